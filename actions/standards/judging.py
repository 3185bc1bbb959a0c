"""Three judges: what the question seems to want, what the register has, how well a passage fits.

A passage is quoted as the answer where its fit is above a bar. The bar is the same for every
intent that the documents may answer, and rises with how sure Rasa is that a message is off the
subject: a bar for each intent did better on the questions that it was chosen on and worse on
others. Below the bar a passage may still be shown, as the nearest there is and not as the answer.
"""

import math
from dataclasses import dataclass

NEVER = 1.1


@dataclass(frozen=True)
class Bars:
    """From which fit a passage answers, and from which it is shown as the nearest."""

    answers: float
    nearest: float


# chosen on the tuning questions alone, by `python -m tests.bench calibrate`
GUIDANCE = Bars(answers=0.59, nearest=0.38)
ANOTHER_SUBJECT = Bars(GUIDANCE.answers, NEVER)
# from here on a passage is quoted without a word of doubt
SURE = 0.8
OUTSIDE = 2.48
NEAR_OUTSIDE = 0.5
ABOUT_DOCUMENTS = ("guidance", "definition")
OFF_THE_SUBJECT = "out_of_scope"


def bars(intent: str, confidence: float = 1.0) -> Bars:
    """Return the bars that an intent sets, of which Rasa is sure to a degree."""
    if intent == OFF_THE_SUBJECT:
        return Bars(_raised(GUIDANCE.answers, OUTSIDE * confidence), NEAR_OUTSIDE)
    return GUIDANCE if intent in ABOUT_DOCUMENTS else ANOTHER_SUBJECT


def _raised(bar: float, by: float) -> float:
    """Move a bar up by log-odds, in which the evidence is weighed too."""
    return 1 / (1 + (1 - bar) / bar * math.exp(-by))

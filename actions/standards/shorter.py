"""The last answer, shorter: the sentence that answers, or only its date or number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.question import Question
from actions.reply import Reply, Source, unanswered
from knowledge.search.sentences import sentences
from knowledge.store import Store

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"(?:\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}|\b(?:19|20)\d\d\b"
_NUMBER = r"£?\d[\d,.]*\d(?: ?%)?|£?\d+(?: ?%)?"
WANTED = (
    (re.compile(r"\b(?:date|dates|when|day|year)\b", re.IGNORECASE), re.compile(_DATE)),
    (re.compile(r"\b(?:number|numbers|figure|how (?:many|much)|amount)\b", re.IGNORECASE),
     re.compile(_NUMBER)),
)  # fmt: skip


class Shorter(Question):
    """Say the last answer again in a sentence."""

    intent = "shorter"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the part that is wanted, else the first sentence that answers."""
        said: Sequence[str] = ask.slots.get("said") or ()
        kept = tuple(Source.model_validate(one) for one in ask.slots.get("sources") or ())
        if not said:
            return unanswered("I have said nothing yet that I could make shorter.")
        self._remembered |= {"sources": [one.model_dump(mode="json") for one in kept]}
        quoted = str(ask.slots.get("quoted", ""))
        whole = quoted if any(one in quoted for one in said) else ""
        return Reply(text=_short(ask.text, said, whole), sources=kept)


def _short(asked: str, said: Sequence[str], whole: str) -> str:
    """Look in the sentences that answer, then in all that was quoted."""
    for wants, is_one in WANTED:
        if wants.search(asked):
            for part in (" ".join(said), whole):
                if found := dict.fromkeys(match[0] for match in is_one.finditer(part)):
                    return f"{', '.join(found)}."
            return f"There is none in it. In short: {_first(said)}"
    about = [one for one in said if _shares(asked, one)]
    return _first(about or said)


def _first(said: Sequence[str]) -> str:
    found = sentences(said[0])
    return found[0].text if found else said[0]


def _shares(asked: str, sentence: str) -> bool:
    """Say whether a sentence holds what "only the bit about councils" is about."""
    about = re.search(r"\babout (?:the )?(\w{4,})", asked, re.IGNORECASE)
    return about is not None and about[1].casefold().rstrip("s") in sentence.casefold()

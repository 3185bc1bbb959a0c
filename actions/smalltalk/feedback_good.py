"""Praise."""

from actions.smalltalk.said import Said


class FeedbackGood(Said):
    """Praise."""

    intent = "feedback_good"
    wordings = (
        "Thank you, that’s good to hear.",
        "Glad that helped.",
    )

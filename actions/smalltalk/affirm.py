"""A yes to nothing that was asked."""

from actions.smalltalk.said import Said


class Affirm(Said):
    """A yes to nothing that was asked."""

    intent = "affirm"
    wordings = (
        "Good. What would you like to know?",
        "All right. What would you like to know next?",
    )

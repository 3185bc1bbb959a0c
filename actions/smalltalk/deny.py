"""A no to nothing that was asked."""

from actions.smalltalk.said import Said


class Deny(Said):
    """A no to nothing that was asked."""

    intent = "deny"
    wordings = (
        "All right. What would you like to know instead?",
        "No problem. Ask me something else when you like.",
    )

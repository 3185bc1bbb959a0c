"""Being thanked."""

from actions.smalltalk.said import Said


class Thanks(Said):
    """Being thanked."""

    intent = "thanks"
    wordings = (
        "You’re welcome.",
        "Any time.",
    )

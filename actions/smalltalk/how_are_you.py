"""Asking after the bot."""

from actions.smalltalk.said import Said


class HowAreYou(Said):
    """Asking after the bot."""

    intent = "how_are_you"
    wordings = (
        "I’m a program, so always the same, but thank you for asking. What would you like to know?",
        "Working as I should, thank you. What would you like to know?",
    )

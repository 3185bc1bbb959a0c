"""Never mind."""

from actions.smalltalk.said import Said


class Cancel(Said):
    """Never mind."""

    intent = "cancel"
    wordings = (
        "No problem, I’ve dropped that.",
        "Dropped. Ask me something else when you like.",
    )

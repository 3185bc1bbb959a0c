"""Never mind."""

from actions.smalltalk.said import Said


class Cancel(Said):
    """Never mind."""

    intent = "cancel"
    wordings = (
        "No problem. Ask me something else when you like.",
        "All right. Ask me something else when you like.",
    )

"""Taking leave."""

from actions.smalltalk.said import Said


class Goodbye(Said):
    """Taking leave."""

    intent = "goodbye"
    wordings = (
        "Goodbye. I’ll be here when you need me.",
        "Cheerio for now.",
    )

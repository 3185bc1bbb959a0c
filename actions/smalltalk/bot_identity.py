"""What Cairn is."""

from actions.smalltalk.greet import STARTERS
from actions.smalltalk.said import Said


class BotIdentity(Said):
    """Say plainly that it is a program."""

    intent = "bot_identity"
    gives_way = True
    wordings = (
        "I’m Cairn, a chat assistant of the Digital Office for Scottish Local Government. I’m a "
        "program, not a person: I look things up in the project register and say where an answer "
        "comes from. When I don’t know, I say so.",
    )
    buttons = STARTERS

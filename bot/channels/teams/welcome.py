"""What Cairn says where it was put: how to talk with it, and what one may want to ask first."""

from __future__ import annotations

from collections.abc import Sequence

from actions.reply import Button
from bot.channels.teams.cards.buttons import buttons, suggested
from bot.channels.teams.cards.piece import card
from bot.channels.teams.cards.words import lines
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.places import Place
from knowledge.models import Person

KNOWN = "Hello {name}. Ask me about the Digital Office’s projects, people and standards."
STRANGER = (
    "Hello. I know the projects, people and standards of the Digital Office. I don’t know you "
    "yet, so I show you what everybody may see."
)
TOGETHER = (
    "Hello. I know the projects, people and standards of the Digital Office. Mention me with your "
    "question, and I answer here. What not everybody may see I tell you in our own chat."
)


def welcome(person: Person | None, place: Place, prompts: Sequence[Button]) -> list[Drawn]:
    """Draw a greeting for somebody, or for all who read in a place, with what to say first."""
    if place.is_public:
        pieces = [*lines(TOGETHER), *buttons(prompts, "", 0)]
        return [Drawn(TOGETHER, card([piece.element for piece in pieces]))]
    words = KNOWN.format(name=person.name.split()[0]) if person else STRANGER
    return [Drawn(words, suggested=suggested(prompts))]

"""Cairn's own page in Slack, and what it suggests to ask: both by what a person is."""

from __future__ import annotations

from collections.abc import Sequence

from actions.reply import Button
from bot.channels.slack.blocks.buttons import buttons
from bot.channels.slack.blocks.piece import sections
from bot.channels.slack.outgoing import Drawing, plain
from knowledge.models import Person

LEADS = frozenset({"lead", "manager", "admin"})
WELCOME = "Hello {name}. Press what you would like to know; the answer comes under Messages."
STRANGER = (
    "Hello. I know the projects, people and standards of the Digital Office. I don’t know you "
    "yet, so I show you what everybody may see. Press what you would like to know; the answer "
    "comes under Messages."
)
HOW = "You can also type /cairn anywhere, or mention me in a channel."
MINE = (
    Button(label="My projects", says="what are my projects?"),
    Button(label="What I owe", says="what do I owe?"),
)
POST = Button(label="Post an update", says="I want to post an update")
ALL = (
    Button(label="This week’s changes", says="what changed this week?"),
    Button(label="At risk", says="which projects are at risk?"),
    Button(label="What can you do?", says="what can you do?"),
)
FIRST = Button(label="What is the Digital Office?", says="what is the digital office?")


def suggested(person: Person | None) -> Sequence[Button]:
    """Return what somebody may want to say first: a lead, a member of staff, a newcomer."""
    if person is None:
        return (FIRST, *ALL)
    return (*MINE, POST, *ALL) if person.role in LEADS else (*MINE, *ALL)


def home(person: Person | None) -> Drawing:
    """Draw the page."""
    words = WELCOME.format(name=person.name.split()[0]) if person else STRANGER
    rows = [one.block for one in buttons(suggested(person), "", 0)]
    return {
        "type": "home",
        "blocks": [
            {"type": "header", "text": plain("Cairn")},
            *(one.block for one in sections(words)),
            *({**row, "block_id": f"home/{at}"} for at, row in enumerate(rows)),
            *(one.block for one in sections(HOW)),
        ],
    }

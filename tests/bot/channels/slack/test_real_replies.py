"""What the actions really say, asked with the examples that Rasa is trained on."""

from pathlib import Path

import pytest
import yaml

from bot.answer import answer
from bot.channels.slack.forms import modal
from bot.channels.slack.rendering import draw, rest
from tests.bot.channels.slack.conftest import RAB, STRANGER
from tests.bot.channels.slack.test_rendering import shown, squashed
from tests.bot.channels.slack.valid import check_home, check_message, check_modal

TOPICS = Path(__file__).parents[4] / "nlu" / "topics"
# all would take minutes
EVERY = 60


def examples():
    for file in sorted(TOPICS.glob("*.yml")):
        for topic in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            lines = [line[2:] for line in topic["examples"].splitlines() if line.startswith("- ")]
            for text in lines[::EVERY]:
                yield topic["intent"], text


@pytest.mark.parametrize("by", ["eilidh@angus.example", ""])
def test_slack_takes_every_answer_whole(reading, by):
    kinds = set()
    for intent, text in examples():
        replies = reading.all(intent, text, by=by)
        said = answer(replies, intent, 1.0, 2.0)
        first, *others = [*draw(said, "message:7"), *rest(said)]
        for message in (first, *others):
            check_message(message.blocks, message.text)
        for reply in replies:
            if reply.form:
                check_modal(modal(reply.form, conversation="T01TEAM:D0RAB"))
        blocks = [block for message in (first, *others) for block in message.blocks]
        kinds |= {block["type"] for block in blocks}
        for part in _said(replies):
            assert squashed(part) in shown(blocks, "section", "table", "context", "actions")
    assert kinds == {"section", "table", "context", "actions"}


@pytest.mark.parametrize("user", [RAB, STRANGER])
def test_slack_takes_cairns_page(workspace, user):
    async def day(place):
        opened = {"type": "app_home_opened", "user": user, "channel": "D1", "tab": "home"}
        await place.event({**opened, "event_ts": place.ts()})
        check_home(place.slack.homes[user])

    workspace(day)


def _said(replies):
    for reply in replies:
        yield reply.text
        yield from (part for quote in reply.quotes for part in (quote.heading, quote.text))
        yield from (part for fact in reply.facts for part in (fact.label, fact.value))
        yield from (cell for row in (reply.table.rows if reply.table else ()) for cell in row)
        yield from (part for source in reply.sources for part in (source.title, source.owner))

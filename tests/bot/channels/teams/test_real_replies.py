"""What the actions really say, asked with the examples that Rasa is trained on."""

import pytest

from bot.answer import answer
from bot.channels.teams.rendering import draw, rest
from tests.bot.channels.slack.test_real_replies import _said as parts_of
from tests.bot.channels.slack.test_real_replies import examples
from tests.bot.channels.teams.reading import elements, read, squashed
from tests.bot.channels.teams.valid import check_activity

KINDS = {
    "RichTextBlock", "TextRun", "TextBlock", "FactSet", "Container", "Table", "TableRow",
    "TableCell", "ActionSet", "Action.Execute", "AdaptiveCard",
}  # fmt: skip


@pytest.mark.parametrize("by", ["eilidh@angus.example", ""])
def test_teams_takes_every_answer_whole(reading, by):
    kinds = set()
    for intent, text in examples():
        replies = reading.all(intent, text, by=by)
        said = answer(replies, intent, 1.0, 2.0)
        messages = [*draw(said, "message:7"), *rest(said)]
        for message in messages:
            check_activity(message.activity)
        cards = [message.card for message in messages if message.card]
        kinds |= {one["type"] for card in cards for one in elements(card)}
        words = squashed("".join(read(one.card) if one.card else one.text for one in messages))
        below = squashed("".join(read(card, small=True) for card in cards))
        for part in parts_of(replies):
            assert squashed(part) in words or squashed(part) in below
    assert kinds >= KINDS

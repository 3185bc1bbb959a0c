from datetime import date

from actions.reply import Button, Fact, Reply, Source, Table
from bot.channels.console.rendering import render

FULL = Reply(
    text="Words.",
    facts=(Fact(label="Lead", value="Eilidh"),),
    table=Table(columns=("Project", "Rating", "Lead"), rows=(("Telecare", "Green ✔", ""),)),
    buttons=(Button(label="Press", says="pressed"),),
    sources=(
        Source(
            title="Register", owner="Eilidh", url="https://x.example", reviewed=date(2026, 11, 11)
        ),
    ),
)


def test_everything_is_there_from_top_to_bottom():
    assert render(FULL) == (
        "Words.\n"
        "Lead: Eilidh\n"
        "- Telecare; Rating: Green ✔\n"
        "Source: Register, owner Eilidh, as of 11 November 2026, https://x.example"
    )


def test_words_alone_stay_alone():
    assert render(Reply(text="Words.")) == "Words."


def test_no_command_reaches_the_terminal():
    reply = Reply(text="\x1b[2Jred\x07", facts=(Fact(label="Lead\x9b1m", value="a\x00b"),))

    assert render(reply) == "[2Jred\nLead1m: ab"

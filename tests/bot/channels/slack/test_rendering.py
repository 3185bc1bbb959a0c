import re
import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.reply import Button, Fact, Field, Form, Quote, Reply, Source, Table
from bot.answer import answer
from bot.channels.slack import incoming
from bot.channels.slack.blocks.buttons import says, share
from bot.channels.slack.blocks.tables import NOTHING
from bot.channels.slack.rendering import draw, rest
from bot.cutting import tidy
from tests.bot.channels.slack.replies import replies
from tests.bot.channels.slack.valid import check_message, texts

KEY = "message:7"
LABELLED = re.compile(r"<[^|<>]*\|([^<>]*)>")
NASTY = "*stars* _x_ `code` <!channel> <https://bad.example|good.example> :smile: &amp;"
FULL = Reply(
    text="Words.",
    quotes=(Quote(text="One. Two.", heading="Heading", marks=((5, 9),)),),
    facts=(Fact(label="Lead", value="Eilidh"), Fact(label="Rating", value="Green ✔")),
    table=Table(columns=("Project", "Lead"), rows=(("Telecare", "Eilidh"), ("ARC", ""))),
    buttons=(Button(label="Press", says="pressed"),),
    sources=(
        Source(
            title="Register", owner="Morag", url="https://x.example", reviewed=date(2026, 11, 11)
        ),
    ),
    form=Form(
        name="update", title="Update for Digital Telecare", project="TEL",
        fields=(Field(name="rag", label="Rating", kind="text", error="Which?"),),
    ),
)  # fmt: skip


def drawn(*replies):
    return draw(answer(replies, "lead", 1.0, 2.0), KEY)


def all_of(*replies):
    return [*drawn(*replies), *rest(answer(replies, "lead", 1.0, 2.0))]


def blocks(*replies):
    return [block for message in all_of(*replies) for block in message.blocks]


def shown(found, *kinds):
    """Read blocks as a person would, without space and without the signs that are ours."""
    read = (
        incoming.words(one["text"]) if one["type"] == "mrkdwn" else one["text"]
        for block in found if block["type"] in kinds for one in texts(block)
    )  # fmt: skip
    return squashed("".join(read))


def squashed(text):
    visible = (
        sign for sign in tidy(text) if unicodedata.category(sign) not in ("Cc", "Zs", "Zl", "Zp")
    )
    return "".join(sign for sign in visible if sign not in "*>«»“”")


def pressed(*replies):
    return [
        one for block in blocks(*replies) if block["type"] == "actions" for one in block["elements"]
    ]


def test_everything_is_there_from_top_to_bottom():
    (message,) = drawn(FULL)
    words, heading, quote, facts, table, error, opening, pressing, source = message.blocks

    assert words["text"]["text"] == "Words."
    assert heading["text"]["text"] == "*Heading*"
    assert quote["text"]["text"] == ">One. *Two.*"
    assert [one["text"] for one in facts["fields"]] == ["*Lead*\nEilidh", "*Rating*\nGreen ✔"]
    cells = [[cell["text"] for cell in row] for row in table["rows"]]
    assert cells == [["Project", "Lead"], ["Telecare", "Eilidh"], ["ARC", "–"]]
    assert error["text"]["text"] == "Rating: Which?"
    assert opening["elements"][0]["value"] == f"{KEY}:0"
    assert pressing["elements"][0]["value"] == "pressed"
    assert source["elements"][0]["text"] == (
        "Source: <https://x.example|Register>, owner Morag, as of 11 November 2026"
    )


def test_it_reads_whole_where_no_blocks_are_shown():
    assert drawn(FULL)[0].text == (
        "Words.\n"
        "Heading:\n"
        "“One. «Two.»”\n"
        "Lead: Eilidh\n"
        "Rating: Green ✔\n"
        "• Telecare; Lead: Eilidh\n"
        "• ARC\n"
        "Rating: Which?\n"
        "Update for Digital Telecare.\n"
        "Source: Register, owner Morag, as of 11 November 2026, https://x.example"
    )


def test_where_no_blocks_are_shown_rows_of_a_kind_stand_under_its_name():
    rows = (("Missed", "Telecare", "Perth"), ("Missed", "ARC", "Beta"), ("Overdue", "", "2 owe."))
    table = Table(columns=("What", "Project", "How"), rows=rows, is_grouped=True)
    (message,) = drawn(Reply(text="Digest.", table=table))

    assert "Missed\n• Telecare: Perth\n• ARC: Beta\nOverdue\n• 2 owe." in message.text


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(text=NASTY), id="words"),
        pytest.param(Reply(text="", quotes=(Quote(text=NASTY),)), id="a quote"),
        pytest.param(Reply(text="", facts=(Fact(label="Done", value=NASTY),)), id="a fact"),
        pytest.param(Reply(text="", table=Table(columns=("Done",), rows=((NASTY,),))), id="a cell"),
        pytest.param(Reply(text="", sources=(Source(title=NASTY),)), id="a source"),
        pytest.param(Reply(text="", buttons=(Button(label=NASTY, says="x"),)), id="a button"),
    ],
)
def test_what_people_typed_shows_as_they_typed_it(reply):
    (found,) = [one for one in texts(blocks(reply)) if "stars" in one["text"]]

    assert found["type"] in ("plain_text", "raw_text")
    assert NASTY[:40] in found["text"]


def test_nothing_that_people_typed_rings_a_channel_in_a_notification():
    (message,) = drawn(Reply(text=NASTY))

    assert "&lt;!channel&gt;" in message.text
    assert incoming.words(message.text) == NASTY


def test_an_address_is_a_link_to_itself_and_to_nowhere_else():
    (block,) = blocks(Reply(text="See https://x.example/a_b?c=1&d=2, or ask."))

    assert block["text"]["text"] == "See <https://x.example/a_b?c=1&amp;d=2>, or ask."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("One.\nTwo.", "mrkdwn", id="nothing to obey"),
        pytest.param("R&D", "plain_text", id="a sign to escape"),
        pytest.param("> said", "plain_text", id="a quotation"),
        pytest.param("at 10:30.", "mrkdwn", id="a colon"),
        pytest.param("well :tada:", "plain_text", id="an emoji’s name"),
        pytest.param("https://x.example *now*", "plain_text", id="an address beside a star"),
    ],
)
def test_only_words_without_signs_are_marked_up(text, kind):
    (block,) = blocks(Reply(text=text))

    assert block["text"]["type"] == kind


def test_marks_that_bold_would_not_fit_are_written_in_signs():
    (block,) = blocks(Reply(text="", quotes=(Quote(text="Unbelievable.", marks=((2, 9),)),)))

    assert block["text"]["text"] == "“Un«believa»ble.”"


def test_bold_ends_with_each_line():
    (block,) = blocks(Reply(text="", quotes=(Quote(text="One.\nTwo. Three.", marks=((0, 9),)),)))

    assert block["text"]["text"] == ">*One.*\n>*Two.* Three."


def test_a_long_reply_is_cut_and_the_rest_comes_when_asked_for():
    paragraphs = [f"Paragraph {number}. " + "Words. " * 60 for number in range(40)]
    reply = FULL.but(text="\n\n".join(paragraphs))
    first, *others = all_of(reply)
    kinds = [block["type"] for block in first.blocks]
    more = first.blocks[-1]["elements"][0]

    assert (more["action_id"], more["value"]) == ("more", KEY)
    assert "There is more: press “Show more”." in first.text
    assert kinds == ["section", "actions", "actions", "context", "actions"]
    assert len(others) == 6
    assert not any("more" in str(one.blocks) for one in others)
    assert squashed(reply.text) in shown(blocks(reply), "section")


def test_what_fits_has_no_rest():
    assert rest(answer([FULL], "lead", 1.0, 2.0)) == []


def test_two_tables_are_two_messages():
    table = Reply(text="", table=Table(columns=("Project",), rows=(("ARC",),)))

    assert [len(message.blocks) for message in drawn(table, table)] == [1, 1]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(Table(columns=("A",) * 21, rows=(("b",) * 21,)), id="too wide"),
        pytest.param(Table(columns=("A",), rows=(("b" * 4_000,),)), id="too long a row"),
    ],
)
def test_a_table_that_does_not_fit_is_told_row_by_row(table):
    found = blocks(Reply(text="", table=table))

    assert {block["type"] for block in found} <= {"section", "actions"}
    assert shown(found, "section").startswith("•b")


def test_a_table_with_too_many_rows_is_several_each_with_its_headings():
    rows = tuple((f"Project {number}", "Amber ▲", "word " * 9) for number in range(130))
    shown = Reply(text="", table=Table(columns=("Project", "Rating", "Done"), rows=rows))
    tables = [block["rows"] for block in blocks(shown) if block["type"] == "table"]

    assert len(tables) > 1
    assert {tuple(cell["text"] for cell in table[0]) for table in tables} == {shown.table.columns}
    assert [row[0]["text"] for table in tables for row in table[1:]] == [row[0] for row in rows]


def test_an_address_that_is_cut_in_two_is_no_link():
    (first, second) = [one["text"] for one in blocks(Reply(text="https://x.example/" + "a" * 5_000))
                       if one["type"] == "section"]  # fmt: skip

    assert (first["type"], second["type"]) == ("plain_text", "plain_text")


@pytest.mark.parametrize("turning", ["\u202e", "\u202b", "\u2067", "\u2066", "\u202d"])
def test_nobody_turns_cairns_words_around(turning):
    reply = Reply(text=f"Logged for Digital {turning}Telecare: green.",
                  buttons=(Button(label=f"{turning}Undo", says="undo"),))  # fmt: skip
    (message,) = drawn(reply)

    assert turning not in str(message.blocks) + message.text
    assert message.text == "Logged for Digital Telecare: green."


def test_what_is_written_from_the_right_stays_as_it_was():
    (message,) = drawn(Reply(text="", facts=(Fact(label="Done", value="تم، 400 مستخدم \u200f!"),)))

    assert message.text == "Done: تم، 400 مستخدم \u200f!"


@pytest.mark.parametrize("said", ["x" * 2_001, "R&D", "a < b"])
def test_what_a_button_cannot_carry_is_looked_up(said):
    replies = (FULL, Reply(text="", buttons=(Button(label="Other", says=said),)))
    found = pressed(*replies)[-1]
    key, _, number = found["value"].rpartition(":")

    assert (found["action_id"], key) == ("kept:1", KEY)
    assert says(answer(replies, "lead", 1.0, 2.0), int(number)) == said


def test_what_cannot_be_undone_is_asked_about_first():
    (drop, keep) = pressed(Reply(text="", buttons=(
        Button(label="Drop it", says="drop it", warning="It is gone for good."),
        Button(label="Keep it", says="keep it"),
    )))  # fmt: skip

    assert {name: one["text"] for name, one in drop["confirm"].items()} == {
        "title": "Are you sure?", "text": "It is gone for good.",
        "confirm": "Drop it", "deny": "No",
    }  # fmt: skip
    assert "confirm" not in keep


def test_sharing_is_asked_about_first():
    (button,) = share(KEY).block["elements"]

    assert (
        button["confirm"]["text"]["text"] == "Everybody who is in this channel will see the answer."
    )


def test_a_long_label_shows_that_it_was_cut():
    (found,) = pressed(Reply(text="", buttons=(Button(label="word " * 40, says="x"),)))

    assert found["text"]["text"] == "word " * 13 + "word…"


def test_slack_takes_what_is_absurdly_long():
    reply = FULL.but(
        text="word & 👩‍👩‍👧 " * 3_000,
        quotes=FULL.quotes * 60,
        facts=FULL.facts * 200,
        table=Table(columns=tuple("abcdef"), rows=(("word " * 5,) * 6,) * 400),
        buttons=FULL.buttons * 300,
        sources=FULL.sources * 100,
    )
    found = all_of(reply)

    assert sum(len(message.blocks) for message in found) > 200
    for message in found:
        check_message(message.blocks, message.text)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(replies, min_size=1, max_size=2))
def test_slack_takes_whatever_is_said(said):
    for message in all_of(*said):
        check_message(message.blocks, message.text)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(replies)
def test_a_screen_reader_is_told_all_that_is_drawn(reply):
    for message in all_of(reply):
        read = squashed(incoming.words(message.text))
        said = [block for block in message.blocks if block["type"] != "actions"]
        for one in texts([block["rows"][1:] if "rows" in block else block for block in said]):
            shown_as = one["text"]
            if one["type"] == "mrkdwn":
                shown_as = incoming.words(LABELLED.sub(r"\1", shown_as))
            drawn_lines = (squashed(line) for line in shown_as.split("\n"))
            assert all(line in read or line == NOTHING for line in drawn_lines)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(replies)
def test_nothing_that_is_said_is_lost(reply):
    found = blocks(reply)
    body = shown(found, "section", "table")
    below = shown(found, "context")
    table = reply.table or Table(columns=(), rows=())

    for text in (
        reply.text,
        *(part for quote in reply.quotes for part in (quote.heading, quote.text)),
        *(part for fact in reply.facts for part in (fact.label, fact.value)),
        *(cell for row in table.rows for cell in row),
    ):
        assert squashed(text) in body
    for source in reply.sources:
        assert squashed(source.title) in below
        assert squashed(source.owner) in below
    pressable = [one for one in reply.buttons if tidy(one.says).strip()]
    others = 1 if reply.form else 0
    others += 1 if rest(answer([reply], "lead", 1.0, 2.0)) else 0
    assert len(pressed(reply)) == len(pressable) + others

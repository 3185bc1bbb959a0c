import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.reply import Button, Fact, Field, Form, Quote, Reply, Source, Table, unanswered
from bot.answer import answer
from bot.channels.teams.cards.buttons import says, suggested
from bot.channels.teams.cards.settled import settled
from bot.channels.teams.rendering import draw, rest
from bot.cutting import tidy
from tests.bot.channels.teams.reading import elements, read, squashed
from tests.bot.channels.teams.replies import replies
from tests.bot.channels.teams.valid import check_activity, check_card

KEY = "message:7"
NASTY = "*stars* _x_ `code` <at>Cairn</at> [here](https://bad.example) &amp; {{DATE(2026-11-22T06:00:00Z)}}"  # noqa: E501
REGISTER = Source(
    title="Register", owner="Morag", url="https://x.example/r", reviewed=date(2026, 11, 11)
)
FULL = Reply(
    text="Words.",
    quotes=(Quote(text="One. Two.", heading="Heading", marks=((5, 9),)),),
    facts=(Fact(label="Lead", value="Eilidh"), Fact(label="Rating", value="Green ✔")),
    table=Table(columns=("Project", "Lead"), rows=(("Telecare", "Eilidh"), ("ARC", ""))),
    buttons=(Button(label="Press", says="pressed"),),
    sources=(REGISTER,),
    form=Form(
        name="update", title="Update for Digital Telecare", project="TEL",
        fields=(Field(name="rag", label="Rating", kind="text", error="Which?"),),
    ),
)  # fmt: skip


def drawn(*said):
    return draw(answer(said, "lead", 1.0, 2.0), KEY)


def all_of(*said):
    return [*drawn(*said), *rest(answer(said, "lead", 1.0, 2.0))]


def body(*said):
    return [one for message in all_of(*said) if message.card for one in message.card["body"]]


def pressable(*said):
    return [
        one for message in all_of(*said) if message.card
        for part in elements(message.card) if part["type"] == "ActionSet"
        for one in part["actions"]
    ]  # fmt: skip


def words(*said):
    """Read all that is drawn, words and cards, but for small print."""
    return squashed("".join(read(one.card) if one.card else one.text for one in all_of(*said)))


def small_print(*said):
    cards = (one.card for one in all_of(*said) if one.card)
    return squashed("".join(read(one, small=True) for one in cards))


def texts(element):
    return [one["text"] for one in elements(element) if one["type"] == "TextRun"]


def test_everything_is_there_from_top_to_bottom():
    cited, message = drawn(FULL)
    quote, facts, table, error, opening, pressing, source = message.card["body"]

    assert cited.text == "Words. [1]"
    assert texts(quote) == ["Heading", "One. ", "Two."]
    assert [one.get("weight") for one in elements(quote["items"][1]["inlines"])] == [None, "Bolder"]
    assert facts["facts"][1] == {"title": "Rating", "value": "Green ✔"}
    assert texts(table["rows"]) == ["Project", "Lead", "Telecare", "Eilidh", "ARC", "–"]
    assert texts(table["fallback"]) == ["Telecare", "Lead: Eilidh", "ARC"]
    assert (texts(error), error["inlines"][0]["color"]) == (["Rating: Which?"], "Attention")
    assert opening["actions"][0]["data"] == {
        "action": "open_form", "answer": KEY, "reply": 0, "dialog_id": "open_form",
        "msteams": {"type": "task/fetch"},
    }  # fmt: skip
    assert pressing["actions"][0]["data"] == {
        "action": "say", "answer": KEY, "number": 0, "says": "pressed",
    }  # fmt: skip
    assert source["text"] == (
        "Source: [Register](https://x.example/r), owner Morag, as of 11 November 2026"
    )


def test_it_reads_whole_where_no_cards_are_shown():
    assert drawn(FULL)[1].activity["summary"] == (
        "Heading:\n"
        "“One. «Two.»”\n"
        "Lead: Eilidh\n"
        "Rating: Green ✔\n"
        "• Telecare; Lead: Eilidh\n"
        "• ARC\n"
        "Rating: Which?\n"
        "Update for Digital Telecare.\n"
        "Source: Register, owner Morag, as of 11 November 2026, https://x.example/r"
    )


def test_what_is_quoted_is_cited_with_its_sentence_and_where_it_comes_from():
    (cited, _) = drawn(FULL)
    (claim,) = cited.activity["entities"][0]["citation"]

    assert claim["appearance"] == {
        "@type": "DigitalDocument", "name": "Register", "abstract": "Two.",
        "keywords": ["Owner Morag", "As of 11 November 2026"],
        "image": {"@type": "ImageObject", "name": "Text"}, "url": "https://x.example/r",
    }  # fmt: skip


def test_each_source_is_cited_with_what_is_quoted_from_it():
    quotes = (Quote(text="First.", page="/a#1"), Quote(text="Second.", page="/b#2"))
    sources = (Source(title="B", path="b.pdf", page="/b"), Source(title="A", page="/a"))
    (cited, _) = drawn(Reply(text="Both say so.", quotes=quotes, sources=sources))
    claims = [one["appearance"] for one in cited.activity["entities"][0]["citation"]]

    assert cited.text == "Both say so. [1] [2]"
    assert [(one["name"], one["abstract"]) for one in claims] == [("B", "Second."), ("A", "First.")]
    assert [one["image"]["name"] for one in claims] == ["PDF", "Text"]


def test_words_that_markdown_would_obey_stand_in_the_card_and_not_beside_the_numbers():
    cited, message = drawn(FULL.but(text=NASTY))

    assert cited.text == "I quote [1]"
    assert "".join(texts(message.card["body"][0])) == NASTY


def test_short_words_are_no_card():
    (message,) = drawn(Reply(text="You’re welcome *now*."))

    assert message.activity == {
        "type": "message", "text": "You’re welcome *now*.", "textFormat": "plain",
    }  # fmt: skip


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(text="One.\nTwo."), id="two lines"),
        pytest.param(Reply(text="word " * 100), id="long"),
        pytest.param(Reply(text="See https://x.example."), id="an address"),
        pytest.param(Reply(text="Well?", buttons=(Button(label="Yes", says="yes"),)), id="button"),
    ],
)
def test_all_else_is_a_card(reply):
    (message,) = drawn(reply)

    assert message.card


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(text=f"{NASTY}\n"), id="words"),
        pytest.param(Reply(text="", quotes=(Quote(text=NASTY),)), id="a quote"),
        pytest.param(Reply(text="", quotes=(Quote(text="a", heading=NASTY),)), id="a heading"),
        pytest.param(Reply(text="", facts=(Fact(label="Done", value=NASTY),)), id="a fact"),
        pytest.param(Reply(text="", facts=(Fact(label=NASTY, value="x"),)), id="a label"),
        pytest.param(Reply(text="", table=Table(columns=("Done",), rows=((NASTY,),))), id="a cell"),
        pytest.param(
            Reply(text="", sources=(Source(title=NASTY, url="https://x.example"),)), id="a source"
        ),
    ],
)  # fmt: skip
def test_what_people_typed_shows_as_they_typed_it(reply):
    found = body(reply)

    assert not [one for one in elements(found) if one["type"] == "FactSet"]
    assert NASTY in "".join(texts(found))
    assert not [text for text in texts(found) if "{{" in text]


def test_an_address_is_a_link_to_itself():
    (block,) = body(Reply(text="See https://x.example/a?c=1&d=2, or ask."))

    assert block["text"] == (
        "See [https://x.example/a?c=1&d=2](https://x.example/a?c=1&d=2), or ask."
    )


def test_an_address_that_markdown_would_obey_is_opened_from_below():
    said, opened = body(Reply(text="See *now* https://x.example/a_(b)c"))

    assert texts(said) == ["See *now* https://x.example/a_(b)c"]
    assert opened["text"] == "[Open x.example](https://x.example/a_%28b%29c)"


def test_each_line_is_a_block_for_telephones_lose_breaks():
    found = body(Reply(text="One.\nTwo.\n\nThree."))

    assert [texts(one) for one in found] == [["One."], ["Two."], ["Three."]]
    assert [one.get("spacing") for one in found] == [None, "Small", "Default"]


def test_bold_goes_on_over_lines():
    (quote,) = body(Reply(text="", quotes=(Quote(text="One.\nTwo. Three.", marks=((0, 9),)),)))
    first, second = quote["items"]

    assert [one.get("weight") for one in first["inlines"]] == ["Bolder"]
    assert [(one["text"], one.get("weight")) for one in second["inlines"]] == [
        ("Two.", "Bolder"), (" Three.", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(Table(columns=("A",) * 4, rows=(("b", "c", "d", "e"),)), id="wide"),
        pytest.param(Table(columns=("A", "B"), rows=(("b" * 17, "c"),)), id="a long word"),
        pytest.param(Table(columns=("A", "B"), rows=(("b", "c d " * 8),)), id="a long cell"),
        pytest.param(Table(columns=("A",), rows=(("b",),)), id="one column"),
    ],
)
def test_a_table_that_no_telephone_has_room_for_is_told_row_by_row(table):
    kinds = {one["type"] for one in body(Reply(text="", table=table))}

    assert kinds == {"RichTextBlock"}


def test_a_row_has_its_name_in_bold_and_its_cells_with_their_headings():
    table = Table(
        columns=("Project", "Phase", "Rating", "Lead"),
        rows=(("Telecare", "beta", "Green ✔", "Eilidh"),),
    )
    name, others = body(Reply(text="", table=table))

    assert (texts(name), name["inlines"][0]["weight"]) == (["Telecare"], "Bolder")
    assert texts(others) == ["Phase: beta\xa0· Rating: Green ✔\xa0· Lead: Eilidh"]


def test_rows_of_a_kind_stand_under_its_name_once():
    rows = (("Missed", "Telecare", "Perth"), ("Missed", "ARC", "Beta"), ("Overdue", "", "2 owe."))
    table = Table(columns=("What", "Project", "How"), rows=rows, is_grouped=True)
    drawn = body(Reply(text="", table=table))

    assert [texts(one) for one in drawn] == [
        ["Missed"], ["• Telecare: Perth"], ["• ARC: Beta"], ["Overdue"], ["• 2 owe."],
    ]  # fmt: skip
    assert drawn[0]["inlines"][0]["weight"] == "Bolder"


def test_a_long_reply_is_cut_and_the_rest_comes_when_asked_for():
    paragraphs = [f"Paragraph {number}. " + "Words. " * 60 for number in range(40)]
    reply = FULL.but(text="\n\n".join(paragraphs))
    _, first, *others = all_of(reply)
    more = first.card["body"][-1]["actions"][0]

    assert more["data"] == {"action": "more", "answer": KEY}
    assert "There is more: press “Show more”." in first.text
    assert [one["type"] for one in first.card["body"][-4:]] == [
        "ActionSet", "ActionSet", "TextBlock", "ActionSet",
    ]  # fmt: skip
    assert len(others) == 3
    assert not any("more" in json.dumps(one.card) for one in others)
    assert squashed(reply.text) in words(reply)


LONG = "Perth waits for devices. " * 8
CHANGES = Table(
    columns=("What", "Project", "How"),
    rows=tuple((f"Blocked {at}", f"Project {at}", f"{LONG}Number {at}.") for at in range(120)),
)


@pytest.mark.parametrize(
    ("reply", "begins"),
    [
        pytest.param(Reply(text="What changed.", table=CHANGES), "Blocked ", id="rows"),
        pytest.param(
            Reply(
                text="What changed.",
                facts=tuple(Fact(label=f"Part {at}", value=f"{LONG}\n{LONG}") for at in range(120)),
            ),
            "Part ",
            id="facts",
        ),
        pytest.param(
            Reply(text="\n\n".join(f"About {at}:\n{LONG}\n{LONG}" for at in range(120))),
            "About ",
            id="paragraphs",
        ),
    ],
)
def test_each_message_of_a_long_reply_begins_with_what_says_something_alone(reply, begins):
    first, *others = all_of(reply)

    assert first.card["body"][-1]["actions"][0]["title"] == "Show more"
    assert len(others) > 1
    assert all(one.text.startswith(begins) for one in others)
    assert squashed(reply.text) in words(reply)


def test_what_is_long_without_an_end_is_cut_between_its_lines():
    reply = Reply(text="\n".join(["Now.\n", *(f"• {at}" for at in range(60))]))
    first, behind = all_of(reply)

    assert "\n• 38\n" in first.text
    assert behind.text.startswith("• 39\n")


def test_what_fits_has_no_rest():
    assert rest(answer([FULL], "lead", 1.0, 2.0)) == []


def test_what_a_button_would_be_long_with_is_looked_up():
    said = (FULL, Reply(text="", buttons=(Button(label="Other", says="x" * 301),)))
    data = pressable(*said)[-1]["data"]

    assert data == {"action": "say", "answer": KEY, "number": 1}
    assert says(answer(said, "lead", 1.0, 2.0), data["number"]) == "x" * 301


def test_buttons_stand_in_rows_that_can_be_read_on_a_telephone():
    labels = ("Yes", "No", "Which of them is late?", "Who leads it?", "And then?")
    found = body(Reply(text="", buttons=tuple(Button(label=one, says=one) for one in labels)))
    rows = [[one["title"] for one in part["actions"]] for part in found]

    assert rows == [["Yes", "No", "Which of them is late?"], ["Who leads it?", "And then?"]]


def test_a_long_label_shows_that_it_was_cut_and_whole_when_pointed_at():
    (found,) = pressable(Reply(text="", buttons=(Button(label="word " * 40, says="x"),)))

    assert found["title"] == "word " * 6 + "word…"
    assert found["tooltip"] == ("word " * 40).strip()


def test_what_cannot_be_undone_opens_its_warning_first():
    button = Button(label="Erase", says="yes, erase it", warning="It is gone for good.")
    (opening,) = pressable(Reply(text="Sure?", buttons=(button,)))
    (erasing,) = opening["card"]["actions"]

    assert (opening["type"], opening["title"]) == ("Action.ShowCard", "Erase")
    assert texts(opening["card"]["body"]) == ["It is gone for good."]
    assert erasing["data"]["says"] == "yes, erase it"


def test_teams_suggests_six_at_most():
    some = [Button(label=f"Ask {number}", says=f"{number}?") for number in range(9)]

    assert suggested(some)[5] == {"type": "imBack", "title": "Ask 5", "value": "5?"}
    assert len(suggested(some)) == 6


@pytest.mark.parametrize(
    ("reply", "asks"),
    [
        pytest.param(Reply(text="Eilidh leads it.", sources=(REGISTER,)), True, id="an answer"),
        pytest.param(Reply(text="Hello."), False, id="small talk"),
        pytest.param(unanswered("Which?").but(sources=(REGISTER,)), False, id="asked back"),
        pytest.param(FULL, False, id="a form"),
    ],
)
def test_only_what_was_told_asks_whether_it_helped(reply, asks):
    last = drawn(reply)[-1].activity

    assert last.get("channelData") == ({"feedbackLoop": {"type": "default"}} if asks else None)


def test_what_nobody_asked_for_does_not_ask_whether_it_helped():
    digest = Reply(text="3 ratings changed.", sources=(REGISTER,))
    (message,) = draw(answer([digest], "", 1.0, 0.0), "delivery:7")

    assert "channelData" not in message.activity


def test_a_form_is_filled_in_where_it_stands_where_that_is_wanted():
    (_, message) = draw(answer([FULL], "lead", 1.0, 2.0), KEY, fills_in=True)
    (field,) = [one for one in elements(message.card) if one["type"] == "Input.Text"]
    data = next(one["data"] for one in elements(message.card) if one["type"] == "Action.Execute")

    assert field["id"] == "field.rag"
    assert (data["action"], data["kept"]) == ("send_form", {"key": KEY, "reply": "0"})
    check_activity(message.activity)


def test_a_card_that_was_pressed_says_so_and_can_be_pressed_no_more():
    (_, message) = draw(answer([FULL], "lead", 1.0, 2.0), KEY, fills_in=True)
    after = settled(message.card, "You chose “Press”.")

    assert not [one for one in elements(after) if one["type"].startswith(("Action", "Input"))]
    assert read(after, small=True).endswith("You chose “Press”.")
    check_card(after)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(replies, min_size=1, max_size=2))
def test_teams_takes_whatever_is_said(said):
    for message in all_of(*said):
        check_activity(message.activity)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(replies)
def test_nothing_that_is_said_is_lost(reply):
    found = words(reply)
    table = reply.table or Table(columns=(), rows=())

    for text in (
        reply.text,
        *(part for quote in reply.quotes for part in (quote.heading, quote.text)),
        *(part for fact in reply.facts for part in (fact.label, fact.value)),
        *(cell for row in table.rows for cell in row),
    ):
        assert squashed(text) in found
    for source in reply.sources:
        assert squashed(source.title) in small_print(reply)
        assert squashed(source.owner) in small_print(reply)
    able = [one for one in reply.buttons if tidy(one.says).strip()]
    others = 1 if reply.form else 0
    others += 1 if rest(answer([reply], "lead", 1.0, 2.0)) else 0
    assert len(pressable(reply)) == len(able) + others

from datetime import date

from actions.reply import Button, Fact, Field, Form, Quote, Reply, Source, Table
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


def test_rows_of_a_kind_stand_under_its_name_once():
    rows = (("Missed", "Telecare", "Perth"), ("Missed", "ARC", "Beta"), ("Overdue", "", "2 owe."))
    table = Table(columns=("What", "Project", "How"), rows=rows, is_grouped=True)

    assert render(Reply(text="Digest.", table=table)) == (
        "Digest.\n\nMissed\n- Telecare: Perth\n- ARC: Beta\n\nOverdue\n- 2 owe."
    )


def test_a_quote_stands_between_the_words_and_the_facts():
    text = "One. Two.\n• three\nFour."
    quote = Quote(text=text, heading="Cloud first › Must we?", marks=((5, 9), (10, 17), (18, 99)))
    reply = FULL.but(quotes=(quote, Quote(text="All of it.")))

    assert render(reply) == (
        "Words.\n"
        "Cloud first › Must we?:\n"
        "“One. «Two.\n• three\nFour.»”\n"
        "“All of it.”\n"
        "Lead: Eilidh\n"
        "- Telecare; Rating: Green ✔\n"
        "Source: Register, owner Eilidh, as of 11 November 2026, https://x.example"
    )


def test_a_document_is_reviewed_where_the_register_is_as_it_stands():
    source = Source(title="Cloud first", reviewed=date(2026, 11, 21), page="/documents/7")

    assert render(Reply(text="", sources=(source,))) == (
        "Source: Cloud first, reviewed 21 November 2026"
    )


def test_words_alone_stay_alone():
    assert render(Reply(text="Words.")) == "Words."


def test_no_command_reaches_the_terminal():
    facts = (Fact(label="Lead\x9b1m", value="a\x00b"),)
    quotes = (Quote(text="\x1b]0;a", heading="\x07b", marks=((1, 4),)),)
    reply = Reply(text="\x1b[2Jred\x07", facts=facts, quotes=quotes)

    assert render(reply) == "[2Jred\nb:\n“«]0;»a”\nLead1m: ab"


def test_a_form_says_what_it_asks_for_and_what_stands_in_it():
    form = Form(
        name="update", title="Update for Digital Telecare", project="TEL",
        fields=(
            Field(name="rag", label="Rating", kind="choice", choices=("Green", "Red"),
                required=True, hint="It was Green ✔."),
            Field(name="done", label="Done", kind="long"),
            Field(name="next", label="Next", kind="long", value="Perth", hint="As planned?"),
        ),
    )  # fmt: skip

    assert render(Reply(text="Here it is.", form=form)) == (
        "Here it is.\n"
        "Update for Digital Telecare:\n"
        "- Rating (required): Choose Green or Red. It was Green ✔.\n"
        "- Done:\n"
        "- Next: Perth. As planned?"
    )

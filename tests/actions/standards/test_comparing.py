import pytest

from actions.standards.comparing import things


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("difference between alpha and beta", ("alpha", "beta")),
        ("what's the difference between a milestone and a deadline?", ("milestone", "deadline")),
        ("WCAG 2.1 or 2.2?", ("WCAG 2.1", "2.2")),
        ("cloud vs own data centre", ("cloud", "own data centre")),
        ("is a risk the same as an issue", ("risk", "issue")),
        ("compare discovery with alpha", ("discovery", "alpha")),
        ("how is amber different from red", ("amber", "red")),
    ],
)
def test_the_two_things_are_read_out_of_the_question(text, pair):
    assert things(text) == pair


@pytest.mark.parametrize(
    "text", ["who must follow the standard", "what is alpha and who says so", "is it this or that"]
)
def test_what_compares_nothing_has_no_pair(text):
    assert things(text) is None


def test_two_terms_are_explained_side_by_side(reading):
    reply = reading("guidance", "is a blocker the same as a risk?")

    assert reply.text == "Blocker and Risk:"
    assert len(reply.quotes) == 2


def test_two_documents_are_quoted_in_the_order_of_the_question(reading):
    reply = reading(
        "guidance", "what is the difference between a public cloud and an own data centre"
    )

    assert [one.title for one in reply.sources] == [
        "Hosting in a public cloud",
        "Hosting in a council's own data centre",
    ]
    assert reply.text.startswith("First public cloud, then own data centre:")


def test_one_thing_is_not_compared_with_itself(reading):
    reply = reading("guidance", "what is the difference between a small risk and a big risk?")

    assert reply.text != "Risk and Risk:"
    assert len(reply.quotes) <= 1


def test_a_comparison_with_something_unknown_is_not_made_up(reading):
    reply = reading("guidance", "what is the difference between a blocker and a wizzlefrump")

    assert "wizzlefrump" not in reply.text or not reply.answered
    assert len(reply.quotes) <= 1

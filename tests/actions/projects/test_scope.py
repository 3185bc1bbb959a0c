import pytest

from tests.conftest import Asking

SILENT = "The register does not say whether"


def test_the_scope_is_what_it_is_for_and_what_is_left_out(asking: Asking) -> None:
    text = asking("scope", "what's in an whit's oot for telecare").text
    assert "Moves community alarms" in text
    assert "Out of scope for Digital Telecare: Care at home rotas." in text


@pytest.mark.parametrize(
    "text",
    ["what's out of scope for telecare", "what does telecare not cover", "what won't telecare do"],
)
def test_what_is_left_out_comes_alone_when_only_that_is_asked(asking: Asking, text: str) -> None:
    assert asking("scope", text).text == "Out of scope for Digital Telecare: Care at home rotas."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("does telecare cover care at home rotas?", "No, ", id="left out"),
        pytest.param(
            "are care at home rotas out of scope for telecare?", "Yes, ", id="asked the other way"
        ),
        pytest.param("is telecare about community alarms?", "Yes, ", id="in the summary"),
        pytest.param(
            "are community alarms out of scope for telecare?", "No, ", id="in, asked the other way"
        ),
        pytest.param("does telecare include care homes?", SILENT, id="words that only look alike"),
        pytest.param(
            "I thought payments were out of scope for telecare, is that right?",
            SILENT,
            id="not told",
        ),
    ],
)
def test_yes_and_no_need_the_register_s_very_words(asking: Asking, text: str, answer: str) -> None:
    reply = asking("scope", text)
    assert reply.text.startswith(answer)
    assert reply.answered is (answer != SILENT)


def test_nothing_named_as_left_out_is_said(asking: Asking) -> None:
    reply = asking("scope", "what's out of scope for ARC?")
    assert reply.text.startswith(
        "The register names nothing as out of scope for Shared Alarm Receiving Centre."
    )
    assert reply.answered


def test_a_portfolio_has_no_scope_of_its_own(asking: Asking) -> None:
    reply = asking("scope", "scope of Digital Health and Care?")
    assert "is a portfolio, not a project" in reply.text
    assert {button.says for button in reply.buttons} == {
        "scope of Digital Telecare?",
        "scope of Shared Alarm Receiving Centre?",
    }

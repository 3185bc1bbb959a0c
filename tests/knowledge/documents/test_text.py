"""Plain text, piece by piece."""

import pytest

from tests.knowledge.documents.conftest import Reading

LINE = "Every council keeps the record for as long as the schedule says it must.\n"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        pytest.param("Scope\n=====\nText.", "# Scope\n\nText.", id="underlined"),
        pytest.param("WHO KEEPS IT\n\nText.", "## WHO KEEPS IT\n\nText.", id="capitals"),
        pytest.param("2.1 Scope\n\nText.", "## 2.1 Scope\n\nText.", id="numbered"),
        pytest.param("1. Open it\n\n2. Read it\n", "1. Open it\n2. Read it", id="a numbered list"),
        pytest.param("* a\n  b\n   - c\n* d", "- a b\n    - c\n- d", id="lists"),
        pytest.param("(a) one\n(b) two", "- (a) one\n- (b) two", id="letters"),
        pytest.param(
            LINE + "It is infor-\nmation.", LINE.strip() + " It is information.", id="hyphen"
        ),
        pytest.param(
            LINE + "A well-\nbeing plan.", LINE.strip() + " A well-being plan.", id="compound"
        ),
        pytest.param("A\tB\n1\t2", "| A | B |\n| --- | --- |\n| 1 | 2 |", id="tabs"),
        pytest.param("<b>x</b> & [a](b)", "\\<b>x\\</b> & [a]\\(b)", id="signs"),
    ],
)
def test_plain_text_gets_its_form(reading: Reading, text: str, markdown: str) -> None:
    assert reading("a.txt", text).markdown == markdown


def test_the_subject_of_an_e_mail_is_its_title(reading: Reading) -> None:
    written = reading("a.txt", "From: A\nTo: B\nSubject: RE: FW: Keeping minutes\n\nKeep them.\n")
    assert (written.title, written.markdown) == ("Keeping minutes", "Keep them.")

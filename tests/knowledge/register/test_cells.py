from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.register.cells import (
    Broken,
    CellError,
    address,
    choice,
    email,
    is_blank,
    listed,
    own_email,
    shown,
    words,
    yes_or_no,
)
from knowledge.register.spelling import LONGEST, clean, escaped, fold, heading, unescaped

phase = choice("alpha", "beta")


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        pytest.param(words, "  Telecare\u00a0", "Telecare", id="trimmed, no-break spaces too"),
        pytest.param(words, "Highland\u00a0Wi-Fi", "Highland Wi-Fi", id="no-break space inside"),
        pytest.param(
            words, "\ufeffTele\u200bcare\u200b", "Tele\u200bcare", id="unseen letters at the ends"
        ),
        pytest.param(words, "one\r\ntwo\rthree\x0bfour", "one\ntwo\nthree\nfour", id="line ends"),
        pytest.param(words, "bell\x07 and null\x00", "bell and null", id="control characters"),
        pytest.param(words, "=SUM(A1)", "=SUM(A1)", id="text that begins with ="),
        pytest.param(words, "+44 131", "+44 131", id="text that begins with +"),
        pytest.param(words, "-", "-", id="text that begins with -"),
        pytest.param(words, "@ada", "@ada", id="text that begins with @"),
        pytest.param(words, "'quoted", "'quoted", id="an apostrophe in front stays"),
        pytest.param(words, "12345", "12345", id="digits typed as text"),
        pytest.param(listed, "a; b ;;c;", ["a", "b", "c"], id="a list"),
        pytest.param(listed, "ARC; arc; Arc ; b", ["ARC", "b"], id="a list with repeats"),
        pytest.param(listed, "one", ["one"], id="a list of one"),
        pytest.param(phase, " BETA ", "beta", id="a choice whatever its case"),
        pytest.param(
            email, "Ada.King+x@sub.fife.example", "Ada.King+x@sub.fife.example", id="an e-mail"
        ),
        pytest.param(own_email, "ADA@Fife.Example", "ada@fife.example", id="one's own e-mail"),
        pytest.param(
            address, "https://example.org/a?b=c", "https://example.org/a?b=c", id="a web address"
        ),
        pytest.param(
            address, "example.org/telecare", "example.org/telecare", id="without a scheme"
        ),
        pytest.param(address, "localhost:8080/x", "localhost:8080/x", id="with a port"),
        pytest.param(yes_or_no, "Yes", True, id="yes"),
        pytest.param(yes_or_no, "FALSE", False, id="false as text"),
        pytest.param(yes_or_no, True, True, id="a boolean"),
    ],
)
def test_reads(read, cell, value):
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell", "says"),
    [
        pytest.param(words, 12345, "A number; expected words", id="a number for words"),
        pytest.param(words, 1.5, "A number", id="a fraction for words"),
        pytest.param(words, True, "A yes-or-no value", id="a boolean for words"),
        pytest.param(words, date(2026, 1, 1), "A date or time", id="a date for words"),
        pytest.param(
            words,
            datetime.fromisoformat("2026-01-01T09:00"),
            "A date or time",
            id="a moment for words",
        ),
        pytest.param(words, time(9), "A date or time", id="a time for words"),
        pytest.param(words, "#REF!", "An error value", id="an error as text"),
        pytest.param(words, " #N/A ", "An error value", id="another error as text"),
        pytest.param(
            words,
            Broken("#REF!", "An error value"),
            "An error value; expected words",
            id="an error",
        ),
        pytest.param(words, "x" * (LONGEST + 1), "32,767", id="too long"),
        pytest.param(listed, 365, "A number", id="a number for a list"),
        pytest.param(phase, "gamma", "Expected one of alpha, beta", id="another word for a choice"),
        pytest.param(phase, 1, "expected one of alpha, beta", id="a number for a choice"),
        pytest.param(email, "ada", "Expected an e-mail", id="an e-mail without @"),
        pytest.param(email, "ada@fife", "Expected an e-mail", id="an e-mail without a dot"),
        pytest.param(email, "a b@fife.example", "Expected an e-mail", id="an e-mail with a space"),
        pytest.param(
            email, "Ada <ada@fife.example>", "Expected an e-mail", id="a name with the e-mail"
        ),
        pytest.param(email, "a@b.example;c@d.example", "Expected an e-mail", id="two e-mails"),
        pytest.param(email, "a@@b.example", "Expected an e-mail", id="two at signs"),
        pytest.param(address, "javascript:alert(1)", "Expected a web address", id="a script"),
        pytest.param(address, "see the wiki", "Expected a web address", id="words for an address"),
        pytest.param(yes_or_no, "perhaps", "Expected yes or no", id="perhaps"),
        pytest.param(yes_or_no, 1, "A number", id="a number for yes or no"),
    ],
)
def test_says_what_was_expected(read, cell, says):
    with pytest.raises(CellError, match=says):
        read(cell)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param(" x ", "x", id="text"),
        pytest.param(3.0, "3", id="a whole number"),
        pytest.param(2.5, "2.5", id="a fraction"),
        pytest.param(True, "TRUE", id="a boolean"),
        pytest.param(date(2026, 1, 2), "2026-01-02", id="a date"),
        pytest.param(
            datetime.fromisoformat("2026-01-02T00:00"), "2026-01-02", id="a moment at midnight"
        ),
        pytest.param(
            datetime.fromisoformat("2026-01-02T09:30"), "2026-01-02 09:30:00", id="a moment"
        ),
        pytest.param(timedelta(hours=30), "1 day, 6:00:00", id="a length of time"),
        pytest.param(Broken("#REF!", "An error value"), "#REF!", id="an error"),
        pytest.param("y" * 900, "y" * 500, id="a long text, cut"),
    ],
)
def test_shows_a_cell_as_a_person_sees_it(cell, text):
    assert shown(cell) == text


@pytest.mark.parametrize("cell", [None, "", "  ", "\u00a0", "\t\n", "\ufeff", "\u200b "])
def test_is_blank(cell):
    assert is_blank(cell)


@pytest.mark.parametrize("cell", [0, False, ".", Broken("", "A formula")])
def test_is_not_blank(cell):
    assert not is_blank(cell)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("Lead Email", "lead_email", id="a space"),
        pytest.param(" LEAD_EMAIL ", "lead_email", id="capitals and spaces round it"),
        pytest.param("lead \u00a0_ email", "lead_email", id="many of them"),
        pytest.param("Forecast GBP", "forecast_gbp", id="an abbreviation"),
        pytest.param("_code_", "code", id="underscores round it"),
    ],
)
def test_headings_that_are_the_same(text, same):
    assert heading(text) == same


@given(st.text())
def test_clean_text_is_clean_already(text):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_clean_text_can_be_kept_anywhere(text):
    cleaned = clean(text)
    cleaned.encode()
    assert "\x00" not in cleaned
    assert "\r" not in cleaned


@given(st.text())
def test_folding_forgets_case(text):
    assert fold(fold(text)) == fold(text)
    assert fold(text.upper().lower()) == fold(text.upper().lower().upper().lower())


@given(st.text() | st.from_regex(r"(_x[0-9A-Fa-f]{4}_|x005F_|_)*", fullmatch=True))
def test_a_workbooks_escapes_are_undone(text):
    assert unescaped(escaped(text)) == text


@given(st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes())
def test_any_cell_is_read_or_told(cell):
    for read in (words, listed, email, address, phase, yes_or_no):
        with suppress(CellError):
            read(cell)

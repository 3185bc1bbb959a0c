import pytest

from bot.cleaning import clean


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  who?\r\n", "who?"),
        ("one\r\ntwo\rthree\x85four\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("NUL\x00 bell\x07 escape\x1b[31m", "NUL bell escape[31m"),
        ("half \ud83d and half \udc40", "half \ufffd and half \ufffd"),
        ("\ud83d\udc40 put together", "👀 put together"),
        ("family 👩‍👩‍👧 Gàidhlig", "family 👩‍👩‍👧 Gàidhlig"),
        ("\x00\t\n", ""),
    ],
)
def test_what_nobody_types_is_taken_off(typed, cleaned):
    assert clean(typed) == cleaned
    clean(typed).encode()

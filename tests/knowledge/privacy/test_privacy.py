"""What is found in messages written for it, and that nothing is found where there is nothing."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.privacy import Found, cut, is_all_removed, kinds_of, named, personal, without_marks

HERE = Path(__file__).parent
MARKED = re.compile("«(.*?)»", re.DOTALL)


def examples(name: str) -> list[Any]:
    written = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [
        pytest.param(kind, text, id=f"{kind}: {text}")
        for kind, texts in written.items()
        for text in texts
    ]


TRUE, FALSE = examples("true_alarms.yml"), examples("false_alarms.yml")


@pytest.mark.parametrize(("kind", "text"), TRUE)
def test_personal_data_is_found_to_the_letter(kind, text):
    plain = MARKED.sub(r"\1", text)
    found = personal(plain)

    assert [plain[one.start : one.end] for one in found] == MARKED.findall(text)
    assert kind == "several" or {one.kind for one in found} == {kind}


@pytest.mark.parametrize(("kind", "text"), FALSE)
def test_what_only_looks_like_it_is_left_alone(kind, text):
    assert [text[one.start : one.end] for one in personal(text)] == []


def test_there_are_enough_examples_of_both():
    assert len(TRUE) >= 100
    assert len(FALSE) >= 100


def test_addresses_of_the_register_are_left_alone_whatever_their_case():
    text = "ask Jim@Gmail.com or jo@gmail.com"

    assert personal(text, {"jim@gmail.com"}) == [Found("email", 21, 33)]


def test_it_is_said_what_was_cut():
    text = "Jim Brown (07700 900123) is off sick with depression."

    assert cut(text, personal(text)) == (
        "Jim Brown ([phone number removed]) is off sick with [health detail removed]."
    )


def test_a_reader_that_knows_no_marks_gets_plain_words():
    text = cut(
        "she has dementia, ring 07700 900123", [Found("health", 8, 16), Found("phone", 23, 35)]
    )

    assert without_marks(text) == "she has illness, ring the number"


def test_kinds_are_named_once_in_words():
    assert named(["phone", "ni", "phone"]) == ["a phone number", "a National Insurance number"]
    assert kinds_of("phone ni unheard") == ["ni", "phone"]
    assert kinds_of("") == []


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("[phone number removed]", True),
        ("[phone number removed], [CHI number removed]!", True),
        ("Phone number removed.", True),
        ("ring [phone number removed]", False),
        ("", False),
        ("…", False),
    ],
)
def test_marks_alone_say_nothing(text, alone):
    assert is_all_removed(text) is alone


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param("phone", "ring «07700\u200b900123» now", id="an invisible sign"),
        pytest.param("phone", "ring «07700\u00ad 900123»", id="a soft hyphen"),
        pytest.param("phone", "ring «07700&nbsp;900123»", id="an escape"),
        pytest.param("phone", "ring **«07700** 900123»", id="bold"),
        pytest.param("phone", "ring «０７７００ ９００１２３»", id="wide digits"),
        pytest.param("ni", "her NI is «AB_12_34_56_C»", id="underlines"),
        pytest.param("ni", "«AB\u200b12 34 56C»", id="an NI number"),
        pytest.param("card", "«4111  1111  1111  1111»", id="two blanks"),
        pytest.param("email", "«rab@\u200bgmail.com» wrote", id="an address"),
    ],
)
def test_what_hides_a_number_hides_it_from_nobody(kind, text):
    plain = MARKED.sub(r"\1", text)
    start, end = text.index("«"), text.index("»") - 1

    assert personal(plain) == [Found(kind, start, end)]


def test_an_address_that_is_allowed_is_so_with_an_underline_too():
    assert personal("from a_b@gmail.com: 40 homes", {"a_b@gmail.com"}) == []

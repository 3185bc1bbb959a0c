"""What holds for every text and every register."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge.naming import Entry, Names
from tests.knowledge.naming.conftest import entries

REGISTER = tuple(entries())
NAMES = Names(REGISTER)
WORDS = """
    who leads is in the of on status how's doing red amber green telecare Telecare TELECARE wifi
    wi-fi telecair Anugs Morga Digtal
    Angus angus Ayrshire East and & , . ? ! : - ' " “ ” ’ Place place Council IS is DO it Jo Bloggs
    Morag unicorn Unicorn Portal portal HC-001 HC-999 A&B project the one update é ß İ ﬃ 🚀 <@U1>
    a@b.uk https://x.uk :smile: 2 3/12 Glasgow City Wayfinder north nhs Fred
"""
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)
NAMED = st.text(min_size=1, max_size=30).filter(lambda name: any(map(str.isalnum, name)))
LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9)
unhurried = settings(deadline=None)


def candidates(names, text):
    return {one for mention in names.find(text).mentions for one in mention.candidates}


@unhurried
@given(TEXTS)
def test_every_text_is_read_and_mentions_keep_to_their_places(text):
    found = NAMES.find(text)
    at = 0
    for mention in found.mentions:
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.candidates
        at = mention.end
    assert all(phrase and phrase in text for phrase in found.unknown)


@unhurried
@given(TEXTS)
def test_nothing_is_found_that_is_not_there(text):
    assert candidates(NAMES, text) <= set(REGISTER)
    assert set(NAMES.nearest(text)) <= {one for one in REGISTER if one.kind == "project"}


@unhurried
@given(TEXTS)
def test_an_empty_register_names_nothing(text):
    assert Names([]).find(text).mentions == ()
    assert Names([]).nearest(text) == ()


@unhurried
@given(NAMED, st.sampled_from(["project", "organisation", "portfolio", "person"]))
def test_a_name_by_itself_is_always_found(name, kind):
    entry = Entry(kind, 1000, name)
    assert entry in candidates(Names([*REGISTER[:5], entry]), name)


@unhurried
@given(st.lists(LETTERS, min_size=1, max_size=3))
def test_every_entry_is_found_by_its_name_however_many_there_are(words):
    entry = Entry("project", 1000, " ".join(words).title())
    assert entry in candidates(Names([*REGISTER[:40], entry]), entry.name)


@unhurried
@given(st.lists(LETTERS, max_size=20))
def test_unrelated_entries_do_not_hide_an_exact_name(words):
    assume(not {"digital", "telecare", "leads"} & set(words))
    more = [Entry("project", 1000 + n, f"{word} {word[::-1]}") for n, word in enumerate(words)]
    assert REGISTER[0] in candidates(Names([*REGISTER[:40], *more]), "who leads Digital Telecare?")


def test_each_entry_of_the_register_is_found_by_name_and_code():
    for entry in REGISTER:
        assert entry in candidates(NAMES, entry.name)
        assert not entry.code or entry in candidates(NAMES, f"tell me about {entry.code}")

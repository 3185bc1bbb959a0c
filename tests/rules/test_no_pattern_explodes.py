"""No pattern of ours takes for ever: while one runs, nobody else is answered."""

import importlib
import multiprocessing
import pkgutil
import re

import pytest

from bot.channels.teams.sdk import load_sdk

FLOORS = ("knowledge", "actions", "bot")
# a pattern that tries every way to cut words apart doubles its work with each of them
CHARACTERS = 110
LONGEST_WAIT = 20.0
MOST_WORDS = 80
SIGNS = [" ", "\n", ",", "-", ".", "a", "1", "x "]
BETWEEN = [" ", "", ", ", "\n"]


def patterns():
    """Every compiled pattern that stands in a module, alone or within tuples and dictionaries."""
    load_sdk()  # as the service does: some modules of the Teams channel stand on it
    found = {}
    for floor in FLOORS:
        package = importlib.import_module(floor)
        for module in pkgutil.walk_packages(package.__path__, f"{floor}."):
            if ".migrations" in module.name:
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                found.update((one, f"{module.name}.{name}") for one in _in(value))
    return {name: one for one, name in found.items()}


def _in(value):
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _in(one)
    elif isinstance(value, dict):
        yield from _in(tuple(value.values()))


def hostile(pattern):
    """What makes a pattern begin again and again: its own words repeated, and an end to fail at."""
    words = re.sub(r"\\[a-zA-Z]|\(\?[:=!<]*|\?", " ", pattern.pattern)
    known = sorted(set(re.findall(r"[a-z][a-z']+", words)))[:MOST_WORDS]
    for word in known + SIGNS:
        for between in BETWEEN:
            repeated = f"{word}{between}"
            yield repeated * (CHARACTERS // len(repeated)) + "\x00"


def _try(pattern):
    for text in hostile(pattern):
        pattern.fullmatch(text)
        pattern.search(text)


def explodes(pattern):
    """Say whether a pattern is still at it when it should long be done."""
    trying = multiprocessing.get_context("fork").Process(target=_try, args=(pattern,))
    trying.start()
    trying.join(LONGEST_WAIT)
    if trying.is_alive():
        trying.kill()
        trying.join()
        return True
    return False


def test_no_pattern_explodes():
    assert [name for name, one in patterns().items() if explodes(one)] == []


def test_a_pattern_that_does_is_found(monkeypatch):
    monkeypatch.setattr(f"{__name__}.LONGEST_WAIT", 2.0)

    assert explodes(re.compile(r"(?:can ?(?:we)?\W*)*later"))


@pytest.mark.parametrize("sign", ["\n", " ", "; ", "? ", ", "])
def test_the_longest_message_is_taken_apart_without_trying_every_cut(sign):
    clauses = importlib.import_module("actions.clauses")

    for one in (clauses._BETWEEN, clauses._SENTENCES):
        assert one.split(sign * (4000 // len(sign)) + "x")

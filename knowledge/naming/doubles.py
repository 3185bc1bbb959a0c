"""Names of a project and of a council both: which of the two the sentence can mean."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.naming.entry import Kind, Mention
from knowledge.naming.patterns import one_of

COMPARED = re.compile(r"\b(?:compar\w*|versus|vs|than|differ\w*)\b", re.IGNORECASE)
JOINED = re.compile(r"\W*(?:\b(?:and|or|with|to)\b\W*)?", re.IGNORECASE)
OF_A_PROJECT = one_of("councils?, organisations?, partners?, who, risks?, milestones?, blockers?")
ASKS_OF_A_PROJECT = re.compile(rf"\b{OF_A_PROJECT}\b", re.IGNORECASE)
IN = re.compile(r"\bin\s*$", re.IGNORECASE)
PROJECTS = re.compile(r"\bprojects\b", re.IGNORECASE)
IS_IN = re.compile(r"\s+(?:in|part\s+of|taking\s+part\s+in|involved\s+in)\b", re.IGNORECASE)


def with_the_likelier_first(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return *mentions* with the council first where the sentence speaks of one, not a project."""
    return tuple(
        _council_first(one) if _is_double(one) and _is_of_a_council(text, one, mentions) else one
        for one in mentions
    )


def _is_double(mention: Mention) -> bool:
    return {"project", "organisation"} <= {one.kind for one in mention.candidates}


def _council_first(mention: Mention) -> Mention:
    ordered = sorted(mention.candidates, key=lambda one: one.kind != "organisation")
    return replace(mention, candidates=tuple(ordered))


def _is_of_a_council(text: str, mention: Mention, mentions: Iterable[Mention]) -> bool:
    """Tell "is the Shire in Digital Doors?" from "is Moray in the Shire?"."""
    others = [one for one in mentions if one is not mention and not _is_double(one)]
    if any(_may_be(one, "organisation") for one in others):
        return False
    projects = [one for one in others if _may_be(one, "project")]
    if projects:
        is_like = any(_is_joined(text, mention, one) for one in projects)
        return not is_like and not COMPARED.search(text)
    before, behind = text[: mention.start], text[mention.end :]
    if PROJECTS.search(before) or PROJECTS.search(behind) or IS_IN.match(behind):
        return True
    return IN.search(before) is not None and not ASKS_OF_A_PROJECT.search(text)


def _may_be(mention: Mention, kind: Kind) -> bool:
    return any(one.kind == kind for one in mention.candidates)


def _is_joined(text: str, one: Mention, other: Mention) -> bool:
    """Say whether the two stand in one list: "the Shire and Digital Doors"."""
    first, last = sorted((one, other), key=lambda each: each.start)
    return JOINED.fullmatch(text, first.end, last.start) is not None

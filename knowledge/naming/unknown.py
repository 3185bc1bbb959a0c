"""Words typed as a name that fit nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit
from knowledge.naming.labels import TITLES
from knowledge.naming.reports import tail_of_report
from knowledge.naming.sentence import Sentence
from knowledge.naming.topics import topics
from knowledge.naming.words import Tier, heads, is_figure, modifiers, real_names

Run = tuple[int, int]
TALKED_OF = re.compile(r" (?:this|that|the|our|my|these|those|both) (?:two )?projects? ")
AROUND = frozenset(
    "status lead leads rag rating update updates now team board sro deputy project next late latest last "
    "current new missed slipped overdue open top high key critical milestone milestones risk risks sprint "
    "sprints phase scope contact email address owner responsible senior cairn job title work date dates".split()
)
CONNECTING = frozenset({"of", "for", "the", "in"})


def unknown(
    sentence: Sentence, hits: Sequence[Hit], phrases: Sequence[Phrase], strangers: set[int]
) -> tuple[str, ...]:
    """Return the phrases that were meant as names and are the names of nothing known."""
    free = _free(sentence, hits)
    runs = [
        *_quoted(sentence, free),
        *_rare(sentence, free, phrases, strangers),
        *_capitals(sentence, free, phrases),
    ]
    free -= {place for start, end in runs for place in range(start, end)}
    runs += _expected(sentence, free, phrases, hits)
    return tuple(dict.fromkeys(_text(sentence, run) for run in _merged(runs)))


def _free(sentence: Sentence, hits: Sequence[Hit]) -> set[int]:
    """Return the places of words that are in no mention, nor told as news or asked as a subject."""
    taken = {place for hit in hits for place in range(hit.start, hit.end)}
    told = set(range(tail_of_report(sentence, hits), len(sentence.tokens)))
    return set(range(len(sentence.tokens))) - taken - told - topics(sentence) - sentence.in_terms


def _quoted(sentence: Sentence, free: set[int]) -> Iterator[Run]:
    for start, end in sentence.reading.quoted:
        telling = any(sentence.tiers[place] >= Tier.PLAIN for place in range(start, end))
        if telling and end - start <= 7 and free.issuperset(range(start, end)):
            yield start, end


def _rare(
    sentence: Sentence, free: set[int], phrases: Sequence[Phrase], strangers: set[int]
) -> Iterator[Run]:
    """Yield the words that are no English, with what belongs to them on both sides."""
    for seed in sorted(free):
        if not (seed in strangers or _is_strange(sentence, seed, phrases)):
            continue
        start, end = seed, seed + 1
        while _belongs(sentence, free, start - 1, start, seed, phrases, strangers):
            start -= 1
        while _belongs(sentence, free, end, end, seed, phrases, strangers):
            end += 1
        yield start, end


def _is_strange(sentence: Sentence, place: int, phrases: Sequence[Phrase]) -> bool:
    if sentence.tiers[place] < Tier.RARE:
        return False
    word = sentence.tokens[place].word
    if len(word) > 3 or any(letter.isdigit() for letter in word):
        return True
    if sentence.tokens[place].shape == "UPPER" and not sentence.reading.shouting:
        return True
    return len(word) == 3 and any(one.start <= place < one.end for one in phrases)


def _belongs(
    sentence: Sentence,
    free: set[int],
    place: int,
    joint: int,
    seed: int,
    phrases: Sequence[Phrase],
    strangers: set[int],
) -> bool:
    """Say whether the word at *place* is of one name with the strange word at *seed*."""
    if place not in free or not sentence.joins(joint):
        return False
    tier = sentence.tiers[place]
    if tier == Tier.RARE:
        return True
    if tier == Tier.GLUE:
        return False
    if sentence.tokens[place].word in real_names() and tier == Tier.PLAIN and seed in strangers:
        return True
    if place == joint and sentence.tokens[place].word.isdigit():
        return True
    if sentence.stands_out(place) and sentence.stands_out(seed):
        return sentence.tokens[place].word not in TITLES
    return tier == Tier.PLAIN and any(one.start <= min(place, seed) and max(place, seed) < one.end for one in phrases)


def _capitals(sentence: Sentence, free: set[int], phrases: Sequence[Phrase]) -> Iterator[Run]:
    """Yield the runs of words with capitals that ordinary writing would not give them.

    Words of the questions are written so too ("the Programme Board"): they need more of a sign.
    """
    for start, end in _capital_runs(sentence, free):
        telling = any(sentence.tiers[place] >= Tier.PLAIN for place in range(start, end))
        placed = any(one.start <= start and end <= one.end and not one.determined for one in phrases)
        if telling or (placed and end - start > 1):
            yield start, end


def _capital_runs(sentence: Sentence, free: set[int]) -> Iterator[Run]:
    start = 0
    while start < len(sentence.tokens):
        end = start
        while end < len(sentence.tokens) and _is_capital(sentence, free, start, end):
            end += 1
        first, last = start, end
        start = max(end, start + 1)
        while last > first and sentence.tiers[last - 1] == Tier.GLUE:
            last -= 1
        while first < last in free and sentence.tokens[last].word.isdigit():
            last += 1
        while (joint := _weak_joint(sentence, first, last)) is not None:
            first = joint + 1
        if last > first:
            yield first, last


def _weak_joint(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the joining word behind nothing but words of the question: "PM for Orchard"."""
    for place in range(start, end):
        if sentence.tiers[place] == Tier.GLUE:
            return place
        if sentence.tiers[place] > Tier.WEAK:
            return None
    return None


def _is_capital(sentence: Sentence, free: set[int], start: int, place: int) -> bool:
    if place not in free:
        return False
    if place > start and not sentence.joins(place):
        return False
    if sentence.tokens[place].word in CONNECTING or sentence.tokens[place].raw.startswith("&"):
        return place > start
    if sentence.tokens[place].word in TITLES or is_figure(sentence.tokens[place].word):
        return False
    if place == start and sentence.reading.begins(place) and not sentence.reading.titled:
        follows = place + 1 < len(sentence.tokens) and sentence.stands_out(place + 1)
        return follows and sentence.is_capital(place)
    return sentence.tiers[place] > Tier.GLUE and sentence.stands_out(place)


def _expected(
    sentence: Sentence, free: set[int], phrases: Sequence[Phrase], hits: Sequence[Hit]
) -> Iterator[Run]:
    """Yield ordinary words that stand where only a name can: "who leads street lighting".

    With an article one word is not enough: "how's the recruitment going?" goes on about a project.
    """
    if any(entry.kind in ("project", "person") for hit in hits for entry in hit.entries):
        return
    if TALKED_OF.search(sentence.line):
        return
    for one in phrases:
        places = range(one.start, one.end)
        telling = [place for place in places if sentence.tiers[place] >= Tier.PLAIN]
        fewest = 1 if one.plain and not one.determined else 2
        forming = [place for place in places if _forms_names(sentence, place)]
        if telling and len({*telling, *forming}) >= fewest and free.issuperset(places) and (one.plain or not one.determined):
            both = sorted({*telling, *forming})
            yield _trimmed(sentence, one) if one.plain else (both[0], both[-1] + 1)


def _forms_names(sentence: Sentence, place: int) -> bool:
    word = sentence.tokens[place].word
    return word in modifiers() or word in heads()


def _trimmed(sentence: Sentence, phrase: Phrase) -> Run:
    """Take words of the question off both sides: "missed milestones care rota update"."""
    start, end = phrase.start, phrase.end
    while end > start + 1 and _is_around(sentence, end - 1):
        end -= 1
    while end > start + 1 and _is_around(sentence, start):
        start += 1
    return start, end


def _is_around(sentence: Sentence, place: int) -> bool:
    return sentence.tokens[place].word in AROUND and not sentence.stands_out(place)


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for start, end in sorted(runs):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _text(sentence: Sentence, run: Run) -> str:
    first, last = run[0], run[1] - 1
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].gap == "-":
        last += 1
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return sentence.reading.text[start:end]

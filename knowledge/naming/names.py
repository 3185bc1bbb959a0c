"""The index over everything nameable, and what it is asked."""

from collections.abc import Iterable

from knowledge.naming.coordination import shared_endings
from knowledge.naming.doubles import with_the_likelier_first
from knowledge.naming.entry import Entry, Found, Kind, Mention
from knowledge.naming.frames import phrases
from knowledge.naming.hits import Hit, choose
from knowledge.naming.index import Index
from knowledge.naming.longer import without_longer
from knowledge.naming.nearest import nearest
from knowledge.naming.partial import partial
from knowledge.naming.people import without_strangers
from knowledge.naming.sentence import Sentence
from knowledge.naming.spelled import misspelled, spelled
from knowledge.naming.understanding import understand
from knowledge.naming.unknown import unknown


class Names:
    """An index over everything nameable; made once for each version of the register."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._index = Index(entries)

    def find(self, text: str) -> Found:
        """Return what is named in *text*, and what was meant as a name but is none."""
        sentence = understand(text, self._index)
        expected = phrases(sentence)
        written = choose(spelled(sentence, self._index, expected))
        guessed = [
            *misspelled(sentence, self._index, expected),
            *partial(sentence, self._index, expected),
        ]
        chosen = choose([*written, *guessed])
        kept, strangers = without_strangers(sentence, chosen)
        kept, longer = without_longer(sentence, kept, expected)
        kept = choose([*kept, *shared_endings(sentence, self._index, kept)])
        mentions = with_the_likelier_first(text, [_mention(sentence, hit) for hit in kept])
        return Found(mentions, unknown(sentence, kept, expected, strangers | longer))

    def nearest(self, text: str, kind: Kind = "project", limit: int = 3) -> tuple[Entry, ...]:
        """Return what *text* may have been meant for, most alike first: "did you mean …?"."""
        return nearest(text, self._index, kind, limit)


def _mention(sentence: Sentence, hit: Hit) -> Mention:
    start, end = sentence.tokens[hit.start].start, sentence.tokens[hit.end - 1].end
    return Mention(start, end, sentence.reading.text[start:end], hit.entries, hit.how)

"""Every label, findable whole by its letters and in part by its words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from knowledge.naming.entry import Entry
from knowledge.naming.labels import SMALL_WORDS, Label, form_of_code, labels
from knowledge.naming.spelling import Spelling
from knowledge.naming.word_list import grammar
from knowledge.naming.words import Tier, singular, tier

NAMED_IN_PART = ("project", "organisation")


class Index:
    """All labels of a register: *whole* by their letters, *by_word* by each of their words.

    *parts* has the words of those that are often named by a part of their name.

    A whole label is looked up by its letters run together: a dictionary asked for each run of
    words keeps to word boundaries by nature, which an automaton over the letters does not.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.whole: dict[str, list[Label]] = defaultdict(list)
        self.by_word: dict[str, list[Label]] = defaultdict(list)
        self.parts: dict[str, list[Label]] = defaultdict(list)
        self.code_forms: set[tuple[str, int] | None] = set()
        self.entries = tuple(dict.fromkeys(entries))
        for entry in self.entries:
            self._add(entry)
        self.longest = max(map(len, self.whole), default=0)
        self.spelling = Spelling(self._spelt())

    def _add(self, entry: Entry) -> None:
        if entry.kind == "project":
            self.code_forms.add(form_of_code([entry.code.lower()]))
        seen: set[tuple[str, str]] = set()
        for label in labels(entry):
            if (label.key, label.how) in seen:
                continue
            seen.add((label.key, label.how))
            self.whole[label.key].append(label)
            if label.how == "exact":
                self._add_words(label)

    def _add_words(self, label: Label) -> None:
        in_part = label.entry.kind in NAMED_IN_PART
        for word in {singular(word) for word in label.words if word not in SMALL_WORDS}:
            self.by_word[word].append(label)
            if in_part:
                self.parts[word].append(label)

    def _spelt(self) -> Iterable[str]:
        """Yield the words, and the names run together, that others may be misspellings of."""
        for key, found in self.whole.items():
            if any(label.how != "partial" or label.entry.kind == "person" for label in found):
                yield key
        for word in {word for found in self.whole.values() for one in found for word in one.words}:
            if tier(word) > Tier.GLUE or word not in grammar():
                yield word

    def is_like_a_code(self, word: str) -> bool:
        """Say whether *word* is written as some project's code is: P99, where there is a P05."""
        form = form_of_code([word])
        return form is not None and form in self.code_forms

    def named(self, key: str) -> Sequence[Label]:
        """Return the labels whose letters, run together, are *key*."""
        return self.whole.get(key, ())

    def knows(self, word: str) -> bool:
        """Say whether *word* stands in some label."""
        return word in self.whole or singular(word) in self.parts

"""The documents by what they are called."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from knowledge.search.terms import asking_words, words
from knowledge.store.documents import Titled


class Catalogue:
    """Finds documents by their title or an alias, whatever its case."""

    def __init__(self, documents: Sequence[Titled]) -> None:
        self._called: dict[str, list[Titled]] = defaultdict(list)
        for one in documents:
            for name in {_key(name) for name in (one.title, *one.aliases)}:
                self._called[name].append(one)
        self._longest = max((len(name.split()) for name in self._called), default=0)

    def named_in(self, question: str) -> set[int]:
        """Return the documents whose title or an alias stands in a question, longest names first.

        A name inside a longer one that is there too is not meant: "Cyber Essentials Plus".
        """
        said, at, found = words(question), 0, set()
        while at < len(said):
            for size in range(min(self._longest, len(said) - at), 0, -1):
                meant = self._called.get(" ".join(said[at : at + size]))
                if meant and (size > 1 or said[at] not in asking_words()):
                    found |= {one.id for one in meant}
                    at += size - 1
                    break
            at += 1
        return found

    def called(self, names: Iterable[str]) -> list[Titled]:
        """Return the documents that go by one of *names*, each once."""
        found = {one.id: one for name in names for one in self._called.get(_key(name), ())}
        return list(found.values())


def _key(name: str) -> str:
    return " ".join(words(name))

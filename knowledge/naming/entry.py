"""What can be named, and what was found in the words that somebody typed."""

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["project", "organisation", "portfolio", "person"]
How = Literal["exact", "partial", "misspelt", "generic"]


@dataclass(frozen=True)
class Entry:
    """One nameable thing: a row of the register, with all it is called."""

    kind: Kind
    id: int
    name: str
    code: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A place in the text, and what it can mean, best first.

    One candidate: it is that. Several: ask which.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Entry, ...]
    how: How


@dataclass(frozen=True)
class Found:
    """All that was named, in order, and the words typed as a name that fit nothing."""

    mentions: tuple[Mention, ...] = ()
    unknown: tuple[str, ...] = ()

    def projects(self) -> tuple[Mention, ...]:
        """Return the mentions that can mean a project, narrowed to projects."""
        return self.of("project")

    def organisations(self) -> tuple[Mention, ...]:
        """Return the mentions that can mean a council or partner, narrowed to those."""
        return self.of("organisation")

    def portfolios(self) -> tuple[Mention, ...]:
        """Return the mentions that can mean a portfolio, narrowed to portfolios."""
        return self.of("portfolio")

    def people(self) -> tuple[Mention, ...]:
        """Return the mentions that can mean a person, narrowed to people."""
        return self.of("person")

    def of(self, kind: Kind) -> tuple[Mention, ...]:
        """Return the mentions that can mean a *kind*, each narrowed to it."""
        return tuple(
            replace(mention, candidates=fitting)
            for mention in self.mentions
            if (fitting := tuple(one for one in mention.candidates if one.kind == kind))
        )

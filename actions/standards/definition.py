"""What a word or an acronym means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.projects.summary import Summary
from actions.reply import Button, Reply, unanswered
from actions.standards.explaining import explain, is_about, terms_of
from actions.standards.guidance import Guidance
from actions.standards.judging import bars
from actions.standards.looking import in_mind, look_up, points_back
from actions.wording import listed
from knowledge.search.glossary import Term
from knowledge.store import Store


class Definition(Guidance):
    """The glossary's words where it has the term; a project where it is a project's name."""

    intent = "definition"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Explain each term that is named; what may mean several things is asked about."""
        if ask.offset:
            return super().replies(ask, store)
        explained = self.explained(ask, store)
        project = [] if _is_one_meaning(ask, store) else self.project(ask, store)
        return [*project, *explained] or super().replies(ask, store)

    def explained(self, ask: Ask, store: Store) -> list[Reply]:
        """Quote the glossary on the terms asked for; nothing where another text fits better."""
        terms = terms_of(ask, store)
        if not terms or (in_mind(ask) and points_back(ask) and not is_about(terms, ask)):
            return []
        found = look_up(ask, store)
        if not is_about(terms, ask) and found.fit >= bars(self.intent).answers:
            return []
        for meant in terms:
            if len(meant) > 1:
                raise AskBackError(_which(ask, meant))
        return self._kept(explain([meant[0] for meant in terms], found, ask, store))

    def project(self, ask: Ask, store: Store) -> list[Reply]:
        """Tell about the project where the word is a project's name."""
        if not ask.of_kind("project"):
            return []
        summary = Summary(self.turn)
        replies = list(summary.replies(ask, store))
        self._remembered |= summary._remembered
        return replies


def _is_one_meaning(ask: Ask, store: Store) -> bool:
    """Say whether one of a term's meanings is given in full: its letters may be a project's too."""
    asked = ask.text.casefold()
    return any(
        term.heading.endswith(")") and term.heading.casefold() in asked
        for meant in terms_of(ask, store)
        for term in meant
    )


def _which(ask: Ask, meant: Sequence[Term]) -> Reply:
    headings = [one.heading for one in meant]
    return unanswered(
        f"That could be several. Do you mean {listed(headings, 'or')}?",
        *(Button(label=one, says=f"What is {one}?") for one in headings),
    )

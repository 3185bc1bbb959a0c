"""What a digest says, line by line: the gravest first, each with where it was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from actions.digests.sections import Line, Section
from actions.digests.wording import days, near
from actions.wording import counted, listed, pounds, rating, sentence, shortened, stage
from knowledge.digests import (
    Blocked,
    Contradiction,
    Digest,
    Gained,
    Phased,
    Planned,
    RatingMove,
    Written,
)

LONGEST = 220
FEW = 3
PHASED = "Projects that started, moved on or closed"
IN_THE_PLAN = ("missed", "slipped", "late")


def sections(digest: Digest) -> tuple[Section, ...]:
    """Return the sections that have something to say; a quiet period has none but what is due."""
    found = _Sections(digest).every()
    kept = ("due", "overdue") if digest.is_quiet else None
    wanted = (one for one in found if kept is None or one.name in kept)
    return tuple(one for one in wanted if one.lines or one.more)


class _Sections:
    """Words a digest, its days near to its period."""

    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self._period = digest.period

    def every(self) -> Iterator[Section]:
        """Yield every section, also those with nothing in them."""
        one = self._digest
        following = days(self._period.following(one.today))
        fresh = [blocker for blocker in one.blockers if blocker.is_new]
        standing = [blocker for blocker in one.blockers if not blocker.is_new]
        yield Section("moves", "Ratings that changed", tuple(map(self._move, one.moves)))
        late = "Ratings that changed before, reported now"
        yield Section("told_late", late, tuple(map(self._move, one.told_late)))
        doubts = tuple(self._doubts())
        yield Section("contradictions", "Ratings that do not add up", doubts, self._older())
        yield Section("missed", "Milestones missed", tuple(map(self._missed, one.missed)))
        yield Section("slipped", "Milestones that slipped", tuple(map(self._slipped, one.slipped)))
        yield Section("blockers", "New blockers", tuple(map(self._blocked, fresh)))
        yield Section("standing", "Long-standing blockers", tuple(map(self._blocked, standing)))
        yield Section("reached", "Milestones reached", tuple(map(self._reached, one.reached)))
        yield Section("projects", PHASED, tuple(map(self._phased, one.projects)))
        yield Section("benefits", "Benefits verified", tuple(map(self._gained, one.benefits)))
        yield Section("due", f"Due next, {following}", tuple(map(self._due, one.due)))
        yield Section("overdue", "Updates overdue", more=self._overdue())
        yield self._questions()
        yield Section("documents", "Guidance", tuple(map(self._written, one.documents)))

    def _move(self, move: RatingMove) -> Line:
        blocked = f" Blockers: {sentence('; '.join(move.blockers))}" if move.blockers else ""
        why = shortened(f"{sentence(move.why)}{blocked}", LONGEST)
        told = f", told on {self._day(move.told)}" if move.told else ""
        by = f" by its {move.by}" if move.by else ""
        return Line(
            about=move.project.name,
            text=f"{rating(move.before)} to {rating(move.after)}. {why}",
            found_in=f"update of {self._day(move.day)}{by}{told}",
            mark=move.after,
        )

    def _doubts(self) -> Iterator[Line]:
        """Yield the new doubts about each project in one line."""
        fresh: dict[str, list[Contradiction]] = defaultdict(list)
        for one in self._digest.contradictions:
            if one.is_new:
                fresh[one.project.code].append(one)
        for first, *others in fresh.values():
            every = (first, *others)
            planned = any(one.kind in IN_THE_PLAN for one in every)
            found_in = f"update of {self._day(first.day)}{' and plan' if planned else ''}"
            told = " ".join(one.sentence for one in every)
            yield Line(first.project.name, told, found_in, first.project.rag)

    def _older(self) -> str:
        stood = {one.project.name: one for one in self._digest.contradictions if not one.is_new}
        if not stood:
            return ""
        if len(stood) <= FEW:
            return f"Doubts from before still stand about {listed(stood)}."
        return f"Doubts from before still stand about {len(stood)} projects."

    def _blocked(self, one: Blocked) -> Line:
        long = f" It has stood since {self._day(one.since)}, over {counted(one.sprints, 'sprint')}."
        text = f"{sentence(shortened(one.words, LONGEST))}{'' if one.is_new else long}"
        return Line(one.project.name, text, f"update of {self._day(one.day)}", one.project.rag)

    def _missed(self, one: Planned) -> Line:
        due = self._day(one.due)
        if one.is_marked:
            return self._planned(one, f"“{one.name}” was missed; it was due on {due}.")
        expected = f"was expected by {self._day(one.expected)}"
        return self._planned(one, f"“{one.name}” {expected} and is not marked as done.")

    def _slipped(self, one: Planned) -> Line:
        moved = f"from {self._day(one.was or one.due)} to {self._day(one.expected)}"
        first = f"; it was first due on {self._day(one.due)}" if one.was != one.due else ""
        return self._planned(one, f"“{one.name}” slipped {moved}{first}.")

    def _reached(self, one: Planned) -> Line:
        late = (one.day - one.due).days
        how = f", {counted(late, 'day')} late" if late > 0 else ""
        told = ", which is told only now" if one.is_late_news else ""
        return self._planned(one, f"“{one.name}” was reached on {self._day(one.day)}{how}{told}.")

    def _due(self, one: Planned) -> Line:
        first = f"; it was first due on {self._day(one.due)}" if one.expected > one.due else ""
        return self._planned(one, f"“{one.name}” on {self._day(one.day)}{first}.")

    def _planned(self, one: Planned, text: str) -> Line:
        return Line(one.project.name, text, "plan", one.project.rag)

    def _phased(self, one: Phased) -> Line:
        on = f"on {self._day(one.day)}"
        told = {
            "started": f"It started {on}, and is {stage(one.after)}.",
            "new": f"It came into the register {on}, {stage(one.after)}.",
            "moved": f"It went from {one.before} to {one.after} {on}.",
            "paused": f"It was paused {on}; it was {stage(one.before)}.",
            "resumed": f"It was taken up again {on}, {stage(one.after)}.",
            "closed": f"It was closed {on}.",
        }
        return Line(one.project.name, told[one.what], "register")

    def _gained(self, one: Gained) -> Line:
        of = f" of {pounds(one.forecast)} forecast" if one.forecast else ""
        before = f"; {pounds(one.before)} before" if one.before else ""
        text = f"“{one.name}”: {pounds(one.verified)} verified{of}{before}."
        return Line(one.project.name, text, "benefits register")

    def _written(self, one: Written) -> Line:
        review = f", to be reviewed by {self._day(one.review_by)}" if one.review_by else ""
        other = {
            "superseded": f"superseded by “{one.other}”",
            "new": f"new {one.kind}{f', in place of “{one.other}”' if one.other else ''}{review}",
            "revised": f"{one.kind}, revised{review}",
        }
        return Line(one.title, f"{other[one.what]}.", one.owner and f"looked after by {one.owner}")

    def _overdue(self) -> str:
        number, several = self._digest.overdue.projects, self._digest.overdue.several
        if not number:
            return ""
        worse = f", {_of_them(several, number)}for two sprints or more" if several else ""
        return f"{counted(number, 'project owes', 'projects owe')} an update{worse}."

    def _questions(self) -> Section:
        asked = self._digest.questions
        more = counted(asked.number, "question found no answer", "questions found no answer")
        lines = tuple(Line("", f"“{shortened(one, LONGEST)}”") for one in asked.shown)
        return Section(
            "questions", "Questions nobody could answer", lines, f"{more}." if asked.number else ""
        )

    def _day(self, when: date) -> str:
        return near(when, self._period)


def _of_them(some: int, number: int) -> str:
    if some < number:
        return f"{some} of them "
    return "" if number == 1 else "all of them "

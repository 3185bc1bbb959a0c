"""What blocks a project, and for how long."""

from collections.abc import Sequence
from datetime import date

from actions.ask import Ask
from actions.manner import is_how_many, is_yes_no
from actions.paging import paged
from actions.periods import age_asked
from actions.projects.one_or_many import OneOrMany, is_of_the_one, part_of
from actions.projects.topic import named, telling
from actions.register import can_tell, reported, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import ago, counted, day, sentence
from knowledge.blockers import Standing, standing
from knowledge.models import Project, Update
from knowledge.store import Store

HOW_LONG = r"how (?:long|many (?:days|weeks|months))|hoo lang"
SINCE = r"since when|when (?:did|was|were)"
SUCH = r"(?:that|the|this|thon) (?:[\w-]+ ){1,4}(?:blocker|thing|issue|problem|hold-up)"
CLEARED = r"cleared|gone|sorted|resolved|lifted|shifted|fixed|unblocked|over|away"
WHOSE = r"who|whae|wha|whose|owns?|dealing"
ASKING = (
    "blocker blockers blokers blocked blocking block blocks stuck hold holding held haudin hold-up "
    "stop stopping stopper stoppers show impediment impediments obstacle obstacles clear cleared "
    "raised unblock unblocked stalled stalling standstill bottleneck logjam jam jamming dependency "
    "dependencies waiting move moving forward open older oldest longest prevent preventing today "
    "issue issues thing problem problems hold up road state sprint escalated escalate long since "
    "resolved sorted gone fixed shifted snarled"
)


class Blockers(OneOrMany):
    """Tell what a project's latest update names as blockers, and since when each has stood."""

    intent = "blockers"

    def is_wide(self, ask: Ask) -> bool:
        """Say whether many projects are meant: "blockers older than six weeks" are of any."""
        is_of_age = bool(age_asked(ask)) or ask.says("oldest|longest")
        is_named = bool(ask.of_kind("project") or ask.unknown) or is_of_the_one(ask)
        return (is_of_age and not is_named) or super().is_wide(ask)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's blockers, or a true "none"."""
        updates = store.updates.of(project.id, ask.today)
        blocking = standing(updates)
        text = _told(project, blocking, ask) if blocking else _none(project, updates, ask)
        if blocking and ask.says(WHOSE):
            text += f" The register does not say who deals with it. {can_tell(project)}"
        return Reply(
            text=text,
            facts=_facts(blocking, updates, ask.today) if blocking else (),
            buttons=(
                Button(label="Risks", says=f"What are the risks on {project.name}?"),
                Button(label="Latest update", says=f"What is the latest update on {project.name}?"),
            ),
            sources=(source(project, updates[0] if updates else None),),
        )

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the blockers of several projects, the longest-standing first."""
        latest = store.updates.trails(scope.ids, ask.today, newest=1)
        blocked = [of for of, trail in latest.items() if standing(trail)]
        trails = store.updates.trails(blocked, ask.today)
        found = [(one, scope.named(of)) for of, trail in trails.items() for one in standing(trail)]
        least = age_asked(ask)
        found = [(one, of) for one, of in found if (ask.today - one.since).days > (least or -1)]
        found.sort(key=lambda pair: (pair[0].since, pair[1].name.casefold()))
        rows = [
            (of.name, one.words, day(one.since), ago((ask.today - one.since).days))
            for one, of in found
        ]
        reply = Reply(text=_across(found, scope, ask), sources=sources(scope.projects))
        return paged(reply, ask, ("Project", "Blocker", "Since", "Standing for"), rows)


def _told(project: Project, blocking: Sequence[Standing], ask: Ask) -> str:
    meant = named(ask, blocking, lambda one: one.words, asking=ASKING)
    is_missing = not meant and ask.says(SUCH) and bool(telling(ask, asking=ASKING))
    shown = meant or blocking
    oldest = min(shown, key=lambda one: one.since)
    age = ago((ask.today - oldest.since).days)
    stood = f"It has stood since {day(oldest.since)} ({age})."
    if ask.says(HOW_LONG):
        days = counted((ask.today - oldest.since).days, "day")
        begun = f"{days.capitalize()}, since {day(oldest.since)}"
        return f"{begun}: {project.name} is blocked by “{oldest.words.rstrip('.')}”."
    if ask.says(SINCE):
        begun = f"Since {day(oldest.since)} ({age})"
        return f"{begun}: {project.name} is blocked by “{oldest.words.rstrip('.')}”."
    text = f"{project.name} has {counted(len(blocking), 'blocker')}"
    if is_yes_no(ask):
        answer = "No, it still stands" if ask.says(CLEARED) else "Yes"
        if is_missing:
            answer = (
                f"{'Yes' if ask.says(CLEARED) else 'No'}, the latest update names no such blocker"
            )
        text = f"{answer}: {text}"
    if len(shown) == 1:
        return f"{text}: “{sentence(shown[0].words)}” {stood}"
    return f"{text}; the oldest is “{oldest.words.rstrip('.')}”, since {day(oldest.since)} ({age})."


def _none(project: Project, updates: Sequence[Update], ask: Ask) -> str:
    if not updates:
        return f"{project.name} has no update yet, so no blocker is recorded."
    text = f"{project.name} has no blockers in its latest update ({reported(updates[0])})."
    if is_yes_no(ask):
        text = f"{'Yes' if ask.says(CLEARED) else 'No'}: {text}"
    before = next((at for at, one in enumerate(updates) if standing([one])), None)
    if before is None:
        return text
    last = standing(updates[before:])[0]
    gone = f"stood from {day(last.since)} and was last reported on {day(updates[before].date)}"
    return f"{text} The last one, “{last.words.rstrip('.')}”, {gone}."


def _facts(
    blocking: Sequence[Standing], updates: Sequence[Update], today: date
) -> tuple[Fact, ...]:
    facts = [
        Fact(
            label=one.words.rstrip("."),
            value=f"since {day(one.since)}, {ago((today - one.since).days)}, "
            f"in {counted(one.updates, 'update')}",
        )
        for one in blocking
    ]
    return (*facts, Fact(label="Last reported", value=reported(updates[0])))


def _across(found: Sequence[tuple[Standing, Project]], scope: Scope, ask: Ask) -> str:
    least = age_asked(ask)
    of_age = f" for more than {counted(least, 'day')}" if least else ""
    blocked = {of.id for _, of in found}
    if not found:
        none = part_of(0, scope)
        none = f"No: n{none[1:]}" if is_yes_no(ask) else none
        return f"{none} {'has been' if least else 'is'} blocked{of_age}, by the latest updates."
    verb = "is" if len(blocked) == 1 else "are"
    if least:
        verb = "has been" if len(blocked) == 1 else "have been"
    text = f"{part_of(len(blocked), scope)} {verb} blocked{of_age}"
    text = f"Yes: {text}" if is_yes_no(ask) and not is_how_many(ask) else text
    oldest, of = found[0]
    longest = f"The longest-standing is “{oldest.words.rstrip('.')}” on {of.name}"
    return f"{text}, with {counted(len(found), 'blocker')}. {longest}, since {day(oldest.since)}."

"""The asker's own projects: their role, the rating, and whether an update is owed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from actions.ask import Ask
from actions.filters import PERSON_ROLES, chosen, ratings
from actions.manner import is_yes_no
from actions.paging import paged
from actions.people.own import Own, own_projects
from actions.people.person_meant import WHO_ARE_YOU
from actions.periods import checked
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply, unanswered
from actions.wording import capital, counted, day, listed, rating
from knowledge.store import Store

OWING = (
    r"owe|owed|outstanding|behind|late|overdue|due|need to do|i need|have to do|have i to do|to do|"
    r"updates? to send|hook for"
)
LOGGING = {"lead", "deputy"}
COLUMNS = ("Project", "Your role", "Phase", "Rating", "Update")
YOURS = {"lead": "you lead", "deputy": "you are deputy lead of", "sro": "you are SRO of"}
YOU = {**YOURS, "contact": "you are a contact on"}


class MyProjects(Question):
    """Tell the asker about their own projects."""

    intent = "my_projects"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the asker's projects, or say that Cairn does not know who asks."""
        asker = ask.turn.asker
        if asker is None:
            return unanswered(
                f"I cannot tell which projects are yours. {WHO_ARE_YOU}",
                Button(label="List the projects", says="List all projects"),
            )
        own = own_projects(asker, store, ask.today)
        roles = () if ask.says(OWING) else _roles(ask)
        rags = ratings(ask)
        shown = [one for one in own if _is_asked(one, roles, rags)]
        reply = Reply(
            text=_first_sentence(own, shown, roles, rags, ask),
            buttons=_buttons(shown),
            sources=sources([one.project for one in shown]),
        )
        return paged(reply, ask, COLUMNS, [one.row for one in shown])


def _roles(ask: Ask) -> tuple[str, ...]:
    return chosen(ask, PERSON_ROLES)


def _is_asked(one: Own, roles: Sequence[str], rags: Sequence[str]) -> bool:
    in_role = not roles or bool(set(roles) & set(one.part.roles))
    return in_role and (not rags or (one.rag or "none") in rags)


def _first_sentence(
    own: Sequence[Own], shown: Sequence[Own], roles: Sequence[str], rags: Sequence[str], ask: Ask
) -> str:
    if not own:
        return "The register names you on no open project."
    if ask.says(OWING):
        return _owing(own, ask)
    answer = ("Yes, " if shown else "No, ") * is_yes_no(ask)
    if rags:
        verb = "is" if len(shown) == 1 else "are"
        number = counted(len(shown), "of your projects", "of your projects").replace(
            "no of", "none of"
        )
        rated = " or ".join(
            "without an update" if one == "none" else f"rated {one}" for one in rags
        )
        return capital(f"{answer}{number} {verb} {rated}{_names(shown)}.")
    if roles:
        told = " or ".join(YOURS[role] for role in roles)
        return capital(f"{answer}{told} {counted(len(shown), 'open project')}{_names(shown)}.")
    if ask.says("how|hoo|status|doing|state"):
        rated_so = Counter(rating(one.rag) for one in own)
        told = listed(f"{number} {rag}" for rag, number in rated_so.items())
        return f"You have a part in {counted(len(own), 'open project')}: {told}."
    told_all = [
        f"{words} {len(some)}"
        for role, words in YOU.items()
        if (some := [one for one in own if role in one.part.roles])
    ]
    return f"You have a part in {counted(len(own), 'open project')}: {listed(told_all)}."


def _owing(own: Sequence[Own], ask: Ask) -> str:
    """Say what the asker owes as a lead: an update is the lead's to give."""
    led = [one for one in own if "lead" in one.part.roles]
    owed = [one for one in led if one.owed]
    answer = ("Yes, " if owed else "No, ") * is_yes_no(ask)
    coming = _coming(led, ask)
    if not owed:
        return capital(f"{answer}you owe no update.{coming}")
    names = listed(f"{one.project.name} ({counted(one.owed, 'sprint')})" for one in owed)
    return capital(f"{answer}you owe updates on {counted(len(owed), 'project')}: {names}.{coming}")


def _coming(led: Sequence[Own], ask: Ask) -> str:
    """Name the updates that fall due next, by the day asked about where there is one."""
    with checked():
        period = ask.period("ahead")
    due = sorted((one for one in led if one.due), key=lambda one: one.due or ask.today)
    if period:
        due = [one for one in due if one.due and one.due <= period.last]
        if not due:
            return f" Nothing falls due {period.words}."
    told = listed(f"{one.project.name} by {day(one.due)}" for one in due[:3])
    return f" Due next: {told}." if told else ""


def _names(shown: Sequence[Own]) -> str:
    return f": {listed(one.project.name for one in shown)}" if 0 < len(shown) <= 5 else ""


def _buttons(shown: Sequence[Own]) -> tuple[Button, ...]:
    if not shown:
        return (Button(label="List the projects", says="List all projects"),)
    first = shown[0].project.name
    theirs = [one.project.name for one in shown if LOGGING & set(one.part.roles)]
    return (
        *(
            Button(label="Post an update", says=f"I want to post an update on {name}")
            for name in theirs[:1]
        ),
        Button(label=f"How is {first} doing?", says=f"How is {first} doing?"),
    )

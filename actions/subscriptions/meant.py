"""What a digest is to be about, or which of several is meant, by the names in a message."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.question import Question
from actions.reply import Reply, unanswered
from actions.subscriptions.owner import Owner
from knowledge.models import Subscription
from knowledge.store import Store
from knowledge.subscriptions.scoping import scope_of

About = tuple[str, list[int]]
WHOLE = r"everything|all (?:the )?projects|all of it|(?:whole )?(?:partnership|programme|office)"
NOT_FOR_ALL = (
    "Not everybody in this channel may see that, so I can’t send a digest of it here. You can have "
    "it yourself: say “subscribe me” with its name."
)
WHICH_HERE = (
    "Which digest should come here? Name a portfolio, a council or projects, or say “everything”."
)


def named(question: Question, ask: Ask) -> About | None:
    """Return what is named, None where nothing is; ask back about what is not known."""
    if ask.unknown and not ask.mentions:
        raise AskBackError(_unknown(ask))
    portfolios = [one.id for one in question.entries(ask, "portfolio")]
    councils = [one.id for one in question.entries(ask, "organisation")]
    projects = [one.id for one in question.entries(ask, "project")]
    asker = ask.turn.asker
    if portfolios:
        return "portfolio", portfolios
    if councils:
        return "council", councils
    if projects:
        return "projects", projects
    if asker and ask.says(r"(?:my|our) (?:own )?council(?:'s)?"):
        return "council", [asker.organisation_id]
    if ask.says(r"(?:my|our|mine) (?:own )?(?:projects?|ones)|my own"):
        return "mine", []
    return ("partnership", []) if ask.says(WHOLE) else None


def wanted(question: Question, ask: Ask, store: Store, owner: Owner) -> About:
    """Return what a new digest is about: what is named, else somebody's own part."""
    found = named(question, ask)
    if owner.room:
        if found is None or found[0] == "mine":
            raise AskBackError(unanswered(WHICH_HERE))
        _refuse_what_not_all_see(found, ask, store)
        return found
    if found is not None:
        return found
    own = store.projects.of_person(owner.person)
    return ("partnership" if owner.person.sees_everything or not own else "mine"), []


def meant(question: Question, ask: Ask, have: Sequence[Subscription]) -> Sequence[Subscription]:
    """Return which of somebody's digests a message is about: those it names, else all."""
    about = named(question, ask)
    same = [
        one for one in have if about and (one.kind, sorted(one.ids)) == (about[0], sorted(about[1]))
    ]
    if about is None or (about[0] in ("mine", "partnership") and not same):
        return have  # "stop everything" is said of all that comes
    return same


def _refuse_what_not_all_see(about: About, ask: Ask, store: Store) -> None:
    trial = Subscription(kind=about[0], ids=about[1], made=ask.turn.now, conversation=ask.turn.room)
    with store.as_everybody() as seen:
        if about[1] and set(scope_of(trial, seen).ids) != set(about[1]):
            raise AskBackError(unanswered(NOT_FOR_ALL))


def _unknown(ask: Ask) -> Reply:
    """Say that nothing goes by a name, with what the nearest names are called."""
    back = unknown(ask, "project")
    begun = f"I don’t know a portfolio, council or project called “{ask.unknown[0]}”."
    return back.but(text=f"{begun}{back.text.partition('.')[2]}")

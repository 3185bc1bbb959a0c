"""The whole page, made of what the answers are made of; nothing is kept of its having been made."""

from __future__ import annotations

from actions.ask import Turn
from actions.home.digests import digests
from actions.home.page import Page, Section
from actions.home.projects import MY_PROJECTS, WHAT_I_OWE, mine, owed
from actions.home.prompts import AT_RISK, FIRST, HELP, UNDO
from actions.home.reminders import reminders
from actions.home.standing import Standing
from actions.home.week import CHANGES, week
from actions.people_to_ask import people_to_ask
from actions.wording import capital
from knowledge.models import Person
from knowledge.store import Store

STRANGER = (
    "Hello. I know the projects, people and standards of the Digital Office. I don’t know you "
    "yet, so I show you what everybody may see."
)
ROLES = {
    "staff": "member of staff", "lead": "project lead", "manager": "manager of the office",
    "admin": "administrator of the office",
}  # fmt: skip


def home(turn: Turn, account: str = "") -> Page:
    """Return the page of one person; of a visitor what everybody may see.

    *account* is what the channel calls whoever looks.
    """
    asker, store, today = turn.asker, turn.store, turn.today
    if asker is None:
        joining = Section("If you work with the Digital Office", _joining(store, account))
        buttons = (FIRST, CHANGES, AT_RISK, HELP)
        return Page(STRANGER, (joining, week(store, today)), buttons)
    standing = Standing.of(asker, store, today)
    sections = [mine(standing), week(store, today), reminders(asker, turn), digests(asker, turn)]
    if standing.may_post:
        sections.insert(0, owed(standing))
    may_post = standing.may_post or asker.sees_everything
    post = (WHAT_I_OWE, UNDO) if may_post else ()
    return Page(
        _greeting(asker),
        tuple(sections),
        (MY_PROJECTS, CHANGES, AT_RISK, *post, HELP),
        may_post=may_post,
    )


def _greeting(person: Person) -> str:
    role = ROLES.get(person.role, person.role)
    who = f"{person.name}, {role}, {person.organisation.name}"
    return f"Hello {person.name.split()[0]}. To me you are {who}."


def _joining(store: Store, account: str) -> str:
    told = f" Tell them the id of your account here: {account}." if account else ""
    return capital(
        f"{people_to_ask(store)} can put the e-mail address that you use here into the register, "
        f"or join your account to it.{told} I know you then, and show what is yours."
    )

"""Which councils and partners are in the partnership."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.manner import is_how_many, is_yes_no
from actions.paging import paged
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply
from actions.wording import capital, counted, listed
from knowledge.councils import COUNCILS
from knowledge.models import Organisation
from knowledge.store import Store

PARTNERS_ONLY = (
    r"non-council|besides the councils|apart from the councils|national bodies|other bodies|"
    r"partner (?:organisations?|orgs|bodies|list)|partners list|who are the partners|what partners|"
    r"full list of partners|which (?:bodies|partners)|other than councils"
)
SHORT_NAMES = (
    r"short names?|abbreviations?|acronyms?|codes?|also called|other names|nicknames?|aliases"
)
ALL_IN = r"all|every|thirty[- ]two|32"
NONE_MISSING = r"councils? (?:not|missing|outside|that (?:is|are)(?:n't| not)) (?:in|from)"


class ListCouncils(Question):
    """List the councils and partners, or say whether somebody named is among them."""

    intent = "list_councils"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the names; of those asked about, whether they are in."""
        named = [one.candidates for one in ask.of_kind("organisation")]
        if named:
            return _are_in([one.name for some in named for one in some], ask)
        if ask.unknown and is_yes_no(ask):
            raise AskBackError(unknown(ask, "organisation"), "organisation")
        everybody = store.people.organisations()
        councils = [one for one in everybody if one.kind == "council"]
        partners = [one for one in everybody if one.kind != "council"]
        reply = (
            _partners(partners) if ask.says(PARTNERS_ONLY) else _councils(councils, partners, ask)
        )
        if ask.says(SHORT_NAMES):
            return _with_short_names(reply, councils, ask)
        return reply


def _are_in(names: Sequence[str], ask: Ask) -> Reply:
    verb = "is" if len(names) == 1 else "are"
    yes = "Yes, " if is_yes_no(ask) else ""
    return Reply(
        text=f"{yes}{listed(names)} {verb} in the partnership.",
        buttons=(Button(label="Which projects?", says=f"Which projects is {names[0]} in?"),),
        sources=sources(()),
    )


def _councils(
    councils: Sequence[Organisation], partners: Sequence[Organisation], ask: Ask
) -> Reply:
    others = f" and {counted(len(partners), 'partner')}" if partners else ""
    said = f"there are {counted(len(councils), 'council')}{others} in the partnership"
    if ask.says(NONE_MISSING):
        said = f"no, all {len(councils)} councils are in the partnership"
    elif is_yes_no(ask) and not is_how_many(ask) and ask.says(ALL_IN):
        said = f"yes, all {len(councils)} councils are in the partnership"
    names = f" The councils are {listed(one.name for one in councils)}." if councils else ""
    return Reply(
        text=f"{capital(said)}.{names}{_named(partners)}",
        buttons=(
            Button(label="Short names", says="List the councils and their short names"),
            Button(label="Which portfolios are there?", says="Which portfolios are there?"),
        ),
        sources=sources(()),
    )


def _partners(partners: Sequence[Organisation]) -> Reply:
    number = counted(len(partners), "partner organisation")
    verb = "is" if len(partners) == 1 else "are"
    return Reply(
        text=f"There {verb} {number} besides the councils.{_named(partners)}",
        buttons=(Button(label="And the councils?", says="Which councils are in the partnership?"),),
        sources=sources(()),
    )


def _named(partners: Sequence[Organisation]) -> str:
    if not partners:
        return ""
    noun = "The partner is" if len(partners) == 1 else "The partners are"
    return f" {noun} {listed(one.name for one in partners)}."


def _with_short_names(reply: Reply, councils: Sequence[Organisation], ask: Ask) -> Reply:
    known = {one.code: one.other_names for one in COUNCILS}
    also = [(*one.aliases, *known.get(one.statutory_code or "", ())) for one in councils]
    rows = [
        (one.name, ", ".join(dict.fromkeys(names)))
        for one, names in zip(councils, also, strict=True)
    ]
    said = reply.text.split(" The councils are ")[0]
    return paged(reply.but(text=said), ask, ("Council", "Also called"), rows)

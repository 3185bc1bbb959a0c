"""Who somebody is, where they work, and what they do in projects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.people.parts import Part, in_words, parts_of
from actions.people.person_meant import people_meant
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Fact, Reply
from actions.strangers import refuse_unknown
from knowledge.models import Person
from knowledge.store import Store

TITLE = r"job title|title|position|post|job|roles?|for a living|(?:what|whit) does\s+(?:do|dae)"
KNOWN = r"do you know|d'you know|dae ye ken|is there an?|have you got|anyone called|anybody called"


class WhoIs(Question):
    """Tell who a person is, from the register alone."""

    intent = "person"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each person named, or for the one talked of; a stranger beside is refused."""
        if ask.of_kind("person"):
            refuse_unknown(ask, "organisation" if ask.says("at|from|with|works? for") else "person")
        return [_about(person, ask, store) for person in people_meant(self, ask, store)]


def _about(person: Person, ask: Ask, store: Store) -> Reply:
    parts = parts_of(person, store, ask.today)
    return Reply(
        text=_first_sentence(person, parts, ask),
        facts=_facts(person, parts),
        buttons=(
            Button(label="Their projects", says=f"Which projects is {person.name} involved in?"),
            Button(
                label=f"{person.organisation.name}’s projects",
                says=f"Which projects is {person.organisation.name} in?",
            ),
        ),
        sources=sources([part.project for part in parts]),
    )


def _first_sentence(person: Person, parts: Sequence[Part], ask: Ask) -> str:
    kind = person.organisation.kind
    what = f", a {kind}" * ask.says(r"councils?(?: or)?|partners?")
    works = f"{person.name} works for {person.organisation.name}{what}"
    doing = in_words(parts)
    comma = "," * bool(what)
    said = f"{works}{comma} and {doing or 'has no part in an open project'}."
    named = ask.sure("organisation")
    if len(named) == 1 and is_yes_no(ask):
        right = named[0].id == person.organisation_id
        said = f"Yes, {said}" if right else f"No, {works}, not for {named[0].name}."
    elif ask.says(KNOWN):
        said = f"Yes, {said}"
    return f"{said} The register holds no job titles." if ask.says(TITLE) else said


def _facts(person: Person, parts: Sequence[Part]) -> tuple[Fact, ...]:
    facts = [
        Fact(label="Works for", value=f"{person.organisation.name} ({person.organisation.kind})"),
        Fact(label="E-mail", value=person.email),
    ]
    facts += [
        Fact(label=part.project.name, value=part.words) for part in parts[:8] if not part.is_over
    ]
    if person.sees_everything:
        facts.append(Fact(label="In the office", value="looks after the register"))
    return tuple(facts)

"""Which councils and people have done something before, by what their projects say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.people_to_ask import people_to_ask
from actions.projects.experience import Experience, experience
from actions.projects.one_project import THE_ONE_TALKED_OF
from actions.projects.searching import subject_of
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply, unanswered
from actions.standards.lessons import lessons
from actions.standards.looking import in_mind
from actions.subject import Subject, subject
from actions.wording import listed
from knowledge.models import Project
from knowledge.naming import Entry
from knowledge.search.terms import telling
from knowledge.store import Store

MOST_NAMED = 4
SEEKING = (
    r"wants?|wanting|thinking|planning|looking|needs?|starting|help|talk to|should (?:they|we)|for"
)
COLUMNS = ("Project", "Phase", "Councils and what they do", "Lead", "Why")
TELLS_NOTHING = (
    "experience experienced expert experts help helps helped lend hand advise advice recently "
    "replaced replace solve solved crack cracked buddy learn learned lesson lessons share "
    "rolled roll procured procure tackled tackle moving move road old tried stuck wrestling "
    "wrestle copy borrow speak spoken contact contacts knowledge know-how similar elsewhere "
    "like furthest ahead could might face faced problem same integrate integrated hour "
    "background person recommend success successfully thing colleagues somewhere implement "
    "implemented delivered deliver begin about towards done someone others else group wanted "
    "hae kens notes compare worked trying project projects ones stuff kind real working "
    "yourself goodness online"
)


class WhoCanHelp(Question):
    """Name councils with their part, and leads, whose projects have done it."""

    intent = "who_can_help"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Return who has experience, and what was learnt where that is written down."""
        return [self.answer(ask, store), *lessons(ask, store)]

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return who has experience; say honestly when the register names nobody."""
        project = self._project_meant(ask, store)
        about = _about(project, ask)
        subjects = [about] if about else _written_of(ask, store)
        if not subjects:
            return unanswered("What do you need help with? Please give me a word or two.")
        places = _places(ask)
        about, found, near = _first_known(subjects, places, ask, store)
        if project:
            found.sort(key=lambda one: one.project.id != project.id)
        if not found:
            self._found_none = True
            return _nobody(about, places, near, store)
        return _somebody(about, found, places, ask)

    def _project_meant(self, ask: Ask, store: Store) -> Project | None:
        """Return the project that others should be like: "done something like this project"."""
        named = [one for one in ask.sure("project") if _is_exact(one, ask)]
        if len(named) == 1:
            self.remember("project", named[0].id)
            return store.projects.with_id(named[0].id)
        talked_of = ask.slots.get("project")
        if talked_of and ask.says(THE_ONE_TALKED_OF) and not subject_of(ask, also=TELLS_NOTHING):
            return store.projects.with_id(talked_of)
        return None


def _first_known(
    subjects: Sequence[Subject], places: Sequence[Entry], ask: Ask, store: Store
) -> tuple[Subject, list[Experience], Sequence[str]]:
    """Return the first subject that somebody has experience of; the first of all if nobody has."""
    nothing: list[tuple[Subject, list[Experience], Sequence[str]]] = []
    for about in subjects:
        known, near = experience(ask, about, store)
        found = [one for one in known if _is_of(one, places)]
        if found:
            return about, found, near
        nothing.append((about, found, near))
    return nothing[0]


def _is_exact(entry: Entry, ask: Ask) -> bool:
    """Say whether a project was named outright: "schools" is a subject, though a project has it."""
    return any(one.how == "exact" and entry in one.candidates for one in ask.mentions)


def _about(project: Project | None, ask: Ask) -> Subject:
    if project is None:
        return subject_of(ask, also=TELLS_NOTHING)
    rest = subject(ask.text, ask.mentions, also=TELLS_NOTHING)
    return rest or subject(project.name)


def _written_of(ask: Ask, store: Store) -> list[Subject]:
    """Return what the document that the talk is about goes by, its title first."""
    document = store.documents.with_id(in_mind(ask) or 0)
    if document is None:
        return []
    title = set(telling(document.title))
    akin = [name for name in document.aliases if title.intersection(telling(name))]
    return [about for name in (document.title, *akin) if (about := subject(name))]


def _places(ask: Ask) -> list[Entry]:
    """Return the councils that help is to come from; one that seeks help is not among them."""
    if ask.says(SEEKING):
        return []
    return [one for mention in ask.of_kind("organisation") for one in mention.candidates]


def _is_of(one: Experience, places: Sequence[Entry]) -> bool:
    ids = {part.organisation_id for part in one.parts}
    return not places or bool(ids & {place.id for place in places})


def _somebody(
    about: Subject, found: Sequence[Experience], places: Sequence[Entry], ask: Ask
) -> Reply:
    wanted = {place.id for place in places}
    names = [
        part.organisation.name
        for one in found
        for part in one.parts
        if not wanted or part.organisation_id in wanted
    ]
    leads = [f"{one.project.lead.name} ({one.project.lead.organisation.name})" for one in found]
    asked = list(dict.fromkeys(names or leads))[:MOST_NAMED]
    yes = "Yes, " if places and is_yes_no(ask) else ""
    first = found[0]
    lead = first.project.lead
    text = (
        f"{yes}{listed(asked)} may be able to help with “{about.shown}”. {lead.name} leads "
        f"{first.project.name} and is at {lead.email}."
    )
    projects = [one.project for one in found]
    reply = Reply(text=text, buttons=_buttons(projects), sources=sources(projects))
    return paged(reply, ask, COLUMNS, [one.row for one in found])


def _nobody(about: Subject, places: Sequence[Entry], near: Sequence[str], store: Store) -> Reply:
    where = f" at {listed((one.name for one in places), 'or')}" if places else ""
    nearest = f" Nearest to it: {listed(near)}." * bool(near)
    return unanswered(
        f"The register names nobody{where} who has done “{about.shown}”.{nearest} Other words may "
        f"find somebody, or ask {people_to_ask(store)}.",
        Button(label="Look for a project", says=f"Is there a project about {about.shown}?"),
    )


def _buttons(projects: Sequence[Project]) -> tuple[Button, ...]:
    return tuple(Button(label=one.name, says=f"What is {one.name}?") for one in projects[:3])

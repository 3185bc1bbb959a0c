"""Everything that can be named, for whoever is asking."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.councils import COUNCILS, PORTFOLIOS
from knowledge.models import Organisation, Person, Portfolio, Project
from knowledge.models.person import ERASED
from knowledge.naming import Entry

_COUNCILS = {one.code: (*one.other_names, *one.spellings) for one in COUNCILS}
_PORTFOLIOS = {one.name: one.other_names for one in PORTFOLIOS}


def entries(session: Session) -> list[Entry]:
    """Return what *session* may see that has a name."""
    organisations = session.scalars(select(Organisation)).all()
    portfolios = session.scalars(select(Portfolio)).all()
    projects = session.execute(select(Project.id, Project.name, Project.code, Project.aliases))
    known = ~Person.email.endswith(ERASED)
    people = session.execute(select(Person.id, Person.name, Person.email).where(known))
    return [
        *(_organisation(one) for one in organisations),
        *(
            Entry("portfolio", one.id, one.name, "", _PORTFOLIOS.get(one.name, ()))
            for one in portfolios
        ),
        *(Entry("project", row, name, code, tuple(also)) for row, name, code, also in projects),
        *(Entry("person", row, name, email) for row, name, email in people),
    ]


def _organisation(organisation: Organisation) -> Entry:
    built_in = _COUNCILS.get(organisation.statutory_code or "", ())
    aliases = (*organisation.aliases, *built_in, organisation.statutory_code or "")
    return Entry("organisation", organisation.id, organisation.name, organisation.code, aliases)

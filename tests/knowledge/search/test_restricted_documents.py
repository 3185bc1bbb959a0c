"""A restricted document changes nothing for an outsider: no hit, no count, no name, no score."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from knowledge.models import Document, Organisation, Person
from knowledge.store import THE_OFFICE, viewer
from tests.fakes.books import library
from tests.world import TODAY

QUESTIONS = ("what is the plan?", "merger", "audit plan of the merger", "what does ZED mean?")
PROJECT, COUNCIL = "heather.md", "fiona@renfrewshire.example"
SECRETS = {
    "heather.md": {"project": "HEA"},
    "telecare.md": {"project": "TEL"},
    "owned.md": {"owner": "Dougal@Highland.example"},
    "ownerless.md": {"owner": "Digital Office"},
}
MANAGER = "isla@stirling.example"
INSIDERS = {
    "heather.md": {MANAGER, "morag@glasgow.example", COUNCIL},
    "telecare.md": {
        MANAGER, "eilidh@angus.example", "rab@fife.example", "morag@glasgow.example",
        "dougal@highland.example",
    },
    "owned.md": {MANAGER, "dougal@highland.example"},
    "ownerless.md": {MANAGER},
}  # fmt: skip
EVERYBODY = {
    "", "stranger@x.example", "senga@falkirk.example", *set().union(*INSIDERS.values())
}  # fmt: skip
CASES = [
    pytest.param(name, email, id=f"{name} {email or 'visitor'}")
    for name in SECRETS
    for email in sorted(EVERYBODY)
]


@pytest.fixture
def council_member(engine, open_store) -> None:
    """Somebody of a council that takes part in Project Heather, who is named in no project."""
    with sessionmaker(engine).begin() as session:
        council = session.scalar(select(Organisation).where(Organisation.name == "Renfrewshire"))
        session.add(Person(email=COUNCIL, name="Fiona Bain", organisation=council))


@pytest.fixture
def secret(council_member, write, take, open_store):
    """Put two open documents into the library, and give a function that adds a restricted one."""
    write("plan.md", "# Plan\n\nThe plan is to audit all of it.", review_by="2020-01-01")
    write("words.md", "# Words\n\n## ARC\n\nAn alarm centre.", kind="definition")
    take()

    def secret(name: str) -> Document:
        file = write(
            name, "# Secret merger\n\nThe plan of the merger.\n\n## ZED\n\nA secret word.",
            visibility="restricted", kind="definition", aliases="[audit plan]",
            review_by="2020-01-01", supersedes="Plan", **SECRETS[name],
        )  # fmt: skip
        take()
        with open_store(THE_OFFICE, to_read=True) as store:
            document = store.documents.at(str(file))
        assert document
        return document

    return secret


@pytest.fixture
def learnt(open_store):
    """Return all that somebody can learn of what is in the library, and of one document."""

    def learnt(email: str, document_id: int, path: str) -> list[object]:
        books = library()
        with open_store(THE_OFFICE, to_read=True) as store:
            seen_by = viewer(store.people.reached_at(email))
        with open_store(seen_by, to_read=True) as store:
            shelf, documents = books.shelf(store), store.documents
            found = [books.look_up(question, store).places for question in QUESTIONS]
            return [
                [[(one.passage.id, one.score, one.fit) for one in places] for places in found],
                [shelf.search(one, books.meaning.of(one)) for one in QUESTIONS],
                (len(shelf), sorted(shelf.vocabulary), shelf.replaced.by(1)),
                (len(shelf.glossary), [shelf.glossary.find(one) for one in QUESTIONS]),
                [sorted(shelf.catalogue.named_in(one)) for one in QUESTIONS],
                shelf.catalogue.called(["Secret merger", "audit plan"]),
                (documents.titles(), documents.searched()),
                [one.id for one in documents.all()],
                [one.id for one in documents.past_review(TODAY)],
                [one.id for one in documents.under("/")],
                (documents.with_id(document_id), documents.with_ids([document_id])),
                documents.at(path),
                list(documents.passages_of(document_id)),
                sorted(documents.passages(range(1, 20))),
            ]

    return learnt


@pytest.mark.parametrize(("name", "email"), CASES)
def test_it_exists_for_its_owner_its_managers_and_its_project_alone(
    secret, learnt, guides, name, email
):
    path = str(guides / name)
    before = learnt(email, 3, path)
    document = secret(name)
    after = learnt(email, document.id, path)

    assert document.id == 3
    if email in INSIDERS[name]:
        assert not [
            at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old == new
        ]
    else:
        assert after == before

import asyncio
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.exc import OperationalError

from bot.reading import Extract, Listed, Opened, Other, ReadingUnavailableError
from bot.reading_room import ReadingRoom
from knowledge.ingest import Ingest
from knowledge.models import Document
from knowledge.search.encoder_files import EncoderUnavailableError
from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from knowledge.search.passages import cut
from knowledge.store import THE_OFFICE, DatabaseError
from tests.fakes.encoder import FakeEncoder
from tests.world import NOW

TEXT = "Every project has a lead.\n\n## Deputies\n\nEvery lead has a deputy.\n"
MANAGER = "isla@stirling.example"
Keep = Callable[..., int]


@pytest.fixture
def room(open_store) -> ReadingRoom:
    return ReadingRoom(open_store, Library(Meaning(FakeEncoder)))


@pytest.fixture
def keep(open_store) -> Keep:
    """Keep a document; return its id."""
    ingest = Ingest(open_store, FakeEncoder(), lambda: NOW)

    def keep(title: str, markdown: str = TEXT, **more: object) -> int:
        path = f"/srv/docs/{title.casefold().replace(' ', '-')}.md"
        document = Document(
            path=path, root="/srv/docs", title=title, markdown=markdown, hash=title, taken=NOW,
            **more,
        )  # fmt: skip
        ingest.keep(document, cut(markdown, title))
        with open_store(THE_OFFICE) as store:
            return store.documents.at(path).id

    return keep


def opened(room: ReadingRoom, document_id: int, by: str = "", passage: int | None = None) -> Opened:
    return asyncio.run(room.document(document_id, by, passage))


def test_opens_a_document_with_all_that_is_known_of_it(room, keep):
    more = {"kind": "standard", "owner": "Digital Office", "reviewed": date(2026, 11, 1)}
    document_id = keep("Roles", source="https://x.example", valid_as_of=date(2026, 10, 1),
        review_by=date(2027, 1, 1), **more)  # fmt: skip

    assert opened(room, document_id) == Opened(
        Listed(document_id, "Roles", review_by=date(2027, 1, 1), **more),
        TEXT,
        "https://x.example",
        date(2026, 10, 1),
    )


def test_opens_it_at_a_passage(room, keep):
    document_id = keep("Roles")

    assert opened(room, document_id, passage=1).passage == Extract("Every lead has a deputy.", 4, 5)
    assert opened(room, document_id, passage=2).passage is None


@pytest.mark.parametrize("document_id", [0, 4_000_000, 2**31, 10**30])
def test_there_is_nothing_at_another_id(room, document_id):
    assert opened(room, document_id) is None


def test_a_restricted_document_exists_only_for_some(room, keep, open_store):
    with open_store(THE_OFFICE) as store:
        heather = store.projects.with_code("HEA").id
    document_id = keep("Merger", visibility="restricted", project_id=heather)
    keep("Roles")

    for email in ("", "nobody@x.example", "rab@fife.example"):
        assert opened(room, document_id, email) is None
        assert [one.title for one in asyncio.run(room.documents(email))] == ["Roles"]
        found = asyncio.run(room.search("merger lead", email, 9))
        assert {one["title"] for one in found["passages"]} == {"Roles"}
    for email in (MANAGER, "Morag@Glasgow.example"):
        assert opened(room, document_id, email).listed.title == "Merger"
        assert len(asyncio.run(room.documents(email))) == 2


def test_a_retired_document_opens_and_is_in_no_list(room, keep):
    document_id = keep("Roles", retired=True)

    assert opened(room, document_id).retired
    assert asyncio.run(room.documents("")) == []
    assert asyncio.run(room.search("lead", "", 9))["passages"] == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        pytest.param({"superseded_by": "Roles"}, {}, id="the older says it"),
        pytest.param({}, {"supersedes": "old ROLES"}, id="the newer says it"),
        pytest.param({}, {"supersedes": "old-roles.md"}, id="by its file"),
    ],
)
@pytest.mark.parametrize("retired", [False, True])
def test_documents_lead_to_what_took_their_place(room, keep, older, newer, retired):
    old, new = keep("Old roles", retired=retired, **older), keep("Roles", **newer)

    assert opened(room, old).superseded_by == Other("Roles", new)
    assert opened(room, old).supersedes is None
    if not retired:
        assert opened(room, new).supersedes == Other("Old roles", old)


def test_what_is_not_here_is_named_without_a_link(room, keep):
    document_id = keep("Roles", supersedes="A paper guide", superseded_by="The law")

    assert opened(room, document_id).supersedes == Other("A paper guide")
    assert opened(room, document_id).superseded_by == Other("The law")


def test_a_restricted_document_is_named_to_nobody_else(room, keep):
    keep("Secret roles", supersedes="Roles", visibility="restricted")
    document_id = keep("Roles")

    assert opened(room, document_id).superseded_by is None
    assert opened(room, document_id, MANAGER).superseded_by.title == "Secret roles"


def test_a_search_gives_passages_with_all_that_is_needed_to_quote_them(room, keep):
    document_id = keep("Roles", owner="Digital Office", reviewed=date(2026, 11, 1),
        source="The handbook")  # fmt: skip
    found = asyncio.run(room.search("who has a deputy", "", 1))

    assert list(found) == ["query", "fit", "passages"]
    assert found["query"] == "who has a deputy"
    assert 0 <= found["fit"] <= 1
    score = found["passages"][0].pop("score")
    assert isinstance(score, float)
    assert found["passages"] == [
        {
            "title": "Roles", "heading": "Deputies", "text": "Every lead has a deputy.",
            "path": "docs/roles.md", "url": "", "owner": "Digital Office",
            "reviewed": "2026-11-01", "page": f"/documents/{document_id}?passage=1#passage",
        }
    ]  # fmt: skip


def test_where_nothing_is_written_nothing_is_found(room):
    assert asyncio.run(room.search("lead", "", 9)) == {"query": "lead", "fit": 0.0, "passages": []}


def test_what_stands_in_the_way_is_told_in_a_sentence(open_store):
    def broken() -> FakeEncoder:
        raise EncoderUnavailableError("The encoder is not there.")

    def away(*_: object, **__: object) -> None:
        raise DatabaseError("The database is away.") from OperationalError("", {}, Exception())

    with pytest.raises(ReadingUnavailableError, match="encoder is not there"):
        asyncio.run(ReadingRoom(open_store, Library(Meaning(broken))).search("x", "", 1))
    with pytest.raises(ReadingUnavailableError, match="database is away"):
        asyncio.run(ReadingRoom(away, Library(Meaning(FakeEncoder))).documents(""))

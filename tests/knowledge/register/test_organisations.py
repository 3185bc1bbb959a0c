import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.councils import COUNCILS
from knowledge.models import Organisation
from tests.knowledge.register.conftest import PEOPLE, counts, rejected

HEADINGS = ["code", "name", "kind", "aliases"]


@pytest.mark.parametrize(
    "name", ["Glasgow City", "glasgow city council", "Glasgow", "GCC", "Glesga", "GLASGOW COUNCIL"]
)
def test_a_new_code_goes_to_the_council_that_is_named(take, kept, name):
    outcome = take(organisations=[HEADINGS, ["260", name, None, "Dear Green Place"]])

    assert counts(outcome, "organisations") == (0, 1, 0)
    assert [one for one in kept("organisations") if one["code"] == "260"] == [
        {"code": "260", "name": "Glasgow City", "kind": "council", "aliases": "Dear Green Place"}
    ]
    assert len(kept("organisations")) == 32


def test_the_same_row_twice_changes_nothing(take):
    rows = [HEADINGS, ["260", "Glasgow City Council", "council", None], ["IS", "IS", None, None]]
    take(organisations=rows)

    assert counts(take(organisations=rows), "organisations") == (0, 0, 2)


def test_the_statutory_code_goes_on_being_understood(take, kept):
    take(organisations=[HEADINGS, ["260", "Glasgow City", None, None]])

    take(people=[PEOPLE[0], ["a@glasgow.example", "A", "S12000049", None]])

    assert kept("people")[0]["organisation"] == "260"


def test_a_council_keeps_its_statutory_code(take, engine):
    take(organisations=[HEADINGS, ["260", "Glasgow City", None, None]])

    with Session(engine) as session:
        glasgow = session.scalars(select(Organisation).where(Organisation.code == "260")).one()
        assert glasgow.statutory_code == "S12000049"


@pytest.mark.parametrize("name", ["Toun Council", "Fife"])
def test_a_councils_code_with_another_name_is_rejected(take, name):
    outcome = take(organisations=[HEADINGS, ["S12000049", name, None, None]])

    assert rejected(outcome) == [("organisations", 2, "name", name)]
    assert "Glasgow City" in outcome.rejected[0].problem


def test_a_council_is_no_partner(take):
    outcome = take(organisations=[HEADINGS, ["260", "Glasgow", "partner", None]])

    assert rejected(outcome) == [("organisations", 2, "kind", "partner")]


def test_two_codes_for_one_council_are_one_too_many(take):
    outcome = take(
        organisations=[HEADINGS, ["260", "Glasgow", None, None], ["261", "GCC", None, None]]
    )

    assert rejected(outcome) == [("organisations", 3, "code", "261")]


def test_a_name_belongs_to_one_organisation(take):
    outcome = take(organisations=[HEADINGS, ["A", "One", None, None], ["B", "ONE", None, None]])

    assert rejected(outcome) == [("organisations", 3, "name", "ONE")]


def test_a_new_organisation_is_a_partner_unless_it_says_otherwise(take, kept):
    take(organisations=[["code", "name"], ["A", "One"]])
    take(organisations=[HEADINGS, ["B", "Two", None, None], ["C", "Three", "council", None]])

    kinds = {one["code"]: one["kind"] for one in kept("organisations")}
    assert (kinds["A"], kinds["B"], kinds["C"]) == ("partner", "partner", "council")


def test_a_partner_may_change_its_name(take, kept):
    take(organisations=[HEADINGS, ["A", "One", None, None], ["B", "Two", None, None]])

    outcome = take(organisations=[HEADINGS, ["A", "Three", None, None], ["B", "One", None, None]])

    assert counts(outcome, "organisations") == (0, 2, 0)
    names = {one["code"]: one["name"] for one in kept("organisations")}
    assert (names["A"], names["B"]) == ("Three", "One")


def test_every_council_is_known_by_every_name(take):
    people = [
        [f"p{number}@x.example", "P", name, None]
        for number, name in enumerate(
            name
            for council in COUNCILS
            for name in (council.code, council.name, *council.other_names)
        )
    ]

    assert take(people=[PEOPLE[0], *people]).rejected == []


def test_a_new_partner_may_take_a_name_that_another_gives_up(take, kept):
    take(organisations=[HEADINGS, ["A", "One", None, None]])

    outcome = take(organisations=[HEADINGS, ["A", "Three", None, None], ["B", "One", None, None]])

    assert counts(outcome, "organisations") == (1, 1, 0)


def test_a_row_that_claims_a_name_does_not_spoil_it_for_its_owner(take):
    outcome = take(
        organisations=[HEADINGS, ["A", "One", None, None], ["B", "One", None, None]],
        people=[
            PEOPLE[0],
            ["a@one.example", "A", "One", None],
            ["b@one.example", "B", "B", None],
        ],
    )

    assert rejected(outcome) == [
        ("organisations", 3, "name", "One"),
        ("people", 3, "organisation", "B"),
    ]


@pytest.mark.parametrize("written", ["260", "Glasgow City", "Glasgow", "S12000049"])
def test_a_council_whose_row_is_rejected_may_not_be_referred_to(take, written):
    outcome = take(
        organisations=[HEADINGS, ["260", "Glasgow City", "kingdom", None]],
        people=[PEOPLE[0], ["a@glasgow.example", "A", written, None]],
    )

    assert [(one.sheet, one.column) for one in outcome.rejected] == [
        ("organisations", "kind"),
        ("people", "organisation"),
    ]

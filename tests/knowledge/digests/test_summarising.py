"""What a digest of the world of the tests holds: in the week before its Wednesday, and others."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event, select

from knowledge.digests import Digest, Period, Scope
from knowledge.models import Benefit, Document, Milestone, PhaseChange, Project, Update
from knowledge.store import THE_OFFICE, OpenStore
from knowledge.store.questions import Asker
from knowledge.store.versions import Hand
from tests.knowledge.digests.conftest import Summed
from tests.world import NOW

Add = Callable[..., None]
RAB, SENGA, MORAG = "rab@fife.example", "senga@falkirk.example", "morag@glasgow.example"
TUESDAY, MONDAY = date(2026, 11, 10), date(2026, 11, 9)


def moved(digest: Digest) -> list[tuple[str, str, str]]:
    return [(one.project.code, one.before, one.after) for one in digest.moves]


def named(planned: Any) -> list[tuple[str, date]]:
    return [(one.name, one.day) for one in planned]


def test_a_change_of_rating_comes_with_its_reason_and_the_role_of_who_told_it(
    summed: Summed,
) -> None:
    (move,) = summed().moves

    assert (move.project.code, move.before, move.after) == ("TEL", "amber", "green")
    assert (move.day, move.why, move.by) == (
        date(2026, 11, 11),
        "Angus migrated 400 users.",
        "lead",
    )


def test_reds_come_first_then_ambers_then_what_improved(summed: Summed, add: Add) -> None:
    add(Update, "ARC", date=TUESDAY, rag="red", done="Stuck.")
    add(Update, "WIFI", date=TUESDAY, rag="amber", done="Slow.")

    assert moved(summed()) == [
        ("ARC", "amber", "red"),
        ("WIFI", "green", "amber"),
        ("TEL", "amber", "green"),
    ]


def test_a_first_rating_is_no_change(summed: Summed, add: Add) -> None:
    add(Update, "PLAN", date=TUESDAY, rag="red", done="It begins.")

    assert [one[0] for one in moved(summed())] == ["TEL"]


def test_what_is_told_after_the_period_does_not_exist_in_it(summed: Summed, add: Add) -> None:
    add(Update, "ARC", date=date(2026, 11, 16), rag="red", done="Stuck.")
    digest = summed()

    assert "ARC" not in [one[0] for one in moved(digest)]
    assert digest.ratings.red == 1


def test_ratings_are_counted_before_and_at_the_end_of_each_week(summed: Summed) -> None:
    digest = summed()

    assert [one.day.isoformat() for one in digest.trend][-2:] == ["2026-11-08", "2026-11-15"]
    assert (digest.stood.green, digest.stood.amber, digest.stood.red) == (1, 2, 0)
    assert (digest.ratings.green, digest.ratings.amber, digest.ratings.red) == (2, 1, 1)
    assert digest.ratings.none == 2


def test_a_change_that_was_posted_late_is_told_in_the_week_in_which_it_became_known(
    summed: Summed, open_store: OpenStore
) -> None:
    _post(open_store, "ARC", date(2026, 11, 6), "amber", datetime(2026, 11, 6, 10, tzinfo=UTC))
    _post(open_store, "ARC", date(2026, 11, 13), "red", datetime(2026, 11, 16, 10, tzinfo=UTC))

    assert summed("2026-W46").told_late == ()
    (late,) = summed("2026-W47").told_late
    assert (late.project.code, late.after, late.day) == ("ARC", "red", date(2026, 11, 13))
    assert late.told == date(2026, 11, 16)
    assert "ARC" not in [one[0] for one in moved(summed("2026-W47"))]


def test_the_history_that_a_first_import_brings_is_not_told_late(
    summed: Summed, open_store: OpenStore
) -> None:
    _post(open_store, "ARC", date(2026, 11, 6), "red", datetime(2026, 11, 16, 9, tzinfo=UTC))

    assert summed("2026-W47").told_late == ()


def _post(open_store: OpenStore, code: str, day: date, rag: str, at: datetime) -> None:
    with open_store(THE_OFFICE) as store:
        project, lead = store.projects.with_code(code), store.people.reached_at(RAB)
        assert project
        store.logbook.keep(project, day, rag, "Told.", "", "", Hand(lead, "web", "web:c", at))


def test_new_doubts_are_told_apart_from_those_that_stand(summed: Summed, add: Add) -> None:
    add(Milestone, "TEL", name="Fife live", due=TUESDAY, status="missed")
    found = {(one.project.code, one.kind): one.is_new for one in summed().contradictions}

    assert found["TEL", "missed"]
    assert found["TEL", "slipped"]  # it was amber before, so nothing spoke against that
    assert not found["WIFI", "missed"]
    assert not found["WIFI", "stale"]


def test_blockers_are_new_or_have_stood_over_three_sprints(summed: Summed, add: Add) -> None:
    legal = "Legal has not signed the contract."
    add(Update, "ARC", date=TUESDAY, rag="amber", done="Waiting.", blockers=f"{legal}; No vans")
    found = [(one.words, one.sprints, one.is_new) for one in summed().blockers]

    assert found == [("No mandate.", 1, True), ("No vans", 1, True), (legal, 4, False)]


def test_a_blocker_that_nobody_told_of_in_the_period_is_no_news(summed: Summed) -> None:
    assert [one.project.code for one in summed().blockers] == ["HEA"]


@pytest.mark.parametrize(
    ("fields", "section"),
    [
        pytest.param({"status": "done", "done_on": TUESDAY}, "reached", id="done"),
        pytest.param({"status": "missed"}, "missed", id="missed, by its day"),
        pytest.param({"forecast": date(2026, 12, 1)}, "slipped", id="put off before its day"),
        pytest.param({}, "missed", id="past its day and not marked"),
    ],
)
def test_a_milestone_without_a_history_is_told_by_its_days(
    summed: Summed, add: Add, fields: dict[str, Any], section: str
) -> None:
    add(Milestone, "ARC", name="Pilot", due=TUESDAY, **fields)
    digest = summed()

    for name in ("reached", "slipped", "missed"):
        assert named(getattr(digest, name)) == ([("Pilot", TUESDAY)] if name == section else [])


def test_what_falls_due_in_the_next_period_is_told(summed: Summed, add: Add) -> None:
    add(Milestone, "ARC", name="Pilot", due=date(2026, 11, 20))
    add(Milestone, "PORT", name="Of a closed project", due=date(2026, 11, 20))
    add(Milestone, "ARC", name="Done already", due=date(2026, 11, 20), status="done",
        done_on=date(2026, 11, 3))  # fmt: skip

    assert named(summed().due) == [("Pilot", date(2026, 11, 20))]


def _change(open_store: OpenStore, at: datetime, **changes: Any) -> None:
    with open_store(THE_OFFICE) as store:
        (row,) = [one for one in store.progress.milestones() if one.name == "Contract signed"]
        store.logbook.change(row, Hand(None, "web", "web:c", at), **changes)


def test_a_milestone_slips_from_when_to_when_on_the_day_on_which_that_is_told(
    summed: Summed, open_store: OpenStore
) -> None:
    _change(open_store, datetime(2026, 11, 3, 9, tzinfo=UTC), forecast=date(2026, 12, 8))
    _change(open_store, datetime(2026, 11, 10, 9, tzinfo=UTC), forecast=date(2026, 12, 20))
    _change(open_store, datetime(2026, 11, 12, 9, tzinfo=UTC), forecast=date(2027, 1, 15))

    (slip,) = summed("2026-W46").slipped
    assert (slip.was, slip.expected, slip.due, slip.day) == (
        date(2026, 12, 8), date(2027, 1, 15), date(2026, 12, 3), date(2026, 11, 12),
    )  # fmt: skip
    assert summed("2026-W47").slipped == ()


def test_what_is_put_back_within_the_period_has_not_slipped(
    summed: Summed, open_store: OpenStore
) -> None:
    _change(open_store, datetime(2026, 11, 2, 9, tzinfo=UTC), forecast=date(2026, 12, 3))
    _change(open_store, datetime(2026, 11, 10, 9, tzinfo=UTC), forecast=date(2027, 1, 15))
    _change(open_store, datetime(2026, 11, 11, 9, tzinfo=UTC), forecast=date(2026, 12, 3))

    assert summed("2026-W46").slipped == ()


def test_what_was_reached_before_and_told_only_now_is_late_news(
    summed: Summed, open_store: OpenStore
) -> None:
    _change(open_store, datetime(2026, 11, 3, 9, tzinfo=UTC), forecast=date(2026, 12, 4))
    told = datetime(2026, 11, 10, 9, tzinfo=UTC)
    _change(open_store, told, status="done", done_on=date(2026, 11, 6))

    (reached,) = summed("2026-W46").reached
    assert (reached.day, reached.is_late_news) == (date(2026, 11, 6), True)
    assert summed("2026-W45").reached == ()  # nobody knew


def test_benefits_are_verified_on_the_day_on_which_that_is_told(
    summed: Summed, open_store: OpenStore, add: Add
) -> None:
    add(Benefit, "ARC", name="Due and verified", due=TUESDAY, verified_gbp=Decimal(500))
    add(Benefit, "ARC", name="Due and not verified", due=TUESDAY)
    with open_store(THE_OFFICE) as store:
        (row,) = [one for one in store.progress.benefits() if one.name == "Fewer call-outs"]
        for at, amount in ((3, "31000"), (11, "33000")):
            by = Hand(None, "web", "web:c", datetime(2026, 11, at, 9, tzinfo=UTC))
            store.logbook.change(row, by, verified_gbp=Decimal(amount))

    told = [(one.name, one.verified, one.before, one.day) for one in summed().benefits]
    assert told == [
        ("Fewer call-outs", Decimal(33000), Decimal(31000), date(2026, 11, 11)),
        ("Due and verified", Decimal(500), None, TUESDAY),
    ]


def test_projects_start_close_and_change_phase(summed: Summed, open_store: OpenStore) -> None:
    with open_store(THE_OFFICE) as store:
        for code, before, after in (("STAMP", "beta", "paused"), ("PORT", "live", "closed")):
            project = store.projects.with_code(code)
            assert project
            change = PhaseChange(before=before, after=after, at=NOW - timedelta(days=6))
            change.project_id = project.id
            store._session.add(change)
        plan = store._session.scalars(select(Project).where(Project.code == "PLAN")).one()
        plan.start = MONDAY

    told = [(one.project.code, one.what, one.day) for one in summed().projects]
    assert told == [
        ("PLAN", "started", MONDAY),
        ("PORT", "closed", date(2026, 11, 12)),
        ("STAMP", "paused", date(2026, 11, 12)),
    ]


def test_a_project_ends_by_the_plan_where_nobody_wrote_down_its_closing(summed: Summed) -> None:
    assert [one.project.code for one in summed("2026-W27").projects] == ["PORT"]


def test_overdue_updates_are_counted_and_nobody_is_named(summed: Summed) -> None:
    digest = summed()

    assert (digest.overdue.projects, digest.overdue.several) == (3, 3)
    for name in ("Rab", "Morag", "Eilidh", "@"):
        assert name not in str(digest)


def test_guidance_is_new_revised_or_superseded(summed: Summed, open_store: OpenStore) -> None:
    old = datetime(2026, 5, 1, tzinfo=UTC)
    with open_store(THE_OFFICE) as store:
        for title, added, more in (
            ("New", NOW - timedelta(days=7), {"owner": "Standards Team"}),
            ("Revised", old, {"revised": NOW - timedelta(days=6)}),
            ("Old", old, {}),
            ("Replaced", old, {"revised": NOW - timedelta(days=5), "superseded_by": "New"}),
            ("Retired", NOW - timedelta(days=7), {"retired": True}),
            ("Ours from the first day", NOW - timedelta(days=7), {"root": "cairn"}),
        ):
            store.documents.put(
                Document(path=title, title=title, markdown="", hash="", taken=added, **more)
            )

    found = [(one.title, one.what, one.other) for one in summed().documents]
    assert found == [
        ("New", "new", ""), ("Revised", "revised", ""), ("Replaced", "superseded", "New"),
    ]  # fmt: skip


def test_questions_are_counted_for_all_and_read_by_those_who_look_after_them(
    summed: Summed, open_store: OpenStore
) -> None:
    with open_store(THE_OFFICE) as store:
        heather = store.projects.with_code("HEA")
        assert heather
        for text, named in (
            ("Who pays for the masts? Ring 0131 496 0000", ()),
            ("Is Heather a merger?", (heather.id,)),
        ):
            asker = Asker("web:1", "", NOW - timedelta(days=7))
            store.questions.ask(text, asker, named=named)

    office, everybody = summed(), summed(by=SENGA)
    assert office.questions.number == 2
    assert "0131" not in " ".join(office.questions.shown)
    assert (everybody.questions.number, everybody.questions.shown) == (1, ())


@pytest.mark.parametrize(
    ("scope", "codes"),
    [
        pytest.param(("portfolio", "Digital Health and Care"), {"TEL", "ARC"}, id="a portfolio"),
        pytest.param(("council", "Glasgow City"), {"WIFI", "HEA", "PORT"}, id="a council"),
        pytest.param(("mine", RAB), {"ARC", "PLAN", "TEL"}, id="what Rab has a part in"),
        pytest.param(("mine", "dougal@highland.example"), {"TEL"}, id="what Dougal is contact of"),
        pytest.param(("projects", "ARC"), {"ARC"}, id="projects"),
    ],
)
def test_a_part_of_the_register_is_covered(
    summed: Summed, open_store: OpenStore, add: Add, scope: tuple[Any, str], codes: set[str]
) -> None:
    every = ("TEL", "ARC", "WIFI", "HEA", "PLAN", "STAMP", "PORT")
    for code in every:
        add(Milestone, code, name=f"Of {code}", due=TUESDAY, status="done", done_on=TUESDAY)
    digest = summed(scope=_scope(open_store, *scope))

    assert {one.project.code for one in digest.reached} == codes


def _scope(open_store: OpenStore, kind: Any, name: str) -> Scope:
    with open_store(THE_OFFICE) as store:
        if kind == "mine":
            person = store.people.reached_at(name)
            assert person
            return Scope(kind, (person.id,), (person.name,))
        entries = [one for one in store.nameable() if name in (one.name, one.code)]
        return Scope(kind, (entries[0].id,), (entries[0].name,))


def test_only_reds_keeps_what_is_or_was_red(summed: Summed, add: Add) -> None:
    add(Update, "ARC", date=MONDAY, rag="red", done="Stuck.")
    add(Update, "ARC", date=TUESDAY, rag="amber", done="Free again.")
    digest = summed(scope=Scope(ratings=("red",)))

    assert {one.project.code for one in digest.moves} == {"ARC"}
    assert digest.ratings.total == 2  # Heather is red, ARC was


def test_a_quiet_week_is_quiet(summed: Summed) -> None:
    assert summed("2026-W38", by=SENGA).is_quiet
    assert not summed("2026-W46").is_quiet


@pytest.mark.parametrize("week", ["2026-W46", "2026-W47"])
def test_a_digest_takes_as_many_queries_for_many_projects_as_for_few(
    summed: Summed, open_store: OpenStore, engine: Any, week: str
) -> None:
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    summed(week)
    few = len(asked)
    with open_store(THE_OFFICE) as store:
        lead, place = store.people.reached_at(RAB), store.people.portfolios()[0]
        assert lead
        for number in range(60):
            project = Project(
                code=f"N{number}", name=f"Number {number}", phase="beta", portfolio=place, lead=lead
            )
            store._session.add(project)
            for day, rag in ((MONDAY, "green"), (TUESDAY, "red")):
                store._session.add(Update(project=project, date=day, rag=rag, done="Moved."))
    asked.clear()
    summed(week)

    assert len(asked) <= few + 2
    assert Period.week(week).is_week

"""The people, the projects and the Wednesday that every test lives in.

Telecare goes as it should, with a change of rating and a slipped milestone. ARC is amber with an
old blocker. WiFi is green with a missed milestone and a stale update. Heather is restricted.
Planning has no update yet, STAMP is paused, Portal is closed.

On a migrated database the councils and the portfolios are there already, and are taken as they are.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import (
    Benefit,
    Milestone,
    Organisation,
    Participant,
    Person,
    Portfolio,
    Project,
    RegisterVersion,
    Risk,
    Update,
)

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
TODAY = NOW.date()
PORTFOLIOS = (
    "Digital Health and Care",
    "Digital Learning and Teaching",
    "Digital Place",
    "Digital Council",
    "Digital Foundations",
    "Digital Leadership and Skills",
)
COUNCILS = (
    "Aberdeen City", "Aberdeenshire", "Angus", "East Ayrshire", "East Renfrewshire", "Falkirk",
    "Fife", "Glasgow City", "Highland", "Midlothian", "North Ayrshire", "Perth and Kinross",
    "Renfrewshire", "South Ayrshire", "Stirling", "West Lothian",
)  # fmt: skip


class World:
    """Builds the register of the tests in one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.portfolios = self._seeded(
            Portfolio, {name: Portfolio(name=name) for name in PORTFOLIOS}
        )
        self.councils = self._seeded(
            Organisation,
            {
                name: Organisation(code=f"C{at:02}", name=name, kind="council")
                for at, name in enumerate(COUNCILS, 1)
            },
        )
        self.people: dict[str, Person] = {}
        self.projects: dict[str, Project] = {}
        session.add(Organisation(code="COSLA", name="COSLA", kind="partner"))
        version = session.scalar(select(RegisterVersion)) or RegisterVersion(number=0)
        version.number += 1
        session.add(version)
        self._hire()
        self._start()
        self._report()
        session.flush()

    def _seeded(self, kind: Any, made: dict[str, Any]) -> dict[str, Any]:
        """Take what the migration put in; add what it did not."""
        there = {row.name: row for row in self.session.scalars(select(kind))}
        taken = {name: there.get(name, row) for name, row in made.items()}
        self.session.add_all(taken.values())
        return taken

    def _hire(self) -> None:
        for name, place, role in (
            ("Eilidh Mackay", "Angus", "lead"),
            ("Rab Sinclair", "Fife", "lead"),
            ("Morag Ross", "Glasgow City", "lead"),
            ("Dougal Kerr", "Highland", "staff"),
            ("Senga Boyd", "Falkirk", "staff"),
            ("Isla Grant", "Stirling", "manager"),
        ):
            email = f"{name.split()[0].lower()}@{place.split()[0].lower()}.example"
            self.people[name.split()[0]] = Person(
                email=email, name=name, organisation=self.councils[place], role=role
            )
        self.session.add_all(self.people.values())

    def _start(self) -> None:
        eilidh, rab, morag = (self.people[name] for name in ("Eilidh", "Rab", "Morag"))
        self._project("TEL", "Digital Telecare", "Health and Care", "beta", eilidh,
            deputy=rab, sro=morag, aliases=["telecare"], channel="#telecare",
            summary="Moves community alarms from analogue to digital lines.",
            out_of_scope="Care at home rotas.", start=date(2025, 4, 1), end=date(2027, 3, 31),
            url="https://example.org/telecare")  # fmt: skip
        self._project("ARC", "Shared Alarm Receiving Centre", "Health and Care", "alpha", rab,
            summary="One alarm receiving centre for many councils.", aliases=["ARC"])  # fmt: skip
        self._project("WIFI", "School WiFi Refresh", "Learning and Teaching", "live", morag,
            summary="New wireless networks in schools.")  # fmt: skip
        self._project("HEA", "Project Heather", "Council", "discovery", morag,
            visibility="restricted", summary="A merger of back offices.")  # fmt: skip
        self._project("PLAN", "Digital Planning", "Place", "discovery", rab)
        self._project("STAMP", "STAMP", "Foundations", "paused", eilidh)
        self._project("PORT", "Parent Portal", "Learning and Teaching", "closed", morag,
            end=date(2026, 6, 30))  # fmt: skip
        for code, council, role, does in (
            ("TEL", "Angus", "lead", "Runs the first migration"),
            ("TEL", "Fife", "partner", "Tests the devices"),
            ("TEL", "Highland", "observer", ""),
            ("ARC", "Fife", "lead", "Hosts the platform"),
            ("ARC", "Angus", "partner", "Moves its alarms over"),
            ("WIFI", "Glasgow City", "lead", "Procures for all"),
            ("HEA", "Glasgow City", "lead", "Leads the merger"),
            ("HEA", "Renfrewshire", "partner", "Shares its payroll"),
            ("PORT", "Glasgow City", "lead", ""),
        ):
            self.session.add(
                Participant(
                    project=self.projects[code], organisation=self.councils[council],
                    role=role, responsibility=does,
                    contact=self.people["Dougal"] if council == "Highland" else None,
                )
            )  # fmt: skip

    def _report(self) -> None:
        self._update("TEL", date(2026, 9, 30), "green", "Devices chosen.", "Order them.")
        late = "Supplier has not confirmed delivery."
        self._update("TEL", date(2026, 10, 14), "amber",
            "Orders late because the supplier changed.", "Agree new dates.", late)  # fmt: skip
        self._update("TEL", date(2026, 10, 28), "amber", "New dates agreed.", "Migrate Angus.",
            late)  # fmt: skip
        self._update(
            "TEL", date(2026, 11, 11), "green", "Angus migrated 400 users.", "Start Perth."
        )
        for day in (date(2026, 9, 23), date(2026, 10, 7), date(2026, 10, 21), date(2026, 11, 4)):
            self._update("ARC", day, "amber", "Talks with suppliers.", "Choose one.",
                "Legal has not signed the contract.")  # fmt: skip
        self._update("WIFI", date(2026, 8, 12), "green", "40 schools done.", "Next 20 schools.")
        self._update(
            "HEA", date(2026, 11, 10), "red", "Unions object.", "Meet them.", "No mandate."
        )
        for code, name, due, more in (
            (
                "TEL",
                "Devices ordered",
                date(2026, 10, 1),
                {"status": "done", "done_on": date(2026, 10, 20)},
            ),
            ("TEL", "Angus live", date(2026, 11, 30), {"forecast": date(2026, 12, 14)}),
            ("TEL", "Perth live", date(2027, 2, 1), {}),
            ("ARC", "Contract signed", date(2026, 12, 3), {}),
            ("WIFI", "All primaries done", date(2026, 9, 30), {"status": "missed"}),
            ("HEA", "Mandate agreed", date(2026, 12, 1), {}),
        ):
            self.session.add(Milestone(project=self.projects[code], name=name, due=due, **more))
        for code, title, level, more in (
            (
                "TEL",
                "Supplier insolvency",
                "high",
                {
                    "owner": self.people["Rab"],
                    "raised": date(2026, 7, 1),
                    "mitigation": "A second supplier",
                },
            ),
            ("TEL", "Winter staffing", "medium", {}),
            ("TEL", "Old risk", "critical", {"status": "closed"}),
            ("ARC", "Call handling outage", "critical", {"owner": self.people["Eilidh"]}),
            ("HEA", "Strike", "critical", {}),
        ):
            self.session.add(Risk(project=self.projects[code], title=title, level=level, **more))
        for code, name, kind, forecast, claimed, verified in (
            ("TEL", "Fewer call-outs", "cash", "120000", "42000", "30000.50"),
            ("TEL", "Faster answers", "time", None, None, None),
            ("HEA", "Fewer offices", "cash", "9000000", None, None),
        ):
            self.session.add(
                Benefit(
                    project=self.projects[code], name=name, kind=kind,
                    forecast_gbp=_pounds(forecast), claimed_gbp=_pounds(claimed),
                    verified_gbp=_pounds(verified),
                )
            )  # fmt: skip

    def _project(
        self, code: str, name: str, portfolio: str, phase: str, lead: Person, **more: object
    ) -> None:
        self.projects[code] = Project(
            code=code, name=name, phase=phase, lead=lead,
            portfolio=self.portfolios[f"Digital {portfolio}"],
            sprint_start=date(2026, 9, 23) if code in ("ARC", "TEL") else date(2026, 7, 1),
            **more,  # type: ignore[arg-type]
        )  # fmt: skip
        self.session.add(self.projects[code])

    def _update(  # noqa: PLR0917
        self, code: str, day: date, rag: str, done: str, ahead: str, blockers: str = ""
    ) -> None:
        project = self.projects[code]
        self.session.add(
            Update(
                project=project,
                date=day,
                rag=rag,
                done=done,
                next=ahead,
                blockers=blockers,
                author=project.lead,
            )
        )


def _pounds(amount: str | None) -> Decimal | None:
    return Decimal(amount) if amount else None

"""A register to find names in, and a short way of saying what was found."""

from collections.abc import Callable

import pytest

from knowledge.councils import COUNCILS, PORTFOLIOS
from knowledge.naming import Entry, Found, Names

PROJECTS = (
    ("Digital Telecare", "HC-001", "A2D"),
    ("Shared Alarm Receiving Centre", "HC-002", "ARC"),
    ("School WiFi Refresh", "LT-003", ""),
    ("Digital Planning", "PL-004", "ePlanning"),
    ("Parking Permits Online", "PL-005", ""),
    ("Information Sharing Gateway", "DF-006", "IS"),
    ("Doorstep Outreach", "HC-007", "DO"),
    ("Integrated Transport", "PL-008", "IT; buses"),
    ("Blue Badge Renewals", "CO-009", ""),
    ("Tenant Portal", "PL-010", ""),
    ("Customer Portal", "CO-011", ""),
    ("Microsoft 365 Federation", "DF-012", "M365"),
    ("Driven by Data", "DF-013", ""),
    ("Modern Workplace", "CO-014", ""),
    ("Kerb & Verge", "PL-015", ""),
    ("Clackmannan Connected", "PL-016", "Clacks"),
    ("Payroll Hub", "CO-017", "the Hub"),
    ("Libraries Hub", "LT-018", "the Hub"),
    ("St John's Care Hub", "HC-019", ""),
    ("Càirdeas Café", "LT-020", ""),
    ("e-Invoicing", "CO-021", ""),
    ("Technical Asset Platform", "DF-022", "STAMP"),
    ("Project Heather", "LS-023", ""),
    ("Beacon", "LS-024", ""),
    ("Fleet Telematics Phase 2", "PL-025", ""),
    ("Registers Exchange", "DF-026", "Exchange"),
    ("Registers Exchange Archive", "DF-027", ""),
    ("Open Minutes", "CO-028", ""),
    ("Glasgow Wayfinder", "PL-029", ""),
    ("Skills Passport", "LS-030", "PM"),
)
PARTNERS = (
    ("Improvement Service", "IMPSERV", ""),
    ("Scottish Government", "SCOTGOV", "ScotGov"),
    ("NHS National Services Scotland", "NSS", "NHS NSS"),
    ("COSLA", "COSLA", "Convention of Scottish Local Authorities"),
)
PEOPLE = (
    "Jo Bloggs", "Morag MacDonald", "Morag Sinclair", "Mark Grant", "Ann O'Neil", "Angus Kerr",
    "Jean-Paul Wojtowicz", "Heather Loudon", "Will Young", "Sanjay Rahman", "Fred Sutherland",
)  # fmt: skip


def entries() -> list[Entry]:
    """Return all that can be named."""
    made = [Entry("project", n, *_row(row)) for n, row in enumerate(PROJECTS, 1)]
    made += [Entry("organisation", n, *_row(row)) for n, row in enumerate(PARTNERS, 101)]
    made += [Entry("organisation", n, one.name, one.code) for n, one in enumerate(COUNCILS, 201)]
    made += [Entry("portfolio", n, one.name) for n, one in enumerate(PORTFOLIOS, 301)]
    for n, name in enumerate(PEOPLE, 401):
        made.append(Entry("person", n, name, f"{_address(name)}@council.example"))
    return made


def _row(row: tuple[str, str, str]) -> tuple[str, str, tuple[str, ...]]:
    name, code, aliases = row
    return name, code, tuple(one.strip() for one in aliases.split(";") if one.strip())


def _address(name: str) -> str:
    return name.lower().replace(" ", ".").replace("'", "")


def said(found: Found) -> str:
    """Write what was found as "Angus + Digital Telecare", with "/" between candidates."""
    return " + ".join("/".join(one.name for one in m.candidates) for m in found.mentions)


@pytest.fixture(scope="session")
def names() -> Names:
    return Names(entries())


@pytest.fixture(scope="session")
def named(names: Names) -> Callable[[str], str]:
    return lambda text: said(names.find(text))


@pytest.fixture(scope="session")
def unknown(names: Names) -> Callable[[str], tuple[str, ...]]:
    return lambda text: names.find(text).unknown

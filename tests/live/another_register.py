"""A register unlike the demo: names that are questions, ratings, councils or other languages."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

ORKNEY, FIFE, BORDERS = (
    "una.flett@orkney.example",
    "will.green@fife.example",
    "may.march@borders.example",
)
EVERYBODY = "partnership"
PEOPLE = (
    (ORKNEY, "Una Flett", "Orkney", "lead"),
    (FIFE, "Will Green", "Fife", "lead"),
    (BORDERS, "May March", "Borders", "lead"),
    ("seonaid.macaulay@cnes.example", "Seonaid MacAulay", "CnES", "staff"),
    ("boss@north.example", "Ann Boss", "North Ayrshire", "manager"),
)
HEADINGS = (
    *("code", "name", "aliases", "portfolio", "phase"),
    *("Lead Email", "deputy email", "visibility"),
)
PROJECTS = (
    ("NEEP", "Project Neep", "", "Place", "beta", ORKNEY, FIFE, EVERYBODY),
    ("GL", "Green Light", "", "Council", "alpha", FIFE, "", EVERYBODY),
    (
        "RCT",
        "Red Cross Transport",
        "RC Transport",
        "Health and Care",
        "live",
        BORDERS,
        "",
        EVERYBODY,
    ),
    ("ÒMA", "Òran Mòr Archive", "", "Learning and Teaching", "discovery", ORKNEY, "", EVERYBODY),
    ("UPD8", "Update Once", "", "Foundations", "paused", FIFE, "", EVERYBODY),
    ("3DP", "3D Print Hubs", "", "Leadership & Skills", "beta", BORDERS, "", EVERYBODY),
    ("BOT", "Bothy", "", "Place", "closed", ORKNEY, "", EVERYBODY),
    ("SEL", "Selkie", "the quiet one", "Place", "alpha", ORKNEY, "", "restricted"),
)
PARTS = (
    ("NEEP", "Orkney", "lead", "Grows the platform"),
    ("NEEP", "Shetland", "partner", "Tries it at sea"),
    ("GL", "Fife", "lead", ""),
    ("RCT", "Scottish Borders", "lead", "Drives"),
    ("RCT", "Western Isles", "partner", "Books ferries"),
    ("SEL", "Orkney", "lead", "Keeps quiet"),
)
UPDATES = (
    ("NEEP", date(2026, 10, 7), "green", "Platform chosen.", "Buy it.", ""),
    (
        "NEEP",
        date(2026, 11, 4),
        "amber",
        "Amber because the supplier is late.",
        "Press them.",
        "Supplier late",
    ),
    ("RCT", date(2026, 11, 10), "green", "12 vans booked.", "24 vans.", ""),
    ("GL", date(2026, 11, 12), "red", "Funding was withdrawn.", "Find more.", "No money"),
    ("SEL", date(2026, 11, 12), "red", "Secret.", "More of it.", "Secret blocker"),
)
MILESTONES = (
    ("NEEP", "First island", date(2026, 12, 1), date(2027, 1, 12), "planned"),
    ("RCT", "Vans bought", date(2026, 10, 1), "", "missed"),
)
RISKS = (("NEEP", "Ferries cancelled", "high", "una.flett@orkney.example", "open"),)
BENEFITS = (("RCT", "Taxis saved", "cash", "£12,500", "4,000.50", ""),)


def write(path: Path) -> Path:
    """Write the workbook, with its headings spelt and ordered as an office might."""
    book = Workbook()
    book.remove(book.active)
    _sheet(book, "People", ("Email", "NAME", "organisation", "Role"), PEOPLE)
    _sheet(
        book, "projects",
        HEADINGS,
        PROJECTS,
    )  # fmt: skip
    _sheet(book, "Participants", ("project", "organisation", "role", "responsibility"), PARTS)
    _sheet(book, "updates", ("project", "date", "rag", "done", "next", "blockers"), UPDATES)
    _sheet(book, "milestones", ("project", "name", "due", "forecast", "status"), MILESTONES)
    _sheet(book, "risks", ("project", "title", "level", "owner_email", "status"), RISKS)
    _sheet(
        book,
        "benefits",
        ("project", "name", "kind", "forecast_gbp", "claimed_gbp", "verified_gbp"),
        BENEFITS,
    )
    book.save(path)
    return path


def _sheet(
    book: Workbook, title: str, headings: tuple[str, ...], rows: tuple[tuple[object, ...], ...]
) -> None:
    sheet = book.create_sheet(title)
    for row in (headings, *rows):
        sheet.append(list(row))

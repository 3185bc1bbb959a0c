"""A register unlike the demo: names that are questions, ratings, councils or other languages."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

PEOPLE = (
    ("una.flett@orkney.example", "Una Flett", "Orkney", "lead"),
    ("will.green@fife.example", "Will Green", "Fife", "lead"),
    ("may.march@borders.example", "May March", "Borders", "lead"),
    ("seonaid.macaulay@cnes.example", "Seonaid MacAulay", "CnES", "staff"),
    ("boss@north.example", "Ann Boss", "North Ayrshire", "manager"),
)
PROJECTS = (
    ("NEEP", "Project Neep", "", "Place", "beta", "una.flett@orkney.example", "will.green@fife.example", "partnership"),
    ("GL", "Green Light", "", "Council", "alpha", "will.green@fife.example", "", "partnership"),
    ("RCT", "Red Cross Transport", "RC Transport", "Health and Care", "live", "may.march@borders.example", "", "partnership"),
    ("ÒMA", "Òran Mòr Archive", "the archive", "Learning and Teaching", "discovery", "una.flett@orkney.example", "", "partnership"),
    ("UPD8", "Update Once", "", "Foundations", "paused", "will.green@fife.example", "", "partnership"),
    ("3DP", "3D Print Hubs", "", "Leadership & Skills", "beta", "may.march@borders.example", "", "partnership"),
    ("BOT", "Bothy", "", "Place", "closed", "una.flett@orkney.example", "", "partnership"),
    ("SEL", "Selkie", "the quiet one", "Place", "alpha", "una.flett@orkney.example", "", "restricted"),
)  # fmt: skip
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
    ("NEEP", date(2026, 11, 4), "amber", "Amber because the supplier is late.", "Press them.", "Supplier late"),
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
        ("code", "name", "aliases", "portfolio", "phase", "Lead Email", "deputy email", "visibility"),
        PROJECTS,
    )  # fmt: skip
    _sheet(book, "Participants", ("project", "organisation", "role", "responsibility"), PARTS)
    _sheet(book, "updates", ("project", "date", "rag", "done", "next", "blockers"), UPDATES)
    _sheet(book, "milestones", ("project", "name", "due", "forecast", "status"), MILESTONES)
    _sheet(book, "risks", ("project", "title", "level", "owner_email", "status"), RISKS)
    _sheet(book, "benefits", ("project", "name", "kind", "forecast_gbp", "claimed_gbp", "verified_gbp"), BENEFITS)
    book.save(path)
    return path


def _sheet(book: Workbook, title: str, headings: tuple[str, ...], rows: tuple[tuple[object, ...], ...]) -> None:
    sheet = book.create_sheet(title)
    for row in (headings, *rows):
        sheet.append(list(row))

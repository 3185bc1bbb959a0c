"""Registers and questions made up by the dozen, the same each time."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from knowledge.naming import Entry


def these(listed: str) -> tuple[str, ...]:
    """Return the words *listed*, in order."""
    return tuple(listed.split())


FIRST = these(
    """
    Digital Shared Smart Online National Rural Joint Connected Open Mobile Community
    Northern Virtual Modern Safer Better Citizen Corporate Integrated Central
    """
)
SUBJECTS = these(
    """
    Telecare Housing Parking Payroll Planning Library Museum Roads Gritting Recycling
    Licensing Fostering Homecare Attendance Admissions Archives Burials Catering
    Consultation Councillor Enforcement Energy Fleet Flooding Heritage Invoicing Kerbside
    Leisure Lighting Nursery Pensions Playpark Procurement Recruitment Registrars Revenues
    Safeguarding Telephony Tenancy Ticketing Tourism Transport Tutoring Volunteering Voting
    Welfare Wellbeing Wifi Winter Youthwork
    """
)
FORMS = these(
    """
    Portal Hub Platform Refresh Register Exchange Gateway Dashboard Toolkit Tracker Sensors
    Bookings Payments Permits Records Review Pilot Switchover Network Framework Passport
    Finder Planner Alerts
    """
)
CODENAMES = these(
    """
    Brodgar Callanish Dunadd Eriskay Fingal Gartcosh Heriot Jarlshof Kelvin Lossie Merrick
    Orchil Pentland Quoich Rannoch Schiehallion Tinto Ulva Vatersay Westray Yarrow Staffa
    Rona Foula Noltland Maeshowe
    """
)
WAYS = ("exact", "small letters", "code", "part", "slip", "stranger", "stranger")
SENTENCES = (
    "who leads {}?",
    "who leads the {} project",
    "status of {}",
    "{} status",
    "how's {} doing",
    "is {} red?",
    "is {} on track",
    "what are the risks on {}",
    "{} risks?",
    "tell me about {}",
    "what about {}?",
    "milestones for {}",
    "when does {} end",
    "what's blocking {}",
    "latest update on {}",
    "and {}?",
    "which councils are in {}",
    "is Angus in {}",
    "what is Fife doing in {}",
    "who's the SRO for {}",
    "hoo's {} gaun",
    "what phase is {} in",
    "has {} gone live",
    "next milestone for {} please",
    "{} lead?",
)


@dataclass(frozen=True)
class Question:
    """A sentence, the way in which it names a project, and which it is."""

    text: str
    way: str
    meant: Entry | None


def projects(random: Random, count: int) -> list[Entry]:
    """Return so many projects, no two of a name."""
    made: dict[str, Entry] = {}
    while len(made) < count:
        name = _name(random)
        if name not in made:
            made[name] = Entry("project", len(made) + 1, name, f"PR-{len(made) + 1:04}")
    return list(made.values())


def _name(random: Random) -> str:
    kind = random.random()
    if kind < 0.5:
        return f"{random.choice(FIRST)} {random.choice(SUBJECTS)} {random.choice(FORMS)}"
    if kind < 0.8:
        return f"{' '.join(random.sample(SUBJECTS, 2))} {random.choice(FORMS)}"
    return f"{random.choice(CODENAMES)} {random.choice(SUBJECTS)} {random.choice(FORMS)}"


def questions(random: Random, register: list[Entry], count: int) -> Iterator[Question]:
    """Yield questions about projects of the register, and about others like them."""
    known = {entry.name for entry in register}
    for _ in range(count):
        sentence = random.choice(SENTENCES)
        entry = random.choice(register)
        way = random.choice(
            ("exact", "small letters", "code", "part", "slip", "stranger", "stranger")
        )
        if way == "stranger":
            name = _name(random)
            if name not in known:
                yield Question(sentence.format(_cased(random, name)), way, None)
            continue
        yield Question(sentence.format(_called(random, entry, way)), way, entry)


def _called(random: Random, entry: Entry, way: str) -> str:
    if way == "small letters":
        return entry.name.lower()
    if way == "code":
        return _cased(random, entry.code)
    words = entry.name.split()
    if way == "part":
        return _cased(random, " ".join(words[1:] if words[0] in FIRST else words[:2]))
    return _slipped(random, entry.name) if way == "slip" else entry.name


def _cased(random: Random, name: str) -> str:
    return name if random.random() < 0.5 else name.lower()


def _slipped(random: Random, name: str) -> str:
    """Make one typing error in a long word."""
    words = name.split()
    place = max(range(len(words)), key=lambda n: len(words[n]))
    word, at = words[place], random.randrange(1, len(words[place]) - 2)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    dropped = word[:at] + word[at + 1 :]
    doubled = word[:at] + word[at] + word[at:]
    words[place] = random.choice((swapped, dropped, doubled))
    return " ".join(words)

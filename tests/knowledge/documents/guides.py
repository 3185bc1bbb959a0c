"""Invented guidance of councils, from a seed: what documents are made of, whatever their format."""

from dataclasses import dataclass
from random import Random

SUBJECTS = (
    ("records retention", "Records Board"), ("data protection", "Information Governance Group"),
    ("plain English", "Content Community"), ("accessible documents", "Accessibility Network"),
    ("supplier assurance", "Procurement Forum"), ("shared mailboxes", "Workplace Team"),
    ("telecare alarms", "Digital Health Team"), ("school devices", "Learning Network"),
    ("open data", "Data Standards Board"), ("service design", "Design Community"),
    ("cyber incidents", "Cyber Resilience Group"), ("benefits tracking", "Portfolio Office"),
    ("digital inclusion", "Inclusion Partnership"), ("address matching", "Gazetteer Custodians"),
    ("payment cards", "Income Managers"), ("remote meetings", "Democratic Services"),
    ("housing repairs", "Place Programme"), ("staff leaving", "People Services"),
    ("cloud hosting", "Technical Design Authority"), ("user research", "Research Guild"),
)  # fmt: skip
SAID = (
    "Every council names one officer who answers for {about} and tells the Digital Office who.",
    "The officer looks at {about} twice a year, in April and October, and writes that down.",
    "A decision about {about} is recorded within {days} working days, with the reason for it.",
    "Nobody outside the partnership is given details of {about} before the board has agreed to it.",
    "Where two councils differ on {about}, the lead council’s reading holds until the board meets.",
    "Costs of {about} above £{pounds},000 go to the programme board with an options paper.",
    "Training on {about} takes about {hours} hours and is repeated every second year.",
    "If something goes wrong with {about}, telephone the duty manager before you write it up.",
    "Keep the evidence for {about} for {years} years after the project closes, then destroy it.",
    "A pilot of {about} runs for at least {weeks} weeks, and its users are asked how it was.",
    "Templates for {about} are on the shared site; older copies must not be used after {month}.",
    "The Digital Office checks a sample of {sample} cases of {about} each quarter.",
)
HEADINGS = (
    "Who this is for", "What you must do", "Before you start", "Roles and duties",
    "How it is checked", "What it costs", "When things go wrong", "Keeping evidence",
    "Working with suppliers",
    "Exceptions and waivers", "Measures of success", "Reporting to the board",
)  # fmt: skip
MONTHS = ("January", "March", "May", "June", "September", "November")


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    heading: str
    level: int
    paragraphs: tuple[str, ...]
    bullets: tuple[str, ...] = ()
    nested: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Guide:
    """A piece of guidance, before it has a format."""

    title: str
    owner: str
    subject: str
    sections: tuple[Section, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(section.heading for section in self.sections)

    @property
    def sentences(self) -> tuple[str, ...]:
        said = (text for section in self.sections for text in section.paragraphs)
        return tuple(one + "." for text in said for one in text.rstrip(".").split(". "))

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(cell for section in self.sections for row in section.table for cell in row)

    @property
    def bullets(self) -> tuple[str, ...]:
        return tuple(
            one for section in self.sections for one in (*section.bullets, *section.nested)
        )


def seeded(seed: int) -> Random:
    """Return chance that is the same each time."""
    return Random(seed)  # noqa: S311


def guide(random: Random, number: int, sections: int = 5) -> Guide:
    subject, owner = SUBJECTS[number % len(SUBJECTS)]
    kind = ("guidance", "standard", "handbook", "policy")[number // len(SUBJECTS) % 4]
    title = f"{subject[:1].upper()}{subject[1:]} {kind} {2019 + number % 8}"
    headings = random.sample(HEADINGS, min(sections, len(HEADINGS)))
    headings += [f"Case study {at}" for at in range(1, sections - len(headings) + 1)]
    made = tuple(_section(random, subject, heading, at) for at, heading in enumerate(headings))
    return Guide(title, owner, subject, made)


def _section(random: Random, subject: str, heading: str, at: int) -> Section:
    paragraphs = tuple(
        " ".join(sentence(random, subject) for _ in range(random.randint(2, 4))) for _ in range(2)
    )
    bullets: tuple[str, ...] = ()
    nested: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    if at % 3 == 1:
        bullets = tuple(
            f"{word} the {subject} checklist" for word in ("read", "fill in", "send back")
        )
        nested = ("within the council", "at the partner")
    if at % 3 == 2:
        table = (
            ("Record", "Kept for", "Then"),
            (f"Minutes {at}", f"{random.randint(2, 9)} years", "Archive"),
            (f"Invoices {at}", f"{random.randint(2, 9)} years", "Destroy"),
            (f"Drafts {at}", "Until signed", "Destroy"),
        )
    return Section(heading, 2 if at % 4 else 1, paragraphs, bullets, nested, table)


def sentence(random: Random, subject: str) -> str:
    return random.choice(SAID).format(
        about=subject,
        days=random.randint(2, 30),
        pounds=random.randint(10, 90),
        hours=random.randint(2, 9),
        years=random.randint(3, 25),
        weeks=random.randint(4, 12),
        month=random.choice(MONTHS),
        sample=random.randint(20, 300),
    )

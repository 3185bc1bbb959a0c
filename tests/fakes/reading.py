"""Documents such as Cairn quotes, to look at and to test their pages with."""

from dataclasses import replace
from datetime import date
from typing import Any

from actions.standards.pages import page_of
from bot.reading import Extract, Listed, Opened, Other, ReadingUnavailableError

CLOUD = """# Cloud first

The Cloud First policy, from 2013, says that public cloud should be the first choice.

## Does a council have to follow the policy?

No: for councils Cloud First is a **strong recommendation**, not a rule. The policy binds central
government. A council's own [digital strategy](https://example.org/strategy) may make it binding
there, so check that as well.

## Evidence for choosing something else

A project that does not choose public cloud should keep a short note with four things in it:

- the options that were compared, with whole-life costs and not only the first year;
- what public cloud could not do, and who checked;
- the cost of leaving each option;
- who decided, and when the decision will be looked at again.

| Kind of service | First choice | Whole-life cost per year |
| :-- | :-: | --: |
| Back-office system | SaaS | £12,000 |
| Public web site | Shared platform | £4,500 |
| Alarm receiving | Ask the Digital Office | not known |

![A drawing of a cloud](https://example.org/cloud.png)

```
cost = licences + people + leaving
```
"""
RULE = "No: for councils Cloud First is a strong recommendation, not a rule."
BINDS = "The policy binds central government."
ANSWER = (
    f"{RULE} {BINDS} A council's own digital strategy may make it binding there, so check that "
    "as well."
)
COSTS = "\n".join(
    [
        "| Code | What it costs | Who pays |",
        "| --- | --- | --- |",
        *(f"| C{number} | The cost of line {number} in pounds | Council |" for number in range(60)),
    ]
)
COST = "Code: C30; What it costs: The cost of line 30 in pounds; Who pays: Council"
OFFICE = "Digital Office"
MARKS = ((0, len(RULE)), (len(RULE) + 1, len(RULE) + 1 + len(BINDS)))
AT_THE_ANSWER = page_of(7, 1, MARKS)

CLOUD_FIRST = Opened(
    listed=Listed(7, "Cloud first", "policy", OFFICE, date(2026, 11, 1), date(2027, 5, 21)),
    markdown=CLOUD,
    source="https://example.org/cloud-first",
    valid_as_of=date(2026, 10, 1),
    supersedes=Other("Hosting guide 2019", 8),
)
HOSTING = Opened(
    listed=Listed(8, "Hosting guide 2019", "guidance", "", date(2019, 3, 1), date(2021, 3, 1)),
    markdown="Servers stand in the basement.\n",
    source="The council's own handbook",
    supersedes=Other("An older guide"),
    superseded_by=Other("Cloud first", 7),
    retired=True,
)
PRICES = Opened(listed=Listed(9, "Price list <2026>", "standard", OFFICE), markdown=COSTS)
PASSAGES = {
    (7, 1): Extract(ANSWER, 6, 9),
    (9, 3): Extract(COST, 0, 62),
}
FOUND: dict[str, Any] = {
    "query": "cloud",
    "fit": 0.91,
    "passages": [
        {
            "title": "Cloud first",
            "heading": "Does a council have to follow the policy?",
            "text": ANSWER,
            "score": 1.72,
            "path": "cairn/cloud-first.md",
            "url": "https://example.org/cloud-first",
            "owner": OFFICE,
            "reviewed": "2026-11-01",
            "page": "/documents/7?passage=1#passage",
        }
    ],
}


class FakeReading:
    """Shows its documents to everybody but a restricted one; fails while there is *trouble*."""

    def __init__(self) -> None:
        self.opened = {one.listed.id: one for one in (CLOUD_FIRST, HOSTING, PRICES)}
        self.restricted: dict[int, str] = {}
        self.searched: list[tuple[str, str, int]] = []
        self.trouble = ""

    async def document(self, document_id: int, email: str, passage: int | None) -> Opened | None:
        self._fail()
        document = self.opened.get(document_id)
        if document is None or self.restricted.get(document_id, email) != email:
            return None
        return replace(document, passage=PASSAGES.get((document_id, passage or 0)))

    async def documents(self, email: str) -> list[Listed]:
        self._fail()
        seen = [one.listed for one in self.opened.values() if not one.retired]
        return [one for one in seen if self.restricted.get(one.id, email) == email]

    async def search(self, text: str, email: str, limit: int) -> dict[str, Any]:
        self._fail()
        self.searched.append((text, email, limit))
        return FOUND | {"query": text, "passages": FOUND["passages"][:limit]}

    def _fail(self) -> None:
        if self.trouble:
            raise ReadingUnavailableError(self.trouble)

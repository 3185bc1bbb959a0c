"""What single lines of plain text are."""

import re

BULLET = re.compile(
    r"(\s*)([-*+•●▪◦‣·–]|o(?=\s+[A-Za-z])|\d{1,3}[.)]|\(?(?:[a-z]|[ivx]{1,5})\)|[a-h]\.)\s+(?=\S)"
)
UNDERLINE = re.compile(r"\s*(=+|-+|~+|\*+|#+|\^+)\s*")
LEVELS = {"=": 1, "-": 2, "~": 3, "*": 2, "#": 1, "^": 3}
NUMBERED = re.compile(r"\s*((?:\d{1,2}\.)*\d{1,2})[.)]?\s+([A-Z].{1,80}[^.;:,\s])\s*")
MAIL = re.compile(
    r"[>\s]*\**(from|sent|to|cc|bcc|date|subject|reply-to|importance|attachments?)\s*:\**(?:\s+(.*))?",
    re.IGNORECASE,
)
MAIL_RULE = re.compile(
    r"[>\s]*(?:-{2,}\s*(?:original|forwarded) message\s*-{2,}|"
    r"begin forwarded message:|on .{5,80} wrote:)\s*",
    re.IGNORECASE,
)
ANSWERED = re.compile(r"^(?:\s*(?:re|fw|fwd)\s*:\s*)+", re.IGNORECASE)
LONGEST = 80
MOST_HEADERS = 15


def without_mail_headers(lines: list[str]) -> tuple[list[str], str]:
    """Drop the headers of quoted e-mails, and return the first subject."""
    kept: list[str] = []
    subject, at = "", 0
    while at < len(lines):
        headers = _mail_headers(lines, at)
        if headers:
            said = {one[1].lower(): one[2] or "" for one in headers}
            subject = subject or ANSWERED.sub("", said.get("subject", "")).strip()
            at += len(headers)
        elif MAIL_RULE.fullmatch(lines[at]):
            at += 1
        else:
            kept.append(lines[at])
            at += 1
    return _unquoted(kept), subject


def _mail_headers(lines: list[str], at: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < MOST_HEADERS and at < len(lines) and (header := MAIL.fullmatch(lines[at])):
        found.append(header)
        at += 1
    names = {header[1].lower() for header in found}
    return found if len(names) >= 3 and "subject" in names else []


def _unquoted(lines: list[str]) -> list[str]:
    """Take the > from before each line if most of them have it."""
    said = [line for line in lines if line.strip()]
    if sum(line.lstrip().startswith(">") for line in said) < 0.6 * len(said):
        return lines
    return [re.sub(r"^\s*(?:>\s?)+", "", line) for line in lines]


def underlined(lines: list[str], text: str) -> int:
    """Return the level of a heading that has a line of signs under it, or 0."""
    if len(lines) < 2 or not text or (BULLET.match(text) and text[0] in "-*+•"):
        return 0
    found = UNDERLINE.fullmatch(lines[1])
    length = len(found[1]) if found else 0
    fits = length >= 3 and len(text) <= LONGEST and abs(length - len(text)) <= max(4, len(text) / 2)
    return LEVELS[found[1][0]] if found and fits and re.search(r"\w", text) else 0


def numbered_heading(lines: list[str], at: int) -> int:
    """Return the level of ``2.1 Scope``, if it is a heading and not an item of a list."""
    found = NUMBERED.fullmatch(lines[at])
    if not found or len(found[2].split()) > 12:
        return 0
    depth = found[1].count(".") + 1
    beside = [*_beside(lines, at, 1), *_beside(lines, at, -1)]
    if depth == 1 and any(one.count(".") == 0 for one in beside):
        return 0
    return min(depth + 1, 6)


def _beside(lines: list[str], at: int, step: int) -> list[str]:
    """Return the number of the next line that says anything, if it looks like a heading too."""
    at += step
    while 0 <= at < len(lines) and not lines[at].strip():
        at += step
    found = NUMBERED.fullmatch(lines[at]) if 0 <= at < len(lines) else None
    return [found[1]] if found else []


def capitals(text: str) -> int:
    """Return the level of a heading in capitals, or 0."""
    shouted = text.upper() == text and sum(one.isalpha() for one in text) >= 4
    fits = len(text) <= LONGEST and len(text.split()) <= 12 and text[-1] not in ".,;"
    return 2 if shouted and fits and not BULLET.match(text) else 0


def columns(lines: list[str], at: int) -> list[list[str]]:
    """Return the rows of a table that begins at *at*: parted by tabs, by | or by wide gaps."""
    for part in (_by_tabs, _by_bars, _by_gaps):
        rows: list[list[str]] = []
        for line in lines[at : at + 500]:
            cells = part(line)
            if len(cells) < 2 or (rows and cells != [""] and len(cells) != len(rows[0])):
                break
            rows.append(cells)
        needed = 3 if part is _by_gaps else 2
        if len(rows) >= needed:
            return [[] if _is_rule(row) else row for row in rows]
    return []


def _is_rule(row: list[str]) -> bool:
    return all(re.fullmatch(r"[-=:+ ]*", cell) for cell in row)


def _by_tabs(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().split("\t")] if not BULLET.match(line) else []


def _by_bars(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if "|" in line else []


def _by_gaps(line: str) -> list[str]:
    if BULLET.match(line) or line[:1] == " ":
        return []
    return re.split(r"\s{3,}|\s{2,}(?=\S)", line.strip())

"""A digest as an HTML document, styled in place: mail clients drop what stands elsewhere."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from actions.digests.lines import sections
from actions.digests.pictures import Picture
from actions.digests.sections import Line, Section
from actions.digests.wording import RATED, near, provenance, standing, summary, title, trend
from actions.wording import capital
from knowledge.digests import Digest

MOST_LINES = 40
FONT = "font-family:Verdana,Arial,Helvetica,sans-serif"
INK, QUIET, DEEP, EDGE = "#1a1a1a", "#4a4a4a", "#123a5a", "#8a8a8a"
TABLE = f"border-collapse:collapse;{FONT};font-size:14px;color:{INK};margin:0 0 16px"
CELL = f"border:1px solid {EDGE};padding:4px 10px;text-align:left"
NUMBER = f"border:1px solid {EDGE};padding:4px 10px;text-align:right"
# a mail client that honours this one sheet gets dark colours; any other shows dark on white
DARK = (
    "@media (prefers-color-scheme:dark){body,.page{background:#16191d!important}"
    "h1,h2,p,li,td,th,caption{color:#f0f0f0!important}.quiet{color:#c4c4c4!important}"
    "a{color:#9fd0ff!important}}"
)


def as_html(digest: Digest, unsubscribe: str = "", image: str = "") -> str:
    """Return a digest as an HTML document that holds together by itself, its words escaped.

    *unsubscribe* is the address that ends a subscription, *image* that of the picture of ratings,
    such as "cid:trend" in a mail; without one the table says all that the picture does.
    """
    drawn = _image(image, trend(digest)) if image else ""
    numbers = "" if digest.is_quiet else f"{_ratings(digest)}{drawn}{_weeks(digest)}"
    parts = [
        f'<h1 style="font-size:22px;line-height:1.3;color:{DEEP};margin:0 0 12px">'
        f"{escape(title(digest))}</h1>",
        f'<p style="font-size:16px;line-height:1.5;color:{INK};margin:0 0 16px">'
        f"{escape(summary(digest))}</p>",
        *(_section(one.cut(MOST_LINES)) for one in sections(digest)),
        numbers,
        _foot(escape(provenance(digest))),
        _foot(_link(unsubscribe)) if unsubscribe else "",
    ]
    return _document(title(digest), "".join(parts))


def inline(picture: Picture) -> str:
    """Return a picture as an address that holds it, for a page that stands by itself."""
    return f"data:{picture.media_type};base64,{b64encode(picture.content).decode()}"


def _document(heading: str, body: str) -> str:
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(heading)}</title>\n<style>{DARK}</style>\n</head>\n"
        f'<body style="margin:0;background:#ffffff;{FONT};color:{INK}">\n'
        f'<main class="page" style="max-width:680px;margin:0 auto;padding:20px;'
        f'background:#ffffff;{FONT}">\n{body}</main>\n</body>\n</html>\n'
    )


def _section(section: Section) -> str:
    style = f"font-size:17px;color:{DEEP};margin:20px 0 8px"
    heading = f'<h2 style="{style}">{escape(section.heading)}</h2>\n'
    lines = "".join(map(_line, section.lines))
    listed = f'<ul style="margin:0 0 12px;padding-left:22px">\n{lines}</ul>\n' if lines else ""
    return f"{heading}{listed}{_more(section.more) if section.more else ''}"


def _more(words: str) -> str:
    style = f"font-size:15px;line-height:1.5;color:{INK};margin:0 0 12px"
    return f'<p style="{style}">{escape(words)}</p>\n'


def _line(line: Line) -> str:
    about = f"<strong>{escape(line.about)}</strong>: " if line.about else ""
    style = f"font-size:15px;line-height:1.5;color:{INK};margin:0 0 8px"
    found_in = _found_in(line.found_in) if line.found_in else ""
    return f'<li style="{style}">{about}{escape(line.text)}{found_in}</li>\n'


def _found_in(words: str) -> str:
    style = f"color:{QUIET};font-size:13px"
    return f' <span class="quiet" style="{style}">({escape(words)})</span>'


def _ratings(digest: Digest) -> str:
    rows = "".join(
        f'<tr><th scope="row" style="{CELL}">{escape(label)}</th>'
        f'<td style="{NUMBER}">{now}</td><td style="{NUMBER}">{was}</td></tr>\n'
        for label, now, was in standing(digest)
    )
    return _table("How projects stand", ("Rating", "Now", "Before"), rows)


def _weeks(digest: Digest) -> str:
    rows = "".join(
        f'<tr><th scope="row" style="{CELL}">{escape(near(week.day, digest.period))}</th>'
        + "".join(f'<td style="{NUMBER}">{getattr(week, name)}</td>' for name in RATED)
        + "</tr>\n"
        for week in digest.trend
    )
    names = (capital(name) if name != "none" else "No update" for name in RATED)
    return _table("Ratings at the end of each week", ("Week to", *names), rows)


def _table(caption: str, header: tuple[str, ...], rows: str) -> str:
    cells = "".join(f'<th scope="col" style="{CELL}">{escape(one)}</th>' for one in header)
    told = f"font-size:17px;font-weight:bold;color:{DEEP};text-align:left;padding:14px 0 8px"
    return (
        f'<table style="{TABLE}">\n<caption style="{told}">{escape(caption)}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _image(address: str, alt: str) -> str:
    style = "width:100%;max-width:605px;height:auto;border:0;background:#ffffff;margin:0 0 8px"
    return f'<img src="{escape(address)}" alt="{escape(alt)}" width="605" style="{style}">\n'


def _foot(inner: str) -> str:
    return (
        f'<p class="quiet" style="font-size:13px;line-height:1.5;color:{QUIET};'
        f'margin:16px 0 0">{inner}</p>\n'
    )


def _link(address: str) -> str:
    return f'<a href="{escape(address)}" style="color:#0b4f8a">Stop these messages</a>'

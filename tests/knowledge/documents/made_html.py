"""Web pages as a browser saves them."""

from collections.abc import Iterator
from html import escape
from random import Random

from tests.knowledge.documents.guides import Guide, Section, guide
from tests.knowledge.documents.made import Made, found_in

AROUND = (
    "Skip to main content", "We use cookies to make this site work", "Accept all cookies",
    "Council tax and benefits", "Was this page helpful?", "Related pages", "Bins and recycling",
    "© 2026 Example Council", "Sign up for our newsletter", "window.dataLayer", "Old secret draft",
)  # fmt: skip
BANNER = """<div id="ccc-overlay" class="cookie-banner" role="dialog"><h2>Cookies</h2>
<p>We use cookies to make this site work</p><button>Accept all cookies</button></div>"""
TOP = """<a href="#main" class="skip-link">Skip to main content</a>
<header class="site-header"><a href="/">Example Council</a><form action="/s">
<label>Search</label><input name="q"></form></header>
<nav aria-label="Main"><ul><li><a href="/t">Council tax and benefits</a>
<li><a href="/b">Bins and recycling</a></ul></nav>
<div class="breadcrumbs"><a href="/">Home</a> &gt;</div>"""
BOTTOM = """<aside><h2>Related pages</h2>
<ul><li><a href="/b">Bins and recycling</a></li></ul></aside>
<div class="feedback"><p>Was this page helpful?</p></div><footer><p>© 2026 Example Council</p>
<form><p>Sign up for our newsletter</p></form></footer><script>window.dataLayer=[]</script>"""
OLD_TOP = """<div id="header"><img src="l.gif" alt="">
<a href="/t">Council tax and benefits</a></div>
<table width="100%" role="presentation"><tr><td class="leftNav">
<a href="/b">Bins and recycling</a></td><td>"""
OLD_BOTTOM = """</td></tr></table><div id="pageFooter">© 2026 Example Council</div>"""


def body(made: Guide, open_ended: bool) -> str:
    parts = [f"<h1>{escape(made.title)}</h1>"]
    for section in made.sections:
        parts += _section(section, open_ended)
    return "\n".join(parts)


def _section(section: Section, open_ended: bool) -> Iterator[str]:
    end = "" if open_ended else "</p>"
    level = section.level + 1
    yield f"<h{level}><span>{section.heading}</span></h{level}>"
    for text in section.paragraphs:
        first, _, rest = escape(text).partition(" ")
        yield f"<p><strong>{first}</strong>\n   {rest}{end}"
    yield '<p style="display:none">Old secret draft</p>'
    if section.bullets:
        items = "".join(f"<li>{one}" for one in section.bullets)
        yield f"<ul>{items}<ul>{''.join(f'<li>{one}' for one in section.nested)}</ul></ul>"
        yield "<dl><dt>Lead council<dd>The council that signs for the others.</dl>"
    if section.table:
        head, *rows = section.table
        yield "<table><caption>What is kept</caption><thead><tr>"
        yield "".join(f"<th>{cell}</th>" for cell in head) + "</tr></thead><tbody>"
        yield from (
            "<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in rows
        )
        yield "</tbody></table>"


def page(made: Guide, style: int) -> str:
    inside = body(made, open_ended=style % 2 == 1)
    head = f"<title>{made.title} | Example Council</title><style>p{{}}</style>"
    meta = (
        '<meta name="DC.publisher" content="Standards Team"><meta name="description" content="x">'
    )
    if style == 0:
        around = f"{BANNER}{TOP}<main id='main'>{inside}</main>{BOTTOM}"
    elif style == 1:
        around = f"{BANNER}{TOP}<div class='page'><div class='content'>{inside}</div></div>{BOTTOM}"
    elif style == 2:
        around = f"<form id='aspnetForm'>{OLD_TOP}{inside}{OLD_BOTTOM}</form>"
    else:
        around = f"{BANNER}{TOP}<article>{inside}</article>{BOTTOM}"
    saved = "<!-- saved from url=(0031)https://example.org/guide/a -->\n" if style == 3 else ""
    top = f"<!DOCTYPE html>\n{saved}<html lang='en'><head>{head}{meta}</head>"
    return f"{top}<body>{around}</body></html>"


def documents(random: Random) -> Iterator[Made]:
    for number in range(28):
        made = guide(random, number + 7)
        style = number % 4
        written = page(made, style)
        encoding = ("utf-8", "windows-1252", "utf-16")[number % 3]
        if encoding == "windows-1252":
            written = written.replace("<head>", '<head><meta charset="iso-8859-1">')
        source = "https://example.org/guide/a" if style == 3 else ""
        yield Made(
            f"web/{number:02}.{'htm' if style == 2 else 'html'}", written.encode(encoding), "html",
            made.title, made.headings, (*found_in(made), *_defined(made)), AROUND,
            {"owner": "Standards Team", "source": source},
        )  # fmt: skip


def _defined(made: Guide) -> tuple[str, ...]:
    return ("Lead council: The council that signs for the others.",) if made.bullets else ()

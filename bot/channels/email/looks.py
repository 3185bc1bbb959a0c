"""How a mail looks: one column, letters of the reader's own, light or dark as they have it."""

from __future__ import annotations

from bot.web.html import Html, element, joined

STYLE = """
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #ffffff; color: #1d2226; }
.mail { max-width: 40em; margin: 0 auto; padding: 24px 16px; font: 16px/1.5 Arial, sans-serif; }
h1 { font-size: 20px; margin: 0 0 16px 0; }
a { color: #0b4f8a; }
dt { font-weight: bold; } dd { margin: 0 0 8px 0; }
blockquote { margin: 16px 0; padding: 0 0 0 12px; border-left: 4px solid #5b6670; }
table { border-collapse: collapse; } th, td { border: 1px solid #5b6670; padding: 4px 8px;
text-align: left; vertical-align: top; }
.footer { margin-top: 32px; padding-top: 12px; border-top: 1px solid #5b6670; color: #4a545c; }
@media (prefers-color-scheme: dark) {
body { background: #15181a; color: #e8eaec; } a { color: #8ec5ff; } .footer { color: #b4bcc2; }
}
"""


def document(title: str, body: Html, footer: str) -> str:
    """Return a whole document with *body* in it."""
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        element("title", title),
        element("style", Html(STYLE)),
    )
    foot = element("p", footer, class_="footer")
    page = element("body", element("main", element("h1", "Cairn"), body, foot, class_="mail"))
    return joined(Html("<!doctype html>\n"), element("html", head, page, lang="en-GB")) + "\n"

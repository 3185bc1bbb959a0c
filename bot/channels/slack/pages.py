"""The pages for whoever adds Cairn to a workspace: plain, without scripts, in one file each."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from bot.web.headers import CONTENT_SECURITY_POLICY, FOR_ALL
from bot.web.html import Html, element, joined, link

# the web page's colours: every pair is at least 7:1; its files are for this machine alone
STYLE = Html(
    ":root{color-scheme:light dark;--ground:#f3f6f4;--ink:#14211f;--link:#0b4f6c;--band:#123f3e}"
    "@media(prefers-color-scheme:dark){:root{--ground:#0f1716;--ink:#ecf2f0;--link:#9fd3ee}}"
    "body{background:var(--ground);color:var(--ink);margin:0}"
    "body{font:1.0625rem/1.6 system-ui,sans-serif}"
    "header{background:var(--band);border-bottom:1px solid;color:#fff;font-weight:700;padding:1rem}"
    "main{margin:0 auto;max-width:40rem;overflow-wrap:anywhere;padding:1rem}"
    "h1{font-size:1.75rem;line-height:1.25}a{color:var(--link)}"
    ".go{border:2px solid;border-radius:.375rem;display:inline-block;padding:.6rem 1rem}"
    "a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}"
)
_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    **FOR_ALL,
    "Content-Security-Policy": CONTENT_SECURITY_POLICY.replace(
        "style-src 'self'", f"style-src 'sha256-{_HASH}'"
    ),
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
}
BEGIN, AGAIN = "Add Cairn to your workspace", "Begin again"
WHAT = (
    "Cairn answers questions about the Digital Office’s projects, people and standards, and takes "
    "sprint updates. Slack asks you to let it:"
)
ABILITIES = (
    "read what is written to it directly, and in the channels that it is invited into, where it "
    "keeps only what mentions it;",
    "answer, show that it is at work, and offer its command and its shortcuts;",
    "see people’s names and e-mail addresses, by which it knows who is in the register.",
)
DONE = "Cairn is in {name}"
FIRST = (
    "Write to Cairn under “Apps” in Slack, type /cairn anywhere, or invite it into a channel with "
    "/invite @Cairn and mention it there. You can close this page."
)
NOT_DONE = "Cairn was not added"
NOT_NAMED = (
    "{name} is not among the workspaces that may add Cairn. What Slack gave for it was given back, "
    "and nothing was kept. If Cairn should be there, send the Digital Office this id: {place}"
)
OUR_FAULT = "Something went wrong on Cairn’s side, and nothing was kept. Try again in a moment."
BY_REASON: Mapping[str, str] = {
    "access_denied": "It was cancelled in Slack, and nothing was kept.",
    "invalid_browser": (
        "Adding Cairn has to begin and end in the same browser, which must take cookies from "
        "this address. If Cairn answers in Slack, nothing more is needed."
    ),
    "invalid_state": (
        "This was begun more than ten minutes ago, or not here. If Cairn answers in Slack, nothing "
        "more is needed."
    ),
    "invalid_code": (
        "Slack did not confirm it. If that happens again, tell whoever runs Cairn to compare "
        "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET with the app’s pages."
    ),
}
NOT_CONFIRMED = "Slack sent you back without what is needed, and nothing was kept."


def begin(address: str) -> str:
    """Write the page where adding begins; *address* is Slack's page."""
    able = (element("li", one) for one in ABILITIES)
    go = element("p", element("a", "Go on to Slack", href=address, class_="go"))
    return _page(BEGIN, element("p", WHAT), element("ul", *able), go)


def done(name: str) -> str:
    """Write that a workspace has Cairn now."""
    return _page(DONE.format(name=name), element("p", FIRST))


def refused(name: str, place: str) -> str:
    """Write that a workspace is not trusted."""
    return _page(NOT_DONE, element("p", NOT_NAMED.format(name=name, place=place)))


def failed(reason: str, address: str) -> str:
    """Write why nothing came of it; *address* is where it begins."""
    words = BY_REASON.get(reason, NOT_CONFIRMED)
    return _page(NOT_DONE, element("p", words), element("p", link(AGAIN, address)))


def our_fault(address: str) -> str:
    """Apologise without details; the log has them."""
    return _page(NOT_DONE, element("p", OUR_FAULT), element("p", link(AGAIN, address)))


def _page(title: str, *inside: str) -> str:
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", title if "Cairn" in title else f"{title}: Cairn"),
        element("style", STYLE),
    )
    body = element(
        "body", element("header", "Cairn"), element("main", element("h1", title), *inside)
    )
    return joined(Html("<!doctype html>"), element("html", head, body, lang="en-GB"))

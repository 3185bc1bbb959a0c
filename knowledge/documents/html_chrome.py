"""What stands around the text of a page: navigation, cookie banners, footers."""

import re
from typing import Any

Element = Any

TAGS = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "head",
    "button", "input", "select", "textarea", "dialog", "nav", "footer", "aside", "audio", "video",
)  # fmt: skip
ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
    "menu", "menubar",
})  # fmt: skip
NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|ccc|onetrust|breadcrumbs?|skip(?:link|nav)?s?|nav|navbar|"
    r"navigation|menu|mega-?menu|sidebar|footer|header|masthead|share|sharing|social|related|"
    r"pagination|pager|newsletter|subscribe|feedback|toolbar|search|login|signin|popup|modal|advert|"
    r"ads?|promo|back-?to-?top|sr-only|visually-?hidden|screen-reader-text|noprint|no-print|"
    r"print-?link|comments|toc|table-of-contents|banner|was-this-helpful)(?:$|[\s_-])"
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
PHRASE = re.compile(
    r"(?:skip (?:to|past) .{0,40}|(?:go )?back to (?:the )?top|print this page|"
    r"share this(?: page)?|"
    r"(?:was|is) this page (?:helpful|useful)\??.{0,60}|(?:©|\(c\)|copyright\b).{0,120}|"
    r"all rights reserved\.?|you are here:?.{0,80}|accept (?:all )?cookies|"
    r"cookie (?:settings|preferences)|"
    r"report a problem with this page|give (?:us )?feedback.{0,40}|\W{1,3})",
    re.IGNORECASE,
)
LISTS_OF_LINKS = re.compile(
    r"(?:related .{1,30}|see also|share(?: this.*)?|on this page|in this section|contents|"
    r"quick links|"
    r"more like this|popular.{0,20}|follow us.*|useful links|explore .{0,20}|you may also .{1,20}|"
    r"latest news)\W*",
    re.IGNORECASE,
)
HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
MOST_OF_IT = 0.5


def main_part(page: Element) -> Element:
    """Take what stands around the text out of *page*, and return the part that holds the text."""
    body = next(page.iter("body"), page)
    _drop(one for one in body.iter() if _is_hidden(one))
    _drop(body.iter(*TAGS))
    part = _named_main(body)
    whole = _size(part)
    _drop(one for one in part.iterdescendants() if _is_around(one, whole))
    _drop(one for one in part.iter("p", "a", "div", "span", "li") if _is_phrase(one))
    _drop_lists_of_links(part)
    return part


def _drop(elements: Any) -> None:
    """Take elements out, but not the text that stands behind them."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def _is_hidden(element: Element) -> bool:
    if not isinstance(element.tag, str):
        return False
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or HIDES.search(element.get("style") or "") is not None
    )


def _named_main(body: Element) -> Element:
    """Return the element that says that it holds the text, if it holds a fair part of it."""
    for path in (".//main", ".//*[@role='main']", ".//article", ".//*[@id='main-content']",
                 ".//*[@id='content']", ".//*[@id='main']"):  # fmt: skip
        found = body.xpath(path)
        if len(found) == 1 and _size(found[0]) > _size(body) / 4:
            return found[0]
    return body


def _size(element: Element) -> int:
    return len("".join(element.itertext()))


def _is_around(element: Element, whole: int) -> bool:
    """Tell what surrounds the text by role, class and id, unless it is most of the page."""
    if not isinstance(element.tag, str):
        return False
    named = element.get("role") in ROLES or element.tag in ("header", "form") or _is_named(element)
    if not named or _size(element) > MOST_OF_IT * whole:
        return False
    about_cookies = re.search(
        "cookie|consent", (element.get("class") or "") + (element.get("id") or "")
    )
    return bool(about_cookies) or next(element.iter("h1"), None) is None


def _is_named(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return NAMED.search(CAMEL.sub("-", names).lower()) is not None


def _is_phrase(element: Element) -> bool:
    text = " ".join("".join(element.itertext()).split())
    return PHRASE.fullmatch(text) is not None and len(text) < 140


def _drop_lists_of_links(part: Element) -> None:
    """Drop "Related pages" and what is linked under it, and links before the first heading."""
    for heading in list(part.iter("h2", "h3", "h4", "h5", "h6", "p", "strong")):
        if not LISTS_OF_LINKS.fullmatch(" ".join("".join(heading.itertext()).split())):
            continue
        after = heading.getnext()
        while after is not None and _is_links(after):
            after, gone = after.getnext(), after
            _drop([gone])
        _drop([heading])
    for one in list(part.iter("ul", "ol", "h1", "h2")):
        if one.tag in ("h1", "h2"):
            break
        if _is_links(one):
            _drop([one])


def _is_links(element: Element) -> bool:
    if not isinstance(element.tag, str):
        return True
    text = _size(element)
    linked = sum(_size(link) for link in element.iter("a"))
    return text > 0 and linked > 0.7 * len(" ".join("".join(element.itertext()).split()))

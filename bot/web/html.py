"""Writing HTML: what is a plain string is always text, never markup."""

from html import escape


class Html(str):
    """Markup that is finished: nothing in it is escaped again."""

    __slots__ = ()


def element(name: str, *children: str | None, **attributes: str | None) -> Html:
    """Write an element; ``class_`` is its class, and attributes that are None are left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*children: str | None) -> Html:
    """Write one after the other; None is left out."""
    return Html("".join(one if isinstance(one, Html) else escape(one or "") for one in children))


def link(words: str, address: str) -> Html:
    """Write a link, which tells where it leads nothing of where it comes from."""
    outside = None if address[:1] in ("/", "#") else "noopener noreferrer"
    return element("a", words, href=address, rel=outside)

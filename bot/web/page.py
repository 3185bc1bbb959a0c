"""The chat page."""

from html import escape
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse


class Page:
    """One page of HTML, the same for everyone but for the name of who is asking."""

    def __init__(self, static: Path, speaks_for: str) -> None:
        words = Template((static / "page.html").read_text(encoding="utf-8"))
        self._html = words.substitute(asker=escape(speaks_for or "a visitor"))

    async def show(self, _: Request) -> HTMLResponse:
        """Show the page."""
        return HTMLResponse(self._html)

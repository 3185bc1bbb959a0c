"""The renderer of Adaptive Cards that their makers give away, in a page of its own."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPTS = ("adaptivecards/dist/adaptivecards.min.js", "markdown-it/dist/markdown-it.min.js")
LOOKS = {
    False: {"ground": "#ffffff", "ink": "#242424", "faded": "#616161", "raised": "#f5f5f5",
            "warning": "#b10e1c", "accent": "#4f52b2"},
    True: {"ground": "#292929", "ink": "#ffffff", "faded": "#d6d6d6", "raised": "#1f1f1f",
           "warning": "#f9526b", "accent": "#a3a7ff"},
}  # fmt: skip
WIDTHS = (600, 320)
DRAW = """
([card, config]) => {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = new AdaptiveCards.HostConfig(config);
  shown.parse(card, context);
  const place = document.getElementById("card");
  place.replaceChildren(shown.render());
  const troubles = shown.validateProperties().validationEvents.map((one) => one.message);
  for (let at = 0; at < context.eventCount; at++) troubles.push(context.getEventAt(at).message);
  return {troubles, text: place.innerText, wide: place.scrollWidth - place.clientWidth};
}
"""
COLOURS = """
([ground, link]) => {
  document.body.style.background = ground;
  document.getElementById("links").textContent = `a { color: ${link} }`;
}
"""
START = """
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownit().render(text);
  result.didProcess = true;
};
"""


class Renderer:
    """Draws cards in a browser's page, as wide as a client would."""

    def __init__(self, page: Page, packages: Path) -> None:
        self.page = page
        page.set_content(
            '<style id="links"></style><body style="margin:0"><div id="card"></div></body>'
        )
        for script in SCRIPTS:
            page.add_script_tag(path=packages / script)
        page.add_script_tag(content=START)

    def draw(self, card: dict[str, Any], *, width: int, dark: bool = False) -> dict[str, Any]:
        """Draw a card, and return what was wrong with it, its words, and how much it sticks out."""
        self.page.set_viewport_size({"width": width, "height": 200})
        look = LOOKS[dark]
        self.page.evaluate(COLOURS, [look["ground"], look["accent"]])
        found: dict[str, Any] = self.page.evaluate(DRAW, [card, config(dark=dark)])
        return found

    def row(self, card: dict[str, Any]) -> str:
        """Return pictures of a card, as HTML: both widths, by day and by night."""
        shown = []
        for width in WIDTHS:
            for dark in (False, True):
                self.draw(card, width=width, dark=dark)
                picture = self.page.locator("body").screenshot()
                shown.append(base64.b64encode(picture).decode())
        pictures = (f"<img style='margin:6px' src='data:image/png;base64,{one}'>" for one in shown)
        return f"<div style='display:flex;align-items:flex-start'>{''.join(pictures)}</div>"


def config(*, dark: bool) -> dict[str, Any]:
    """Say how a host looks; much as Teams does."""
    look = LOOKS[dark]
    colours = {
        name: {"default": look[of], "subtle": look["faded"]}
        for name, of in (("default", "ink"), ("attention", "warning"), ("accent", "accent"))
    }
    return {
        "fontFamily": "'Segoe UI', 'DejaVu Sans', sans-serif",
        "actions": {"maxActions": 5, "buttonSpacing": 8, "actionAlignment": "left",
                    "actionsOrientation": "horizontal"},
        "factSet": {"title": {"weight": "bolder", "wrap": True, "maxWidth": 150}, "spacing": 16},
        "table": {"cellSpacing": 6},
        "containerStyles": {
            "default": {"backgroundColor": look["ground"], "foregroundColors": colours},
            "emphasis": {"backgroundColor": look["raised"], "foregroundColors": colours},
        },
    }  # fmt: skip

import re

import pytest

from bot.web.app import STATIC

INKS = [
    ("ink", "ground"),
    ("ink", "paper"),
    ("ink", "mist"),
    ("faded", "ground"),
    ("faded", "paper"),
    ("link", "ground"),
    ("on-lochan", "lochan"),
    ("on-lochan-faded", "lochan"),
    ("on-lochan", "yours"),
    ("on-send", "send"),
    ("ink", "warning-ground"),
    ("warning", "warning-ground"),
    ("warning", "ground"),
    ("ink", "marker"),
    ("link", "paper"),
    ("link", "warning-ground"),
    ("link", "marker"),
]
EDGES = [("edge", "ground"), ("edge", "paper"), ("stone", "ground"), ("stone", "paper"),
         ("lichen", "ground"), ("lichen", "mist"), ("warning", "ground")]  # fmt: skip


def themes() -> dict[str, dict[str, str]]:
    """Read the colours of the light theme, and of the dark one laid over it."""
    text = (STATIC / "colours.css").read_text(encoding="utf-8")
    light, dark, *_ = (
        dict(re.findall(r"--([\w-]+): (#\w{6}|var\(--[\w-]+\));", block))
        for block in re.findall(r":root \{(.*?)\}", text, re.DOTALL)
    )
    return {"light": light, "dark": light | dark}


def luminance(theme: dict[str, str], name: str) -> float:
    colour = theme[name]
    if colour.startswith("var"):
        return luminance(theme, colour[6:-1])
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("pair", "least"), [(pair, 7.0) for pair in INKS] + [(pair, 3.0) for pair in EDGES], ids=str
)
def test_colours_stand_out_from_what_they_stand_on(theme, pair, least):
    low, high = sorted(luminance(themes()[theme], name) for name in pair)

    assert (high + 0.05) / (low + 0.05) >= least

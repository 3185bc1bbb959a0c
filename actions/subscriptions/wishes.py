"""What can be wanted of a digest that comes again and again."""

from typing import Literal

Wish = Literal["stop", "list", "pause", "resume", "preview", "subscribe", "change", "closed", "who"]

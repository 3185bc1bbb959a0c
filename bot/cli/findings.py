"""What ``cairn doctor`` finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What was found about one thing, and how to mend it where it is not well.

    *unseen* says that it could not be looked at from here.
    """

    what: str
    found: str
    mend: str = ""
    unseen: bool = False

    @property
    def verdict(self) -> str:
        """Return in one word how it is."""
        if self.unseen:
            return "Unseen"
        return "Mend" if self.mend else "Well"

"""What every killed process needs, loaded once: the next one is a copy that starts at once."""

from actions.executor import questions
from tests.bot import killing

__all__ = ["killing"]

questions()

"""An NLU that knows what it is told, for tests without Rasa."""

from bot.rasa import Meaning, NluDownError, NotUnderstoodError


class FakeNlu:
    """Takes each text to mean what *meanings* says, and anything else to be out of scope."""

    def __init__(self, meanings: dict[str, str] | None = None) -> None:
        self.meanings = meanings or {}
        self.asked: list[str] = []
        self.down = False
        self.fails_at = ""
        self.next: list[str] = []

    async def parse(self, text: str) -> Meaning:
        if self.down:
            raise NluDownError
        if self.fails_at and self.fails_at in text:
            raise NotUnderstoodError
        self.asked.append(text)
        if self.next:
            return Meaning(self.next.pop(0), 0.9)
        return Meaning(self.meanings.get(text, "out_of_scope"), 0.9)

"""How a command refuses."""


class RefusalError(Exception):
    """A command refuses; the message says what to do, *status* is what it exits with."""

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status

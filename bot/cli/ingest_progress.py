"""How far taking documents in has come: a bar on a terminal, else a line for each file."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

import typer

if TYPE_CHECKING:
    from rich.console import Console

INTERRUPTED_WITH = (
    "Stopped: {done:,} of {files:,} files were looked at, and what was taken is kept. "
    "The same command goes on from there."
)


class Silence:
    """Says nothing, and counts."""

    def __init__(self) -> None:
        self.done = self.files = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End."""

    def say(self, done: int, files: int, path: str) -> None:
        """Take note that *path* is next; it is empty at the end."""
        self.done, self.files = done, files


class Lines(Silence):
    """Says a line for each file."""

    def say(self, done: int, files: int, path: str) -> None:
        """Say which file is next."""
        super().say(done, files, path)
        if path:
            typer.echo(f"{done + 1:,} of {files:,}: {path}")


class Progress(Silence):
    """Draws a bar, and names the file that is being read."""

    def __init__(self, console: Console) -> None:
        from rich.progress import (  # noqa: PLC0415 - takes a while, and a terminal
            BarColumn,
            MofNCompleteColumn,
            TextColumn,
        )
        from rich.progress import Progress as Bar  # noqa: PLC0415

        super().__init__()
        name = TextColumn("{task.description}", markup=False)
        self._bar = Bar(BarColumn(), MofNCompleteColumn(), name, console=console, transient=True)
        self._task = self._bar.add_task("", total=None)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._bar.stop()

    def say(self, done: int, files: int, path: str) -> None:
        """Move the bar; it is drawn when there is something to say."""
        super().say(done, files, path)
        self._bar.start()
        self._bar.update(
            self._task, completed=done, total=files, description=path, refresh=bool(path)
        )

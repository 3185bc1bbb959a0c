"""Taking documents into the library: read, cut into passages, given a meaning, kept."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from knowledge.documents import UnreadableError, Written, read, readable
from knowledge.models import Document
from knowledge.search.encoder import Vectors
from knowledge.search.passages import Piece, cut
from knowledge.shelving import meant, shelve
from knowledge.store import THE_OFFICE, OpenStore, Store

# raise it when documents are read or cut in another way: all are then read again
READ_AS = 1
NO_NAME = "Its name has signs that cannot be read: give it another name."


class Encoder(Protocol):
    """Gives sentences a meaning."""

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each of *sentences*."""


@dataclass
class Outcome:
    """What became of every file, by its path as it was given."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class File:
    """A file to take in; *path* is what its document goes by, *root* the folder it is from."""

    file: Path
    path: str
    root: str


Say = Callable[[int, int, str], None]


class Ingest:
    """Takes files in, each in a transaction of its own: what is kept is kept."""

    def __init__(
        self,
        open_store: OpenStore,
        encoder: Encoder,
        now: Callable[[], datetime],
        say: Say = lambda done, all_of_them, path: None,
    ) -> None:
        self._open_store = open_store
        self._encoder = encoder
        self._now = now
        self._say = say

    def take(self, paths: Sequence[Path], *, sync: bool = False) -> Outcome:
        """Take in files and folders; with *sync* retire what is gone from the folders."""
        outcome = Outcome()
        files = list(_files(paths, outcome))
        for done, one in enumerate(files):
            self._say(done, len(files), str(one.file))
            self.take_file(one, outcome)
        self._say(len(files), len(files), "")
        if sync:
            self._retire([path for path in paths if path.is_dir()], outcome)
        return outcome

    def take_file(self, one: File, outcome: Outcome) -> None:
        """Take in one file, unless it is kept already just as it is."""
        name = str(one.file)
        try:
            stamp = fingerprint(one.file)
            with self._open_store(THE_OFFICE, to_read=True) as store:
                known = store.documents.at(one.path)
            if known and known.hash == stamp and not known.retired:
                outcome.unchanged.append(name)
                return
            written = read(one.file)
            with self._open_store(THE_OFFICE, to_read=True) as store:
                project = _project_id(written, store)
        except (UnreadableError, OSError) as error:
            outcome.rejected.append((name, _words(error)))
            return
        outcome.notes += [(name, note) for note in written.notes]
        pieces = cut(written.markdown, written.title)
        document = _document(written, one, stamp, self._now())
        document.project_id = project
        self.keep(document, pieces)
        (outcome.updated if known else outcome.created).append(name)

    def keep(self, document: Document, pieces: Sequence[Piece]) -> None:
        """Keep a document with its passages, in place of what went by its path."""
        vectors = self._encoder.encode([meant(document.title, piece) for piece in pieces])
        with self._open_store(THE_OFFICE) as store:
            shelve(store, document, pieces, vectors)

    def _retire(self, folders: Sequence[Path], outcome: Outcome) -> None:
        """Retire what is gone; who else takes the folder in may have found more than we did."""
        for folder in (one.resolve() for one in folders):
            with self._open_store(THE_OFFICE) as store:
                store.documents.take_turns()
                there = {file.as_posix() for file in readable(folder)}
                documents = store.documents.under(folder.as_posix())
                gone = [document for document in documents if document.path not in there]
                for document in gone:
                    document.retired = True
                    outcome.retired.append(document.path)
                if gone:
                    store.documents.changed()


def fingerprint(file: Path) -> str:
    """Return what tells one content of a file from another."""
    with file.open("rb") as opened:
        return f"{READ_AS}:{hashlib.file_digest(opened, 'sha256').hexdigest()}"


def _files(paths: Sequence[Path], outcome: Outcome) -> Iterator[File]:
    seen: set[Path] = set()
    for path in paths:
        whole = path.resolve()
        root = whole if whole.is_dir() else whole.parent
        if not whole.exists():
            outcome.rejected.append((str(path), "There is no such file or folder."))
            continue
        for file in readable(whole) if whole.is_dir() else [whole]:
            shown = os.fsencode(file).decode(errors="replace")
            if file in seen:
                continue
            seen.add(file)
            if shown == str(file):
                yield File(file, file.as_posix(), root.as_posix())
            else:
                outcome.rejected.append((shown, NO_NAME))


def _project_id(written: Written, store: Store) -> int | None:
    if not written.project:
        return None
    project = store.projects.with_code(written.project)
    if project is None:
        raise UnreadableError(f"It belongs to a project “{written.project}” that is not known.")
    return project.id


def _words(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"It cannot be read: {error.strerror or error}."
    return str(error)


def _document(written: Written, one: File, stamp: str, now: datetime) -> Document:
    return Document(
        path=one.path, root=one.root, hash=stamp, taken=now, title=written.title,
        markdown=written.markdown, format=written.format, kind=written.kind, owner=written.owner,
        source=written.source, reviewed=written.reviewed, review_by=written.review_by,
        valid_as_of=written.valid_as_of, supersedes=written.supersedes,
        superseded_by=written.superseded_by, aliases=list(written.aliases),
        visibility=written.visibility,
    )  # fmt: skip

"""What can go wrong with a database or a disk, in words for the person at the keyboard."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

FULL = "The disk is full: free some space and try again; nothing was kept."
BUSY = "The database is busy with another task: try again in a minute; nothing was kept."
CHANGED = "Somebody changed the same thing at the same moment: try again; nothing was kept."
UNFIT = "The database's tables do not fit this Cairn: use the version that made them, or a new one."
SIGNS = {
    "disk is full": FULL,
    "no space left": FULL,
    "disk full": FULL,
    "locked": BUSY,
    "lock timeout": BUSY,
    "deadlock": BUSY,
    "duplicate key": CHANGED,
    "unique constraint": CHANGED,
    "could not serialize": CHANGED,
    "readonly": "The database may only be read: check who may write to its file and folder.",
    "read-only": "The database may only be read: check who may write to its file and folder.",
    "unable to open": "The database's file cannot be opened: check its folder and who may write.",
    "not a database": "The file is not a database: check the setting CAIRN_DATABASE_URL.",
    "malformed": "The database's file is damaged: put back a copy of it.",
    "disk i/o error": "The disk is full or failing: free some space, or check it, and try again.",
    "password authentication": "The database refuses the name or password: check both.",
    "no password supplied": "The database wants a password: add it to CAIRN_DATABASE_URL.",
    "no such table": UNFIT,
    'relation "': UNFIT,
    "no such column": UNFIT,
    'column "': UNFIT,
    "does not exist": "The database, or its user, does not exist on that server: make it first.",
    "too many clients": "The database has no free connection: try again in a minute.",
    "timeout": "The database does not answer: check that it runs and can be reached.",
    "connection": "The database cannot be reached: check that it runs and its address.",
    "resolve": "The database's server is unknown: check the address in CAIRN_DATABASE_URL.",
}
FAULTS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: "{path} may not be used: check who may read and write it.",
    errno.EPERM: "{path} may not be used: check who may read and write it.",
    errno.EROFS: "{path} may only be read: choose another place.",
    errno.ENOTDIR: "{path} lies in something that is not a folder.",
    errno.EEXIST: "{path} is a file, where a folder is needed.",
    errno.ENAMETOOLONG: "{path} is too long a name: choose a shorter one.",
}


class DatabaseError(Exception):
    """The database cannot be used; the message says in one sentence what to do."""


def plain_words(error: Exception, path: str = "") -> str:
    """Say in one sentence what *error* means for a person and what to do."""
    if isinstance(error, OSError) and not isinstance(error, DBAPIError):
        fallback = f"{{path}} cannot be used ({error.strerror or error})."
        return FAULTS.get(error.errno or 0, fallback).format(
            path=path or error.filename or "A file"
        )
    said = str(getattr(error, "orig", None) or error).strip().lower()
    for sign, sentence in SIGNS.items():
        if sign in said:
            return sentence
    return f"The database refused ({said.partition(chr(10))[0]})."


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn the database's errors within the block into a `DatabaseError`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise DatabaseError(plain_words(error)) from error

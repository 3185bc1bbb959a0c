"""What a document's path looks like to people."""

from pathlib import PurePosixPath, PureWindowsPath


def shown_path(path: str, root: str) -> str:
    """Return a path from the folder that was taken in: never where a server keeps its files.

    Example: /srv/office/guides/cloud.md of the root /srv/office/guides is guides/cloud.md.
    """
    whole = PurePosixPath(path)
    if root:
        above = PurePosixPath(root).parent
        if whole.is_relative_to(above):
            return whole.relative_to(above).as_posix()
    return whole.name if PureWindowsPath(path).anchor else whole.as_posix()

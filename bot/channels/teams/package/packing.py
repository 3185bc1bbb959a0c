"""The package: a zip that is the same whenever it is made of the same."""

import json
import zipfile
from io import BytesIO

from bot.channels.teams.package.icons import colour_icon, outline_icon
from bot.channels.teams.package.manifest import COLOUR_ICON, OUTLINE_ICON, About, manifest

# the first moment that a zip can hold
ALWAYS = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


def package(about: About) -> bytes:
    """Return the zip; raise PackageError where Teams would not take it."""
    inside = {
        "manifest.json": json.dumps(manifest(about), indent=2, ensure_ascii=False).encode(),
        COLOUR_ICON: colour_icon(),
        OUTLINE_ICON: outline_icon(),
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in inside.items():
            entry = zipfile.ZipInfo(name, ALWAYS)
            entry.external_attr = READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return written.getvalue()

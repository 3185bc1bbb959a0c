"""The register: import and export of the office's workbook (CONTRACT.md)."""

from knowledge.register.exporting import export_register
from knowledge.register.ical import Whose
from knowledge.register.importing import import_register
from knowledge.register.outcome import Outcome, RegisterError, Rejection, Unknown

__all__ = [
    "Outcome",
    "RegisterError",
    "Rejection",
    "Unknown",
    "Whose",
    "export_register",
    "import_register",
]

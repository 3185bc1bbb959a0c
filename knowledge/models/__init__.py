"""The tables, a file per noun."""

from knowledge.models.base import Base, OfProject
from knowledge.models.conversation import Conversation, Event, Message
from knowledge.models.organisation import Holiday, Organisation, Portfolio
from knowledge.models.person import Leave, Person
from knowledge.models.progress import Benefit, Milestone, Risk, Update
from knowledge.models.project import FINISHED, OWES_NOTHING, Participant, Project
from knowledge.models.register_version import RegisterVersion

__all__ = [
    "FINISHED",
    "OWES_NOTHING",
    "Base",
    "Benefit",
    "Conversation",
    "Event",
    "Holiday",
    "Leave",
    "Message",
    "Milestone",
    "OfProject",
    "Organisation",
    "Participant",
    "Person",
    "Portfolio",
    "Project",
    "RegisterVersion",
    "Risk",
    "Update",
]

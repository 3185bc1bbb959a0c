"""The tables, a file per noun."""

from knowledge.models.account import Account
from knowledge.models.base import Base, OfProject, Withdrawable
from knowledge.models.conversation import Conversation, Event, Message
from knowledge.models.delivery import Delivery
from knowledge.models.document import Document, KnowledgeVersion, OfDocument, Passage
from knowledge.models.nudge import JobStart, Nudge, NudgeSetting, Quiet, Skip
from knowledge.models.organisation import Holiday, Organisation, Portfolio
from knowledge.models.person import Leave, Person
from knowledge.models.progress import Benefit, Milestone, Risk, Update
from knowledge.models.project import FINISHED, OWES_NOTHING, Participant, PhaseChange, Project
from knowledge.models.question import (
    ANSWERED,
    CLOSED,
    HELPFUL,
    NOT_FOR_SCOTLAND,
    NOT_HELPFUL,
    OPEN,
    OUT_OF_DATE,
    UNANSWERED,
    WRONG,
    Asking,
    Feedback,
    Question,
)
from knowledge.models.reference import Reference
from knowledge.models.register_version import RegisterVersion
from knowledge.models.slack import SlackBot, SlackInstallation
from knowledge.models.subscription import DigestIssue, PreElection, SigningKey, Subscription
from knowledge.models.suggestion import ACCEPTED, DECLINED, Suggestion
from knowledge.models.version import CHANGED, MADE, RESTORED, WITHDRAWN, Version

__all__ = [
    "ACCEPTED",
    "ANSWERED",
    "CHANGED",
    "CLOSED",
    "DECLINED",
    "FINISHED",
    "HELPFUL",
    "MADE",
    "NOT_FOR_SCOTLAND",
    "NOT_HELPFUL",
    "OPEN",
    "OUT_OF_DATE",
    "OWES_NOTHING",
    "RESTORED",
    "UNANSWERED",
    "WITHDRAWN",
    "WRONG",
    "Account",
    "Asking",
    "Base",
    "Benefit",
    "Conversation",
    "Delivery",
    "DigestIssue",
    "Document",
    "Event",
    "Feedback",
    "Holiday",
    "JobStart",
    "KnowledgeVersion",
    "Leave",
    "Message",
    "Milestone",
    "Nudge",
    "NudgeSetting",
    "OfDocument",
    "OfProject",
    "Organisation",
    "Participant",
    "Passage",
    "Person",
    "PhaseChange",
    "Portfolio",
    "PreElection",
    "Project",
    "Question",
    "Quiet",
    "Reference",
    "RegisterVersion",
    "Risk",
    "SigningKey",
    "Skip",
    "SlackBot",
    "SlackInstallation",
    "Subscription",
    "Suggestion",
    "Update",
    "Version",
    "Withdrawable",
]

"""Who is reminded of an update, when, and why not (CONTRACT.md, "Nudges")."""

from knowledge.nudges.due import Due, Outcome, PassedOver, due
from knowledge.nudges.facts import Facts
from knowledge.nudges.manner import Manner, Manners
from knowledge.nudges.plan import Step

__all__ = ["Due", "Facts", "Manner", "Manners", "Outcome", "PassedOver", "Step", "due"]

"""A stub of Slack over loopback, as far as Cairn uses it, with troubles on demand."""

from tests.fakes.slack.server import FakeSlack
from tests.fakes.slack.troubles import Limit, broken, busy, failed
from tests.fakes.slack.web_api import ME, TEAM, Args

__all__ = ["ME", "TEAM", "Args", "FakeSlack", "Limit", "broken", "busy", "failed"]

"""The web chat page and its HTTP API."""

from bot.web.app import make_app
from bot.web.doorkeeper import NotLoopbackError, refuse_elsewhere

__all__ = ["NotLoopbackError", "make_app", "refuse_elsewhere"]

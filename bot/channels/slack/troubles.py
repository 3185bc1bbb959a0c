"""What Slack answers when it does not take something, as the outbox understands it."""

from __future__ import annotations

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError

from bot.posting import NotSentError, UndeliverableError

TOO_MANY = 429
# a token that Slack takes no more
REFUSED = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_allowed_token_type",
        "not_authed",
        "token_expired",
        "token_revoked",
    }
)
# Slack's own trouble, of which it is not known what came of the request
OURS_TO_REPEAT = 500
NEVER = REFUSED | frozenset(
    {
        "cannot_dm_bot",
        "cannot_reply_to_message",
        "channel_not_found",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "no_permission",
        "not_in_channel",
        "restricted_action",
        "thread_locked",
        "user_disabled",
        "user_not_found",
        "user_not_in_channel",
    }
)
NOT_A_MEMBER = frozenset({"channel_not_found", "not_in_channel", "user_not_in_channel"})
NOT_DRAWN = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
BUSY = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})


def code_of(error: SlackApiError) -> str:
    """Return Slack's own word for what is wrong; "" where it sent something else."""
    said = error.response
    return str(said.get("error") or "") if isinstance(getattr(said, "data", said), dict) else ""


def seconds_of(error: SlackApiError) -> float | None:
    """Return how long Slack wants to be left alone, where it says so."""
    headers = getattr(error.response, "headers", None) or {}
    wanted = {name.lower(): value for name, value in headers.items()}.get("retry-after", "")
    return float(wanted) if str(wanted).isdecimal() else None


def as_trouble(error: Exception, *, nothing_sent: bool, room: str = "") -> Exception:
    """Return *error* as the outbox knows it; what is a fault of ours stays as it is.

    Slack counts what is posted in each channel by itself, and in the workspace besides
    (docs.slack.dev/apis/web-api/rate-limits): *room* is that channel.
    """
    if isinstance(error, ClientConnectorError):
        return NotSentError("no connection", nothing_sent=nothing_sent)
    if isinstance(error, ClientError | TimeoutError):
        return NotSentError(type(error).__name__)
    if not isinstance(error, SlackApiError):
        return error
    status, code = getattr(error.response, "status_code", 200), code_of(error)
    if status == TOO_MANY or code in BUSY:
        seconds = seconds_of(error)
        return NotSentError(
            code or str(status), seconds=seconds, nothing_sent=nothing_sent, room=room
        )
    if status >= OURS_TO_REPEAT or not code:
        return NotSentError(f"status {status}")
    return UndeliverableError(code) if code in NEVER else error

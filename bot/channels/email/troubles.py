"""What a mail server answers when it does not take something, as the outbox understands it."""

from __future__ import annotations

from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from bot.posting import NotSentError, UndeliverableError

FOR_GOOD = 500
NO_LOGIN = "the mail server does not know CAIRN_SMTP_USER with CAIRN_SMTP_PASSWORD"
NOT_FROM_US = "the mail server takes nothing from CAIRN_MAIL_FROM ({code})"
NOT_SUCH_LETTERS = "the mail server takes no address with other letters than a to z"
LACKS = "the mail server cannot do what is needed: {words}"
REFUSED = "the mail server refuses it for good ({code})"
BUSY = "the mail server does not take it now ({code})"
NO_CONNECTION = "no connection with the mail server ({kind})"


def as_trouble(error: Exception, *, maybe_sent: bool) -> Exception:
    """Return *error* as the outbox knows it; what is a fault of ours stays as it is.

    Nothing the server says holds an address or words of a mail. A wrong setting is mended
    later, so that what it keeps from being sent waits.
    """
    if isinstance(error, SMTPRecipientsRefused):
        error = error.recipients[0]
    if isinstance(error, SMTPAuthenticationError):
        return NotSentError(NO_LOGIN, nothing_sent=True)
    if isinstance(error, SMTPSenderRefused):
        return NotSentError(NOT_FROM_US.format(code=error.code), nothing_sent=True)
    if isinstance(error, SMTPResponseException):
        return _answered(error)
    if isinstance(error, SMTPNotSupported):
        return UndeliverableError(NOT_SUCH_LETTERS)
    if type(error) is SMTPException:
        return NotSentError(LACKS.format(words=error.message), nothing_sent=True)
    if isinstance(error, SMTPException | OSError | TimeoutError):
        kind = type(error).__name__
        return NotSentError(NO_CONNECTION.format(kind=kind), nothing_sent=not maybe_sent)
    return error


def _answered(error: SMTPResponseException) -> Exception:
    is_about_it = isinstance(error, SMTPRecipientRefused) or error.code >= FOR_GOOD
    if error.code >= FOR_GOOD and is_about_it:
        return UndeliverableError(REFUSED.format(code=error.code))
    return NotSentError(BUSY.format(code=error.code), nothing_sent=True)

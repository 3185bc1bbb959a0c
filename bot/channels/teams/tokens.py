"""Tokens: Microsoft signs one for every call, for this app and for where the answers will go."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import jwt
from microsoft_teams.api.auth.cloud_environment import PUBLIC, CloudEnvironment
from microsoft_teams.apps.auth import TokenValidator

from bot.channels.teams.gate import KeysUnavailableError, NotAdmittedError

BEARER = "Bearer "
CHECKED_AT_ONCE = 2


class SignedGate:
    """Checks signature, audience, issuer, age and service address.

    The SDK fetches Microsoft's keys without giving way to anybody: it is asked in threads of its
    own, so that whoever sends made-up keys keeps nothing else waiting.
    """

    def __init__(self, app_id: str, cloud: CloudEnvironment = PUBLIC) -> None:
        self._validator = TokenValidator.for_service(app_id, cloud=cloud)
        self._threads = ThreadPoolExecutor(CHECKED_AT_ONCE, thread_name_prefix="teams-tokens")

    async def admit(self, headers: Mapping[str, str], service: str) -> None:
        """Let in who has a token for *service*, which is where Cairn's answers will go."""
        given = headers.get("authorization", "")
        if not given.startswith(BEARER):
            raise NotAdmittedError("no token")
        try:
            await asyncio.get_running_loop().run_in_executor(
                self._threads, self._check, given.removeprefix(BEARER), service
            )
        except jwt.PyJWKClientConnectionError as error:
            raise KeysUnavailableError from error
        except (jwt.PyJWTError, AttributeError, TypeError, ValueError) as error:
            raise NotAdmittedError(type(error).__name__) from error

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _check(self, token: str, service: str) -> None:
        asyncio.run(self._check_all(token, service))

    async def _check_all(self, token: str, service: str) -> None:
        claims = await self._validator.validate_token(token, service)
        if "exp" not in claims:  # the SDK looks whether it is over, if it ever is
            raise jwt.MissingRequiredClaimError("exp")

"""Whoever calls as Teams has a token that Microsoft signed; each wrong one is refused.

The keys are served by the test's own event loop: who would wait for them in it waited for ever.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import jwt
import pytest

from bot.channels.teams.activity import Activity
from bot.channels.teams.http import PATH, Messages
from tests.fakes.keys import APP, ISSUER, FakeKeys
from tests.fakes.teams import TENANT

SERVICE = "https://smba.example/emea/tenant"
ENTRA = f"https://login.microsoftonline.com/{TENANT}/v2.0"


@dataclass
class Called:
    """A door of Cairn's, and what came through it."""

    keys: FakeKeys
    door: Messages
    heard: list[Activity] = field(default_factory=list)

    async def call(self, token: str | None, **more: Any) -> int:
        body = {
            "type": "message", "id": "1", "text": "hello", "serviceUrl": f"{SERVICE}/",
            "from": {"id": "29:rab"}, "recipient": {"id": "28:cairn"},
            "conversation": {"id": "a:rab", "conversationType": "personal", "tenantId": TENANT},
            **more,
        }  # fmt: skip
        headers = {} if token is None else {"Authorization": token}
        transport = httpx.ASGITransport(app=self.door)
        async with httpx.AsyncClient(transport=transport, base_url="https://cairn.example") as http:
            return (await http.post(PATH, json=body, headers=headers)).status_code


@pytest.fixture
def called(sdk: None) -> Callable[[Callable[[Called], Awaitable[None]]], None]:
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, with_overrides  # noqa: PLC0415

    from bot.channels.teams.tokens import SignedGate  # noqa: PLC0415

    def run(day: Callable[[Called], Awaitable[None]]) -> None:
        async def whole() -> None:
            heard: list[Activity] = []

            class Hearing:
                async def hear(self, activity: Activity) -> None:
                    heard.append(activity)

            async with FakeKeys() as keys:
                cloud = with_overrides(PUBLIC, openid_metadata_url=keys.metadata_url)
                gate = SignedGate(APP, cloud)
                door = Messages(gate, frozenset({TENANT}), Hearing())
                try:
                    await day(Called(keys, door, heard))
                finally:
                    gate.close()

        asyncio.run(whole())

    return run


@pytest.mark.parametrize("audience", [APP, f"api://{APP}", f"api://botid-{APP}", [APP]])
def test_what_microsoft_signed_for_cairn_is_let_in(called, audience):
    async def day(there):
        assert await there.call(f"Bearer {there.keys.token(SERVICE, aud=audience)}") == 200
        assert len(there.heard) == 1

    called(day)


def _now(seconds: int) -> int:
    return int(time.time()) + seconds


WRONG: dict[str, Callable[[FakeKeys], str | None]] = {
    "no token": lambda keys: None,
    "an empty token": lambda keys: "Bearer ",
    "another scheme": lambda keys: f"Basic {keys.token(SERVICE)}",
    "rubbish": lambda keys: "Bearer a.b.c",
    "no dots": lambda keys: "Bearer nonsense",
    "not signed": lambda keys: f"Bearer {jwt.encode({'iss': ISSUER, 'aud': APP}, '', 'none')}",
    "signed with a secret": lambda keys: (
        f"Bearer {jwt.encode({'iss': ISSUER, 'aud': APP}, 'x' * 32, 'HS256', {'kid': 'key-1'})}"
    ),
    "signed by somebody else": lambda keys: f"Bearer {keys.token(SERVICE, key=keys.other)}",
    "signed with an unknown key": lambda keys: f"Bearer {keys.token(SERVICE, kid='key-2')}",
    "another audience": lambda keys: f"Bearer {keys.token(SERVICE, aud='another-app')}",
    "no audience": lambda keys: f"Bearer {keys.token(SERVICE, aud=None)}",
    "another issuer": lambda keys: f"Bearer {keys.token(SERVICE, iss='https://evil.example')}",
    "no issuer": lambda keys: f"Bearer {keys.token(SERVICE, iss=None)}",
    "Entra as the issuer": lambda keys: f"Bearer {keys.token(SERVICE, iss=ENTRA, tid=TENANT)}",
    "expired": lambda keys: f"Bearer {keys.token(SERVICE, exp=_now(-400))}",
    "for ever": lambda keys: f"Bearer {keys.token(SERVICE, exp=None)}",
    "not valid yet": lambda keys: f"Bearer {keys.token(SERVICE, nbf=_now(400), iat=_now(400))}",
    "another service": lambda keys: f"Bearer {keys.token('https://evil.example')}",
    "no service": lambda keys: f"Bearer {keys.token(SERVICE, serviceurl=None)}",
    "a service that is none": lambda keys: f"Bearer {keys.token(SERVICE, serviceurl=7)}",
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_each_wrong_token_is_refused(called, wrong):
    async def day(there):
        assert await there.call(wrong(there.keys)) == 401
        assert there.heard == []

    called(day)


def test_a_good_token_from_another_tenant_is_refused(called):
    async def day(there):
        where = {"id": "a:rab", "conversationType": "personal", "tenantId": "other"}
        token = f"Bearer {there.keys.token(SERVICE)}"

        assert await there.call(token, conversation=where) == 401
        assert there.heard == []

    called(day)


def test_a_good_token_does_not_lead_answers_elsewhere(called):
    async def day(there):
        token = f"Bearer {there.keys.token(SERVICE)}"

        assert await there.call(token, serviceUrl="https://evil.example") == 401
        assert await there.call(token, serviceUrl="") == 400
        assert there.heard == []

    called(day)


def test_while_the_keys_cannot_be_fetched_it_is_to_come_again(called):
    async def day(there):
        token = there.keys.token(SERVICE)
        await there.keys.__aexit__()

        assert await there.call(f"Bearer {token}") == 503

    called(day)


def test_keys_are_fetched_once_for_many_calls(called):
    async def day(there):
        token = f"Bearer {there.keys.token(SERVICE)}"
        assert await asyncio.gather(*(there.call(token) for _ in range(20))) == [200] * 20

        assert there.keys.asked <= 2

    called(day)

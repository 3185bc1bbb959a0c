"""A stub of Slack with several workspaces: each gives a token that is good there alone."""

from __future__ import annotations

import asyncio
import base64
from collections import Counter
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes.slack import Args, FakeSlack, failed

CLIENT_ID, CLIENT_SECRET = "111.222", "client-secret"
LASTS = 43_200


@dataclass(frozen=True)
class Grant:
    """What somebody agrees to in Slack when they add the app; *code* is its name on the way back.

    Without a *team* it is for all of *grid*. With *ends* the token ends after so many seconds, and
    comes with another that renews it, once.
    """

    code: str
    team: str = ""
    grid: str = ""
    ends: int = 0

    @property
    def place(self) -> str:
        return self.team or self.grid

    def token(self, number: int) -> Args:
        """Give a token; all but the first last."""
        new: Args = {"access_token": f"xoxb-{self.place}-{number}", "token_type": "bot"}
        if self.ends:
            lasts = self.ends if number == 1 else LASTS
            new |= {"refresh_token": f"xoxe-{self.place}-{number}", "expires_in": lasts}
        return new


class ManySlack(FakeSlack):
    """Take only tokens that it gave; note with which token each call was made."""

    def __init__(self, *grants: Grant) -> None:
        super().__init__()
        self.used: list[tuple[str, str]] = []
        self.revoked: list[str] = []
        self.renewals: list[str] = []
        self.renewing_takes = 0.0
        self._grants = {one.code: one for one in grants}
        self._given: Counter[str] = Counter()
        self._good: dict[str, Grant] = {}
        self._renew: dict[str, Grant] = {}
        self._methods |= {"users.info": self._anybody, "oauth.v2.access": self._access}

    def takes(self, token: str, grant: Grant) -> None:
        """Take a token that stands in somebody's settings."""
        self._good[token] = grant

    def answers(self, method: str, answer: Args) -> None:
        """Answer a method so."""
        self._methods[method] = lambda args: answer

    def ends(self, place: str) -> None:
        """Take the tokens of a place no more."""
        self._good = {token: one for token, one in self._good.items() if one.place != place}

    def tokens(self, method: str) -> list[str]:
        """The tokens that a method was called with, in order."""
        return [token for called, token in self.used if called == method]

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if method == "oauth.v2.access":
            await asyncio.sleep(self.renewing_takes)
            known = base64.b64decode(token).decode() if kind == "Basic" else ""
            right = known == f"{CLIENT_ID}:{CLIENT_SECRET}"
            return await super()._called(request) if right else failed("invalid_client_id")
        if method == "auth.revoke":
            token = token or str((await request.post()).get("token") or "")
            self.revoked.append(token)
            self._good.pop(token, None)
            return web.json_response({"ok": True, "revoked": True})
        if token not in self._good:
            return failed("invalid_auth")
        self.used.append((method, token))
        if method == "auth.test" and not self.trouble.get(method):
            return web.json_response({"ok": True, **_me(self._good[token])})
        return await super()._called(request)

    def _access(self, args: Args) -> Args:
        if args.get("grant_type") == "refresh_token":
            self.renewals.append(args["refresh_token"])
            grant = self._renew.pop(args["refresh_token"], None)
            if grant is None:
                raise KeyError("invalid_refresh_token")
        else:
            grant = self._grants.get(args["code"])
            if grant is None:
                raise KeyError("invalid_code")
        self._given[grant.place] += 1
        new = grant.token(self._given[grant.place])
        self._good[new["access_token"]] = grant
        self._renew |= {new["refresh_token"]: grant} if "refresh_token" in new else {}
        return {**new, **_granted(grant)}

    def _anybody(self, args: Args) -> Args:
        return self._user(args) if args["user"] in self.users else {"user": {"id": args["user"]}}


def _granted(grant: Grant) -> Args:
    return {
        "app_id": "A0CAIRN",
        "scope": "chat:write,users:read",
        "bot_user_id": f"UB{grant.place}",
        "team": {"id": grant.team, "name": f"Council {grant.team}"} if grant.team else None,
        "enterprise": {"id": grant.grid, "name": f"Grid {grant.grid}"} if grant.grid else None,
        "is_enterprise_install": not grant.team,
        "authed_user": {"id": "UADMIN"},
    }


def _me(grant: Grant) -> dict[str, Any]:
    return {
        "team_id": grant.team or grant.grid, "enterprise_id": grant.grid or None,
        "user_id": f"UB{grant.place}", "bot_id": f"B{grant.place}", "user": "cairn",
        "team": f"Council {grant.team}", "url": "https://council.slack.com/",
    }  # fmt: skip

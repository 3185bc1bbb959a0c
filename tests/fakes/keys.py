"""Microsoft's keys, as a server of a test's own gives them, and tokens signed with them."""

from __future__ import annotations

import time
from typing import Any, Self

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

APP, ISSUER, KEY = "app-id", "https://api.botframework.com", "key-1"


class FakeKeys:
    """Serve one key; sign with it, or with another that claims to be it."""

    def __init__(self) -> None:
        self.key, self.other = (rsa.generate_private_key(65537, 2048) for _ in range(2))
        self.asked = 0

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/v1/.well-known/keys", self._keys)
        self._server = TestServer(app)
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    @property
    def metadata_url(self) -> str:
        return str(self._server.make_url("/v1/.well-known/openidconfiguration"))

    def token(self, service: str, *, key: Any = None, kid: str = KEY, **claims: Any) -> str:
        """A token as Microsoft would sign it, but for *claims*; None leaves one out."""
        now = int(time.time())
        usual = {"iss": ISSUER, "aud": APP, "iat": now, "nbf": now, "exp": now + 600}
        said = {**usual, "serviceurl": service, **claims}
        left = {name: value for name, value in said.items() if value is not None}
        return jwt.encode(left, key or self.key, "RS256", {"kid": kid})

    async def _keys(self, request: web.Request) -> web.Response:
        self.asked += 1
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return web.json_response({"keys": [{**public, "kid": KEY, "use": "sig", "alg": "RS256"}]})

"""What ``cairn doctor`` looks at in Slack; it sends nothing that anybody there would see."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.channels.slack.http import PATH
from bot.channels.slack.manifest import SCOPES
from bot.channels.slack.settings import SlackSettings, named
from bot.channels.slack.troubles import REFUSED, code_of
from bot.cli.findings import Finding

SECONDS = 10
# Slack's own window for what it signs is five minutes
LARGEST_SKEW = timedelta(minutes=1)
TOKEN, SETTINGS, ADDRESS = "Slack", "Slack’s settings", "Public address"
SOCKET, CLOCK = "Slack’s socket", "Slack’s clock"
OFFLINE = "Slack cannot be reached from here, so I could not look"
WAY_OUT = "The machine needs a way out to https://slack.com and wss://*.slack.com, port 443."
TAKE_AGAIN = "Take {setting} again, as docs/slack.md says in step {step}, and put it into .env."
PASTE = (
    "Paste deploy/slack/manifest.json under “App Manifest” in the app’s pages, and install the app "
    "again: docs/slack.md, steps 2 and 4."
)
STEPS = {"bot_token": 4, "app_token": 3}
SET_CLOCK = "Set the machine’s clock: Slack’s is {seconds} seconds away from it."
NOT_CAIRN = (
    "Let the proxy pass {path} on to Cairn, and start Cairn: docs/slack.md, “Called over HTTP”."
)


@dataclass
class SlackDoctor:
    """Looks at each thing that was set, and goes on where one fails."""

    settings: SlackSettings
    now: datetime
    findings: list[Finding] = field(default_factory=list)

    async def look(self) -> list[Finding]:
        """Return what was found; nothing is asked where Slack is not set up."""
        trouble = self.settings.trouble or self.settings.not_for_many
        if not self.settings.wanted:
            return [Finding(TOKEN, "not set up")]
        if trouble:
            self._find(SETTINGS, "not all of it is set up", trouble)
        timeout = aiohttp.ClientTimeout(SECONDS)
        async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as session:
            client = AsyncWebClient(
                base_url=f"{self.settings.api_url.rstrip('/')}/", session=session, timeout=SECONDS
            )
            if self.settings.bot_token:
                await self._token(client)
            if self.settings.app_token:
                await self._socket(client)
            if self.settings.public_url:
                await self._address(session)
            elif self.settings.signing_secret and not self.settings.app_token:
                words = "it is not among the settings: Slack’s page says whether it is verified"
                self._find(ADDRESS, words, unseen=True)
        return self.findings

    async def _token(self, client: AsyncWebClient) -> None:
        with self._asking(TOKEN, "bot_token"):
            me = await client.auth_test(token=self.settings.bot_token)
            missing = sorted(SCOPES.keys() - _scopes(me))
            lacks = f", but without the rights {', '.join(missing)}" if missing else ""
            found = f"its token is taken, as {me.get('user')} in {me.get('team')}{lacks}"
            self._find(TOKEN, found, PASTE if missing else "")
            self._clock(me)

    def _clock(self, answer: AsyncSlackResponse) -> None:
        theirs = _header(answer, "date")
        skew = abs(parsedate_to_datetime(theirs) - self.now) if theirs else timedelta()
        seconds = round(skew.total_seconds())
        mend = SET_CLOCK.format(seconds=seconds) if skew > LARGEST_SKEW else ""
        self._find(CLOCK, f"{seconds} seconds away from ours", mend)

    async def _socket(self, client: AsyncWebClient) -> None:
        """Ask where the socket would be and knock there; held, it would take others' messages."""
        with self._asking(SOCKET, "app_token"):
            opened = await client.apps_connections_open(app_token=self.settings.app_token)
            where = urlsplit(str(opened["url"]))
            secure = where.scheme == "wss"
            async with asyncio.timeout(SECONDS):
                _, writer = await asyncio.open_connection(
                    where.hostname, where.port or (443 if secure else 80), ssl=secure or None
                )
            writer.close()
            self._find(SOCKET, "its token is taken, and the socket can be reached")

    async def _address(self, session: aiohttp.ClientSession) -> None:
        """Look whether Cairn answers there; Slack may see that otherwise from where it is."""
        address = f"{self.settings.public_url.rstrip('/')}{PATH}"
        try:
            async with session.get(address) as given:
                is_ours = given.status == 405 and "Slack" in await given.text()
        except (aiohttp.ClientError, OSError, TimeoutError):
            self._find(ADDRESS, f"{address} cannot be reached from here", unseen=True)
            return
        found = f"{address} is answered by {'Cairn' if is_ours else 'something else'}"
        self._find(ADDRESS, found, "" if is_ours else NOT_CAIRN.format(path=PATH))

    @contextlib.contextmanager
    def _asking(self, what: str, setting: str) -> Iterator[None]:
        """Note what becomes of asking Slack with a token, which is never shown."""
        again = TAKE_AGAIN.format(setting=named(setting), step=STEPS[setting])
        try:
            yield
        except SlackApiError as error:
            code = code_of(error) or "no reason"
            refused = code in REFUSED or code == "missing_scope"
            self._find(what, f"Slack refuses it ({code})", again if refused else WAY_OUT)
        except (aiohttp.ClientError, OSError, TimeoutError):
            self._find(what, f"{OFFLINE}. {WAY_OUT}", unseen=True)

    def _find(self, what: str, found: str, mend: str = "", *, unseen: bool = False) -> None:
        self.findings.append(Finding(what, found, mend, unseen))


def _scopes(answer: AsyncSlackResponse) -> set[str]:
    """Return what a token may do; everything, where Slack does not say."""
    said = _header(answer, "x-oauth-scopes")
    return {one.strip() for one in said.split(",")} if said else set(SCOPES)


def _header(answer: AsyncSlackResponse, name: str) -> str:
    return next((value for key, value in answer.headers.items() if key.lower() == name), "")

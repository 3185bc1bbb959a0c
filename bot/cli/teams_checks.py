"""What ``cairn doctor`` looks at for Teams: whether Microsoft knows the app and its secret."""

from __future__ import annotations

import re
from collections.abc import Mapping

import httpx

from bot.channels.teams.settings import TeamsSettings
from bot.cli.findings import Finding

WHAT, SECONDS = "Teams", 10
SIGNS_IN = "https://login.microsoftonline.com"
FOR = "https://api.botframework.com/.default"
OFFLINE = (
    "Microsoft’s sign-in cannot be reached from here, so I could not look. The machine needs a "
    f"way out to {SIGNS_IN}, port 443."
)
# Microsoft's codes (learn.microsoft.com/entra/identity-platform/reference-error-codes)
MENDS: Mapping[str, str] = {
    "AADSTS7000215": "Make a new client secret in Entra, and put it into TEAMS_CLIENT_SECRET.",
    "AADSTS7000222": "The secret has expired: make a new one, and put it into TEAMS_CLIENT_SECRET.",
    "AADSTS700016": "Compare TEAMS_CLIENT_ID with the app registration in Entra.",
    "AADSTS90002": "Compare TEAMS_TENANT_ID with the tenant of the app registration in Entra.",
}
OTHERWISE = "Compare TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID with Entra."


async def look_at_teams(
    settings: TeamsSettings, *, on_loopback: bool, signs_in: str = SIGNS_IN
) -> Finding:
    """Return what was found; nothing is asked where Teams is not set up, or only tried."""
    if not settings.wanted:
        return Finding(WHAT, "not set up")
    if trouble := settings.trouble(on_loopback=on_loopback):
        return Finding(WHAT, "not all of it is set up", trouble)
    if settings.unsigned:
        return Finding(WHAT, "tried without Azure, on this machine alone")
    try:
        async with httpx.AsyncClient(timeout=SECONDS) as http:
            given = await http.post(
                f"{signs_in}/{settings.tenant_id}/oauth2/v2.0/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": settings.client_id,
                    "client_secret": settings.client_secret,
                    "scope": FOR,
                },
            )
    except httpx.HTTPError:
        return Finding(WHAT, OFFLINE, unseen=True)
    if given.is_success:
        return Finding(WHAT, "Microsoft takes the app’s id and secret")
    code = next(iter(re.findall(r"AADSTS\d+", given.text)), f"status {given.status_code}")
    return Finding(WHAT, f"Microsoft refuses the app ({code})", MENDS.get(code, OTHERWISE))

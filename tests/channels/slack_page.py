"""The client's page, as one person has it before them.

What was answered is learned from the client's control API, by its moment; it is then looked for on
the page by that moment, for "the last message" is another as soon as something arrives.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.bot.serving import until
from tests.channels.local_slack import A_WHILE, CHANNEL, ME, PEOPLE, Args, LocalSlack, direct

SCREENSHOTS = Path(__file__).parents[2] / "var" / "screenshots" / "slack"


class SlackPage:
    """A page that is open in the general channel or in the person's direct message with Cairn."""

    def __init__(self, page: Page, slack: LocalSlack, user: str) -> None:
        self.page = page
        self.slack = slack
        self.user = user
        self.channel = CHANNEL
        page.goto(slack.address)
        page.get_by_label("Act as").select_option(user)

    def in_channel(self) -> SlackPage:
        """Go to the channel that everybody is in."""
        return self._at(CHANNEL, "general")

    def in_direct(self) -> SlackPage:
        """Go to the direct message with Cairn."""
        return self._at(direct(self.user), PEOPLE[self.user][0])

    def at_home(self) -> Locator:
        """Go to Cairn's own page, and return what it shows."""
        self.page.locator(".sidebar-item:has(.app-dot)").click()
        shown = self.page.locator(".home .blocks")
        expect(shown).to_be_visible()
        return shown

    def ask(self, text: str, *, within: str = "main") -> Locator:
        """Write something, and return Cairn's answer to it."""
        before = self.moments()
        self.write(text, within=within)
        return self.answer(before)

    def write(self, text: str, *, within: str = "main") -> None:
        """Write something, in the conversation or in the thread beside it."""
        self.page.locator(f"{within} .composer-input").fill(text)
        self.page.locator(f"{within} .composer-send").click()

    def press(self, message: Locator, label: str) -> Locator:
        """Press a button, and return the answer to that."""
        before = self.moments()
        message.get_by_role("button", name=label, exact=True).click()
        return self.answer(before)

    def moments(self) -> set[str]:
        """Return by their moments the messages that are there."""
        return {one["ts"] for one in self.slack.messages(self.channel)}

    def answer(self, before: set[str]) -> Locator:
        """Return what Cairn has said since *before*, once it is drawn."""
        return self.message(until(lambda: self._answered(before), A_WHILE))

    def message(self, ts: str) -> Locator:
        """Return a message, in whose thread it is drawn if it stands in one."""
        thread = self.kept(ts).get("thread_ts") or ts
        if thread != ts:
            self.open_thread(thread)
        drawn = self.page.locator(f'.msg[data-ts="{ts}"]')
        expect(drawn).to_be_visible()
        return drawn

    def open_thread(self, ts: str) -> Locator:
        """Show a thread beside the conversation."""
        pane = self.page.locator(".thread-pane")
        if not pane.locator(f'.msg[data-ts="{ts}"]').count():
            self.page.locator(f'main .msg[data-ts="{ts}"] .thread-summary-count').click()
        expect(pane).to_be_visible()
        return pane

    def kept(self, ts: str) -> Args:
        """Return a message as the client keeps it."""
        return next(one for one in self.slack.messages(self.channel) if one["ts"] == ts)

    def told(self, message: Locator) -> Args:
        """Return what the client keeps of a message that it draws."""
        return self.kept(str(message.get_attribute("data-ts")))

    def mine(self, text: str) -> Locator:
        """Return what the person wrote last in these words."""
        written = [one for one in self.slack.messages(self.channel) if one["user"] == self.user]
        ts = [one["ts"] for one in written if one["text"] == text][-1]
        return self.page.locator(f'main .msg[data-ts="{ts}"]')

    def picture(self, name: str) -> None:
        """Save a screenshot for a person to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{self.slack.mode}-{name}.png")

    def _at(self, channel: str, name: str) -> SlackPage:
        self.page.locator(".sidebar-item", has_text=name).click()
        self.channel = channel
        return self

    def _answered(self, before: set[str]) -> str:
        there = self.slack.messages(self.channel)
        new = [one["ts"] for one in there if one["ts"] not in before and one["user"] == ME]
        return new[-1] if new else ""

"""The playground's page, as Eilidh has it before her.

It keeps nothing: what was said before it was opened is not on it. One page is therefore open for
all tests, and "the newest answer" is the one behind those that were there.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.channels.playground import Playground

SCREENSHOTS = Path(__file__).parents[2] / "var" / "screenshots" / "teams"
PERSONAL, GROUP, CHANNEL = "Personal Chat", "Telecare", "Office - General"
# narrower, it puts its list of conversations over them
VIEWPORT: ViewportSize = {"width": 1_300, "height": 900}


class TeamsPage:
    """A page that is open in one of the conversations."""

    def __init__(self, page: Page, there: Playground) -> None:
        self.page, self.there = page, there
        page.set_viewport_size(VIEWPORT)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Open the page with nothing on it but a greeting."""
        self.page.goto(self.there.address)
        self.page.get_by_title("Toggle Log Panel").click()
        expect(self.answers.first).to_contain_text("Hello Eilidh.")

    @property
    def answers(self) -> Locator:
        """Everything that Cairn said in the conversation that is open."""
        return self.page.locator(".fai-OutputCard")

    def go_to(self, name: str) -> None:
        """Open a conversation; where Cairn was not yet it greets."""
        self.page.get_by_role("treeitem", name=name).click()
        if name != CHANNEL:
            expect(self.answers.first).to_contain_text("Hello")

    def ask(self, text: str, *, mention: bool = False) -> Locator:
        """Write something, and return Cairn's answer to it."""
        before = self.answers.count()
        self.write(text, mention=mention)
        return self.answer(before)

    def write(self, text: str, *, mention: bool = False) -> None:
        """Write something, beginning with a mention of Cairn where others read along."""
        self.page.locator("[data-lexical-editor=true]").last.click()
        if mention:
            self.page.keyboard.type("@Cai")
            self.page.get_by_role("menuitem", name="Cairn").click()
        self.page.keyboard.type(f" {text}" if mention else text)
        self.page.keyboard.press("Enter")

    def post(self, text: str, says: str) -> None:
        """Begin a thread with a mention of Cairn, and wait until an answer there says something."""
        self.page.locator("[data-lexical-editor=true]").first.click()
        self.page.keyboard.type("@Cai")
        self.page.get_by_role("menuitem", name="Cairn").click()
        self.page.keyboard.type(f" {text}")
        self.page.get_by_role("button", name="Post", exact=True).click()
        expect(self.page.get_by_text(says)).to_be_visible()

    def point_at(self, message: int) -> Locator:
        """Open the dialog of Cairn's command in the menu of a message, counted from the last."""
        self.page.get_by_label("Show more information").nth(-message).click()
        self.page.get_by_text("Action Command").click()
        self.page.get_by_role("button", name="Create").click()
        return self.page.get_by_role("dialog")

    def press(self, message: Locator, label: str) -> Locator:
        """Press a button, and return the answer to that."""
        before = self.answers.count()
        message.get_by_role("button", name=label, exact=True).click()
        return self.answer(before)

    def answer(self, before: int) -> Locator:
        """Return what was said behind what was there before."""
        said = self.answers.nth(before)
        expect(said).to_be_visible()
        return said

    def opinion(self, label: str, words: str) -> None:
        """Say with a thumb below the newest answer what is thought of it."""
        self.page.get_by_label(label, exact=True).last.click()
        asked = self.page.get_by_role("dialog")
        asked.get_by_role("textbox").fill(words)
        self.picture("feedback")
        asked.get_by_role("button", name="Submit").click()

    def picture(self, name: str) -> None:
        """Save a screenshot for a person to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

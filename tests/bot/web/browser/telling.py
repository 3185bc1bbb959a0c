"""Opening, filling in and posting the form of an update."""

from playwright.sync_api import Locator, Page, expect

from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import Talking
from tests.bot.web.browser.site import ask
from tests.world import NOW

OPEN = "update for telecare"
LOG = "telecare green: Perth migrated 400 users"
LOGGED = "Logged for Digital Telecare."


def open_form(page: Page, office: Talking) -> Locator:
    """Ask for the form of an update, and return it."""
    office.nlu.meanings[OPEN] = "start_update"
    ask(page, OPEN)
    form = page.locator("form.form")
    expect(form).to_have_count(1)
    return form


def fill_in(form: Locator, **typed: str) -> None:
    """Choose Green, and type what was done."""
    form.get_by_label("Green ✔").check()
    form.get_by_label("Done").fill(typed.get("done", "Perth has 90 users."))


def post(page: Page) -> None:
    """Press the button that posts."""
    page.get_by_role("button", name="Post the update").click()


def log(page: Page, office: Talking, text: str = LOG) -> None:
    """Log an update in one line."""
    office.nlu.meanings[text] = "log_update"
    ask(page, text)


def updates(office: Talking) -> list[tuple[str, str, int]]:
    """Return the rating, what was done, and how many versions there are of today's updates."""
    with opener(office.engine)(THE_OFFICE) as store:
        telecare = store.projects.with_code("TEL")
        assert telecare is not None
        today = [one for one in store.updates.of(telecare.id, NOW.date()) if one.date == NOW.date()]
        return [(one.rag, one.done, len(store.logbook.versions(one))) for one in today]

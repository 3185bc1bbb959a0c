"""A reminder in Slack, as its reader has it before them in the client's page."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import expect

from knowledge.models import Delivery
from knowledge.store import THE_OFFICE, opener
from knowledge.store.database import make_engine
from tests.channels.local_slack import MARKS, TEAM
from tests.channels.nudging import told

pytestmark = MARKS
MORAG = "U05MORAG"


def test_a_reminder_is_put_off_until_a_day_that_is_picked_and_the_form_goes(visit, slack):
    page = visit(MORAG).in_direct()
    page.ask("hello")
    before = page.moments()
    engine = make_engine(f"sqlite:///{slack.folder / 'home' / 'cairn.db'}")
    with opener(engine)(THE_OFFICE) as store:
        reply, now = told().model_dump(mode="json"), datetime.now(UTC)
        where = f"slack:{TEAM}:{MORAG}"
        email = "morag.balfour@fife.example"
        store.deliveries.put(
            [Delivery(key=where, conversation_id=where, email=email, made=now, reply=reply)]
        )
    engine.dispose()
    reminder = page.answer(before)
    page.picture("reminder")
    expect(reminder).to_contain_text("The update of RPA and AI Pipeline for sprint 1 is due today")
    expect(reminder).to_contain_text("North Ayrshire joins.")

    asked = page.press(reminder, "Pick a day")
    asked.get_by_role("button", name="Fill in the form", exact=True).click()
    form = page.page.locator(".modal")
    expect(form).to_contain_text("Remind me of RPA and AI Pipeline")
    page.picture("pick-a-day")
    day = form.locator(".bk-input", has=page.page.locator(".bk-label", has_text="Day"))
    typed = day.locator(".bk-plain-input")
    soonest = typed.input_value()
    typed.fill("2026-01-05")
    form.locator(".modal-btn.primary").click()
    expect(form.locator(".modal-error")).to_contain_text("is past: pick a day to come")
    page.picture("pick-a-day-wrong")

    before = page.moments()
    typed.fill(soonest)
    form.locator(".modal-btn.primary").click()
    put_off = page.answer(before)
    page.picture("picked-a-day")
    expect(form).to_have_count(0)
    expect(put_off).to_contain_text("no reminder about RPA and AI Pipeline before")

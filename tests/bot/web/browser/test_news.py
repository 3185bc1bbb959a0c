"""What Cairn says unasked comes into the page by itself."""

import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, box, flaws, picture, replies
from tests.fakes.talk import answer, part

pytestmark = pytest.mark.browser

TOLD = "You asked on 3 November 2026: “Why?”. Isla Grant answers: “<b>So</b>, *because*.”"
SOURCE = {
    "title": "Answer to your question",
    "path": "",
    "url": "",
    "owner": "Isla Grant",
    "reviewed": "2026-11-18",
}
# thirty seconds pass at once
QUICK = "const every = setInterval; window.setInterval = (look, ms) => every(look, ms / 100);"


def come_back(page):
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_an_answer_that_was_not_asked_for_comes_by_itself_and_is_announced(visit, talk):
    page = visit(QUICK)
    ask(page, "Why?")
    talk.unasked = [answer(part(TOLD, sources=[SOURCE]))]

    told = replies(page).last
    expect(told).to_contain_text(TOLD)
    expect(told.locator(".who")).to_contain_text("to an earlier question")
    expect(told).to_contain_text("Isla Grant")
    expect(page.get_by_role("log")).to_contain_text(TOLD)
    status = page.get_by_role("status").filter(
        has_text="An answer to an earlier question has come."
    )
    expect(status).to_be_visible()
    expect(replies(page)).to_have_count(2)
    assert flaws(page) == ""
    picture(page, "news")


def test_it_is_looked_for_when_the_page_opens_and_when_somebody_comes_back(visit, talk):
    talk.unasked = [answer(part("First."))]
    page = visit()
    expect(replies(page).last).to_contain_text("First.")
    talk.unasked = [answer(part("Second."))]
    page.wait_for_timeout(2_100)
    come_back(page)

    expect(replies(page).last).to_contain_text("Second.")
    expect(replies(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Start again")).to_be_visible()


def test_it_is_looked_for_in_the_conversation_that_is_on(page, talk):
    ask(page, "Why?")
    page.wait_for_timeout(2_100)
    come_back(page)
    page.wait_for_timeout(300)

    assert {seat.conversation for seat in talk.looked} == {talk.said[0].conversation}
    assert len(talk.said[0].conversation) == 36


def test_a_page_that_nobody_sees_looks_for_nothing(visit, talk):
    hidden = "Object.defineProperty(document, 'hidden', {get: () => window.unseen ?? true});"
    page = visit(f"{QUICK} {hidden}")
    page.wait_for_timeout(1_000)
    unseen = len(talk.looked)
    page.evaluate("window.unseen = false; document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(300)

    assert unseen == 0
    assert len(talk.looked) >= 1


def test_what_is_being_written_stays_and_a_fault_is_no_matter(visit, talk):
    page = visit(QUICK)
    box(page).fill("half a que")
    talk.trouble = "Cairn is busy."
    page.wait_for_timeout(800)
    talk.trouble = ""
    talk.unasked = [answer(part("So."))]

    expect(replies(page).last).to_contain_text("So.")
    expect(box(page)).to_have_value("half a que")
    expect(box(page)).to_be_focused()

import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, box, replies
from tests.fakes.answers import FIFE
from tests.fakes.talk import NOTHING_KNOWN, answer, part

pytestmark = pytest.mark.browser


def test_says_that_it_thinks_until_the_answer_is_there(page, talk):
    talk.seconds = 0.5
    box(page).fill(FIFE)
    box(page).press("Enter")

    status = page.get_by_role("status").filter(has_text="Cairn is thinking…")
    expect(status).to_be_visible()
    expect(replies(page)).to_have_count(1)
    expect(status).to_have_count(0)


def test_answers_in_turn_what_is_said_meanwhile(page, talk):
    talk.seconds = 0.2
    for text in ("one", "two", "three"):
        box(page).fill(text)
        box(page).press("Enter")
    expect(replies(page)).to_have_count(3)

    assert [said.text for said in talk.said] == ["one", "two", "three"]
    assert len({said.conversation for said in talk.said}) == 1
    assert len({said.event_id for said in talk.said}) == 3


def test_starts_again_without_waiting_for_an_old_answer(page, talk):
    talk.seconds = 1
    box(page).fill("one")
    box(page).press("Enter")
    page.get_by_text("Cairn is thinking…").wait_for()
    page.get_by_role("button", name="Start again").click()
    talk.seconds = 0
    ask(page, "two")
    page.wait_for_timeout(1_200)

    expect(replies(page)).to_have_count(1)


@pytest.mark.parametrize("reloaded", [False, True])
def test_shows_an_answer_that_comes_later(page, talk, reloaded):
    talk.answers["later"] = answer(part("I have kept your message."), waiting=True)
    ask(page, "later")
    if reloaded:
        page.reload()
    talk.later[talk.said[0].event_id] = talk.answers[FIFE]

    expect(replies(page).last).to_contain_text("Fife is taking part in four projects")
    who = "to an earlier question" if reloaded else "to “later”"
    expect(replies(page).last.locator(".who")).to_contain_text(who)
    expect(page.get_by_text("The answer to your earlier question has come.")).to_be_visible()


def test_tells_that_cairn_is_waking_up_until_it_is_awake(visit, talk):
    talk.state["rasa"] = "starting"
    page = visit()
    expect(page.get_by_role("status").filter(has_text="still waking up")).to_be_visible()
    talk.state["rasa"] = "ready"

    expect(page.get_by_text("still waking up")).to_have_count(0)
    ask(page, "Hello")
    expect(page.get_by_text(NOTHING_KNOWN)).to_be_visible()

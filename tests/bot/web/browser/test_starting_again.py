import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, box

pytestmark = pytest.mark.browser
NO_STORAGE = """Object.defineProperty(window, 'sessionStorage', {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError') },
})"""


def test_starts_again(page, talk):
    ask(page, "one")
    page.get_by_role("button", name="Start again").click()

    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.get_by_role("heading", name="What would you like to know?")).to_be_visible()
    expect(box(page)).to_be_focused()
    ask(page, "two")
    assert talk.said[0].conversation != talk.said[1].conversation


def test_goes_on_with_the_conversation_after_a_reload(page, talk):
    ask(page, "one")
    page.reload()
    expect(page.get_by_text("You are going on with the conversation")).to_be_visible()
    ask(page, "two")

    assert talk.said[0].conversation == talk.said[1].conversation
    assert page.context.cookies() == []


def test_works_where_storage_is_forbidden(visit, talk):
    page = visit(NO_STORAGE)
    ask(page, "one")
    ask(page, "two")

    assert talk.said[0].conversation == talk.said[1].conversation

"""Cairn in Teams, as a person has it in the client's page: asked, pressed, told, thanked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.channels.local_slack import A_WHILE
from tests.channels.playground import Playground
from tests.channels.teams_page import CHANNEL, GROUP, PERSONAL, TeamsPage

pytestmark = [
    pytest.mark.channels,
    pytest.mark.skipif(not os.environ.get("TEAMS_PLAYGROUND"), reason="make test-channels runs it"),
]


@pytest.fixture(scope="module")
def page(teams: Playground, browser: Browser) -> Iterator[TeamsPage]:
    context = browser.new_context()
    context.set_default_timeout(A_WHILE * 1_000)
    yield TeamsPage(context.new_page(), teams)
    context.close()


def test_it_greets_with_what_one_may_ask_first(page):
    before = page.answers.count()
    page.picture("greeting")
    page.page.get_by_role("button", name="My projects").click()

    expect(page.answer(before)).to_contain_text("Digital Telecare Migration")


def test_a_question_a_follow_up_and_a_button(page):
    first = page.ask("who leads ARC?")
    second = page.ask("and the deputy?")
    third = page.press(second, "Who leads it?")
    page.picture("asked")

    expect(first).to_contain_text("Karen Docherty leads Shared ARC Platform.")
    expect(first).to_contain_text("Source: Project register")
    expect(second).to_contain_text("Derek Hamill is the deputy")
    expect(second).to_contain_text("Pressed: Who leads it?")
    expect(third).to_contain_text("Karen Docherty leads Shared ARC Platform.")


def test_what_the_documents_say_is_quoted_and_cited(page):
    cited = page.ask("does our staff intranet have to be accessible?")
    quoted = page.answers.last
    expect(quoted).to_contain_text("intranets and extranets")
    cited.get_by_role("button", name="1").click()
    page.picture("cited")
    page.page.keyboard.press("Escape")

    expect(quoted).to_contain_text(re.compile("Source: .+, owner .+, reviewed "))
    expect(cited).to_contain_text("1")


def test_many_rows_can_be_read_at_every_width(page):
    told = page.ask("list all amber projects")
    page.picture("table")

    expect(told).to_contain_text("Digital Telecare Migration")
    assert told.evaluate("one => one.scrollWidth - one.clientWidth") <= 0


def test_an_update_by_form_is_mended_and_logged(page):
    form = page.ask("I want to post an update for TELE")
    page.picture("form")
    send = form.get_by_role("button", name="Post the update")
    send.click()
    expect(form).to_contain_text("This is needed.")
    page.picture("form-wrong-here")

    form.get_by_text("Green", exact=True).click()
    send.click()
    expect(form).to_contain_text("please say why")
    page.picture("form-wrong")
    form.get_by_label("Done").fill("Moved 20 users in Angus")
    form.get_by_label("Next").fill("Perth")
    before = page.answers.count()
    form.get_by_role("button", name="Post the update").click()
    logged = page.answer(before)
    expect(form).to_contain_text("Sent.")
    page.picture("form-logged")

    expect(logged).to_contain_text("Logged for Digital Telecare Migration")
    expect(form.get_by_role("textbox")).to_have_count(0)


def test_a_thumb_asks_for_words(page):
    page.ask("who leads RPA?")
    before = page.answers.count()
    page.opinion("Dislike", "She has moved on.")

    # this client does not send which answer it was; test_teams.py does
    expect(page.answer(before)).to_contain_text("I can’t tell which answer you mean.")
    page.begin_anew()


def test_a_mention_in_a_group_is_answered_there_and_what_is_personal_alone(page):
    page.go_to(GROUP)
    told = page.ask("who leads ARC?", mention=True)
    page.ask("what do I owe?", mention=True)
    page.picture("group")

    expect(told).to_contain_text("Karen Docherty leads Shared ARC Platform.")
    expect(page.answers.last).to_have_text("I have answered you in our own chat.")
    page.go_to(PERSONAL)
    expect(page.answers.last).to_contain_text("Share here")
    page.picture("told-alone")


def test_a_mention_in_a_channel_is_answered_in_its_thread(page):
    page.go_to(CHANNEL)
    page.post("who leads ARC?", "Karen Docherty leads Shared ARC Platform.")
    page.picture("channel")

    assert [one for one in page.there.heard if ";messageid=" in str(one)]


def test_projects_are_found_and_put_into_a_message(page):
    page.begin_anew()  # a channel has such a button for each of its threads
    page.page.get_by_label("Trigger Message Extension App").click()
    page.page.get_by_role("menuitem", name="Search Command").click()
    searching = page.page.get_by_placeholder("Enter a search term")
    searching.fill("telecare")
    searching.press("Enter")
    found = page.page.get_by_text("Digital Telecare Migration", exact=True)
    expect(found).to_be_visible()
    page.picture("extension-search")
    found.click()
    page.picture("extension-inserted")


def test_a_message_is_logged_as_an_update_with_a_form_that_holds_it(page):
    page.begin_anew()
    page.ask("TELE: 30 homes moved in Angus, next Dundee")
    dialog = page.point_at(2)
    expect(dialog.get_by_label("Next")).to_have_value("Dundee")
    page.picture("extension-form")

    expect(dialog.get_by_label("Done")).to_have_value(re.compile("30 homes moved in Angus"))

"""Asking in Slack, as a person does it in the client's page."""

import re

from playwright.sync_api import expect

from tests.channels.local_slack import CHANNEL, MARKS

pytestmark = MARKS
SECRET_PROJECT = "who leads Shared ARC Procurement?"


def test_a_question_in_a_direct_message_a_follow_up_and_a_button(visit):
    page = visit("U07FIONA").in_direct()
    first = page.ask("who leads ARC?")
    second = page.ask("and the deputy?")
    third = page.press(second, "Who leads it?")
    page.picture("direct")

    expect(first).to_contain_text("Karen Docherty leads Shared ARC Platform.")
    expect(first).to_contain_text("Source: Project register")
    expect(second).to_contain_text("Derek Hamill is the deputy")
    expect(third).to_contain_text("Karen Docherty leads Shared ARC Platform.")


def test_what_the_documents_say_is_quoted_with_its_owner_and_date(visit):
    page = visit("U07FIONA").in_direct()
    told = page.ask("does our staff intranet have to be accessible?")
    page.picture("quoted")

    expect(told.locator(".mrkdwn-quote")).to_contain_text("intranets and extranets")
    expect(told).to_contain_text(re.compile("Source: .+, owner .+, reviewed "))


def test_a_mention_is_answered_in_its_thread_and_gone_on_with_there(visit):
    page = visit("U02KAREN").in_channel()
    asked = "@cairn how is the RPA pipeline doing?"
    told = page.ask(asked)
    thread = page.told(told)["thread_ts"]
    page.write("thanks, all", within=".thread-pane")
    then = page.ask("@cairn and who leads it?", within=".thread-pane")
    page.picture("thread")

    expect(told).to_contain_text(re.compile("RPA and AI Pipeline is (Green|Amber|Red)"))
    expect(then).to_contain_text("Morag Balfour leads RPA and AI Pipeline.")
    assert page.told(then)["thread_ts"] == thread
    root = page.page.locator(f'main .msg[data-ts="{thread}"]')
    expect(root.locator(".thread-summary-count")).to_have_text("4 replies")
    expect(root.locator(".reaction")).to_have_count(0)


def test_the_command_helps_without_words_and_answers_its_typist_alone_with_some(visit):
    page = visit("U02KAREN").in_channel()
    helped = page.ask("/cairn")
    told = page.ask("/cairn who leads RPA?")
    page.picture("command")

    expect(helped.locator(".badge-eph")).to_be_visible()
    expect(helped).to_contain_text("/cairn what do I owe?")
    expect(told.locator(".badge-eph")).to_be_visible()
    expect(told).to_contain_text("Morag Balfour leads RPA and AI Pipeline.")
    assert page.told(told)["ephemeral_to"] == "U02KAREN"


def test_what_is_personal_is_told_alone_until_it_is_shared(visit):
    page = visit("U05MORAG").in_channel()
    told = page.ask("@cairn which projects are mine?")
    alone = page.told(told)
    page.picture("alone")
    shared = page.press(told, "Share in channel")
    expect(told).to_have_count(0)
    page.picture("shared")

    assert (alone["subtype"], alone["ephemeral_to"]) == ("ephemeral", "U05MORAG")
    assert "subtype" not in page.told(shared)
    thread = page.open_thread(alone["thread_ts"])
    expect(thread).to_contain_text("@Morag Balfour asked me this and shares my answer:")
    expect(thread).to_contain_text("you lead 1")


def test_a_restricted_project_is_told_alone_to_who_may_see_it_and_is_unknown_to_others(visit):
    page = visit("U03ROSS").in_channel()
    theirs = page.ask(f"@cairn {SECRET_PROJECT}")
    root = page.told(theirs)["thread_ts"]
    page.picture("restricted-may")
    page = visit("U04WHO").in_channel()
    others = page.ask(f"@cairn {SECRET_PROJECT}")
    page.picture("restricted-may-not")
    beside = page.slack.ask("<@U0CAIRN> and the deputy?", "U02KAREN", CHANNEL, thread_ts=root)

    expect(theirs.locator(".badge-eph")).to_be_visible()
    expect(theirs).to_contain_text("Ross Abercrombie leads Shared ARC Procurement.")
    expect(theirs.get_by_role("button", name="Share in channel")).to_have_count(0)
    expect(others).to_contain_text("I don’t know a project called “Shared ARC Procurement”.")
    aloud = [one for one in page.slack.messages(CHANNEL) if one.get("subtype") != "ephemeral"]
    assert beside in aloud
    for name in ("Ross Abercrombie leads", "Derek Hamill is the deputy"):
        assert not any(name in str(one) for one in aloud)


def test_a_visitor_is_answered_what_everybody_may_know_and_may_log_nothing(visit):
    page = visit("U04WHO").in_direct()
    told = page.ask("who leads ARC?")
    mine = page.ask("what are my projects?")
    logged = page.ask("RPA: green, all done")
    page.picture("visitor")

    expect(told).to_contain_text("Karen Docherty leads Shared ARC Platform.")
    expect(mine).to_contain_text("I don’t know who you are")
    expect(logged).not_to_contain_text("Logged")


def test_its_page_greets_who_opens_it_and_its_buttons_are_answered_in_the_direct_message(visit):
    page = visit("U01EILIDH").in_direct()
    before = page.moments()
    home = page.at_home()
    page.picture("home")
    expect(home).to_contain_text("Eilidh")
    home.get_by_role("button", name="My projects", exact=True).click()
    told = page.in_direct().answer(before)
    page.picture("home-answered")

    expect(told).to_contain_text("you lead 1 and you are a contact on 3")
    # the client draws no tables
    assert "Digital Telecare Migration" in str(page.told(told)["blocks"])

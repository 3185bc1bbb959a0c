"""Whatever the office says of somebody, Slack takes their page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from actions.home.page import Line, Page, Section
from bot.channels.slack.home import away, home
from tests.bot.channels.slack.replies import LONG, SHORT, buttons, facts
from tests.bot.channels.slack.valid import check_home

HEADING = SHORT.filter(str.strip)
codes = st.sampled_from(["", "TEL"])
lines = st.lists(st.builds(Line, facts, codes), max_size=40).map(tuple)
some = st.lists(buttons, max_size=30).map(tuple)
sections = st.builds(Section, HEADING, LONG, lines, some)
pages = st.builds(
    Page, LONG.filter(str.strip), st.lists(sections, max_size=5).map(tuple), some, st.booleans()
)


@settings(max_examples=60, deadline=None)
@given(pages)
def test_slack_takes_every_page(page):
    check_home(home(page))


def test_slack_takes_the_page_without_records():
    check_home(away())

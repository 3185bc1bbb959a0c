"""Replies of every shape, with the signs in them that Slack would obey."""

from datetime import date

from hypothesis import strategies as st

from actions.reply import Button, Fact, Field, Form, Quote, Reply, Source, Table

SIGNS = st.sampled_from([
    "*stars*", "_x_", "~gone~", "`code`", "```", "<!channel>", "<@U01>", "<https://x.example|y>",
    "https://x.example/a_b?c=1&d=2", "&", "&amp;", "<", ">", "> said", "\n", "\n\n", " ", ":smile:",
    "@here", "#telecare", "Legal has not signed.", "Green ✔", "👩‍👩‍👧", "é", "سلام", "a", "|", "*",
    "[", ")", "\x00", "•",
    "\u202e", "\u2067", "\u200f", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇬🇧", "👋🏽", "1️⃣",
])  # fmt: skip
SHORT = st.lists(SIGNS, max_size=6).map("".join) | st.text(max_size=20)
NAMES = st.sampled_from(["Lead", "Next milestone", "*Lead*", "a_b", "Who?", "x\ny", "<b>"])
LONG = st.builds(
    lambda text, times: text * times, SHORT, st.sampled_from([1, 1, 1, 60, 200, 2_000])
)
MARKS = st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=4).map(tuple)

quotes = st.builds(Quote, text=LONG, heading=SHORT, marks=MARKS)
facts = st.builds(Fact, label=NAMES | SHORT, value=LONG)
warnings = st.just("") | st.sampled_from(["It is gone for good.", "*gone* & <b> " * 90])
buttons = st.builds(Button, label=SHORT, says=SHORT, warning=warnings)
urls = st.sampled_from(["", "https://x.example/?a=1&b=2", "ftp://x", "https://x.example/a|b> c"])
days = st.dates(date(2020, 1, 1), date(2030, 1, 1)) | st.none()
sources = st.builds(Source, title=LONG, url=urls, owner=SHORT, reviewed=days)


@st.composite
def tables(draw):
    width = draw(st.sampled_from([1, 2, 3, 20, 21]))
    cells = st.lists(SHORT, min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(cells, max_size=4))
    return Table(columns=draw(cells), rows=tuple(rows * draw(st.sampled_from([1, 1, 9, 40]))))


def some(kind, most=3):
    times = st.sampled_from([1, 1, 1, 8])
    return st.builds(lambda one, n: tuple(one * n), st.lists(kind, max_size=most), times)


fields = st.builds(
    Field,
    name=st.sampled_from(["rag", "done", "next", "blockers", "day"]),
    label=SHORT, kind=st.sampled_from(["text", "long", "choice", "date"]),
    value=LONG | st.sampled_from(["Green", "2026-11-18", "pink"]),
    choices=st.lists(SHORT | st.sampled_from(["Green", "Red"]), max_size=4).map(tuple)
    | st.just(tuple(str(number) for number in range(101))),
    required=st.booleans(), hint=LONG, error=SHORT,
)  # fmt: skip
forms = st.builds(
    Form,
    name=st.sampled_from(["update", "correction"]),
    title=st.sampled_from(["Update", "Change the update for <Digital> *Telecare*"]),
    fields=st.lists(fields, min_size=1, max_size=5, unique_by=lambda one: one.name).map(tuple),
    send=st.sampled_from(["Post the update", "Post whatever you have written in here"]),
    project=st.sampled_from(["TEL", "é" * 200]), about=st.none() | st.integers(1, 9),
)  # fmt: skip
replies = st.builds(
    Reply,
    text=LONG, quotes=some(quotes, 2), facts=some(facts), table=tables() | st.none(),
    buttons=some(buttons), sources=some(sources, 2), form=forms | st.none(),
)  # fmt: skip

from actions.reply import Quote, Reply
from bot.answer import answer

QUOTE = Quote(text="A rule.", heading="Cloud first", marks=((0, 7),), page="/documents/7")


def test_quotes_stand_beside_the_facts():
    given = answer([Reply(text="One.", quotes=(QUOTE,)), Reply(text="Two.")], "guidance", 1.0, 2.0)

    drawn = {
        "text": "A rule.", "heading": "Cloud first", "marks": [[0, 7]], "page": "/documents/7",
    }  # fmt: skip
    assert given["quotes"] == [drawn]
    assert [part["quotes"] for part in given["messages"]] == [[drawn], []]
    assert given["text"] == "One.\nCloud first:\n“«A rule.»”\n\nTwo."

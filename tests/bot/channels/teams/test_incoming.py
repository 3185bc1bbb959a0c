import pytest

from bot.channels.teams.incoming import from_html, words

REPLY = (
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1795322769012">'
    '<strong itemprop="mri" itemid="29:1">Anna Adams</strong><span itemprop="time"></span>'
    '<p itemprop="preview">TELE is red</p></blockquote>'
)
MENTION = (
    '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{}">{}</span>'.format
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("who leads ARC?", "who leads ARC?", id="words"),
        pytest.param("<at>Cairn</at> who leads ARC?", "who leads ARC?", id="a mention"),
        pytest.param("<at>Cairn</at>: who?", "who?", id="a colon after it"),
        pytest.param("who, <at id='0'>cairn</at>?", "who,?", id="a mention within"),
        pytest.param("<at>Cairn</at>\xa0who&nbsp;leads?\r\n", "who leads?", id="hard spaces"),
        pytest.param("ask <at>Anna Adams</at>", "ask Anna Adams", id="somebody else"),
        pytest.param("R&amp;D &lt;b&gt;", "R&D <b>", id="escapes"),
        pytest.param("hello *there* <b> & :)", "hello *there* <b> & :)", id="signs"),
        pytest.param("late 😀", "late 😀", id="an emoji"),
        pytest.param('<quoted messageId="17"/>which one?', "which one?", id="a quoted reply"),
        pytest.param("One.\r\n\r\n\r\nTwo.", "One.\n\nTwo.", id="lines"),
    ],
)
def test_text_is_read_as_it_was_typed(text, said):
    assert words(text, me="Cairn") == said


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param("<p>who leads ARC?</p>", "who leads ARC?", id="words"),
        pytest.param(f"{REPLY}<p>which one?</p>", "which one?", id="a quoted reply"),
        pytest.param(f"<p>{MENTION(0, 'Cairn')}&nbsp;who?</p>", "who?", id="a mention"),
        pytest.param(f"<p>ask {MENTION(1, 'Anna Adams')}!</p>", "ask Anna Adams!", id="another"),
        pytest.param("<p><at id='0'>Cairn</at> who?</p>", "who?", id="an older mention"),
        pytest.param("<p>R&amp;D &lt;b&gt; &amp;amp;</p>", "R&D <b> &amp;", id="escapes"),
        pytest.param("<div><p>One.</p><p>Two.<br>Three.</p></div>", "One.\n\nTwo.\nThree.", id="p"),
        pytest.param("<ul><li>one</li><li>two</li></ul>", "- one\n- two", id="a list"),
        pytest.param("<p><b>TELE</b>: <i>green</i></p>", "TELE: green", id="formatting"),
        pytest.param(
            '<p>late <emoji alt="😀" title="Smile"><img alt="😀"></emoji></p>', "late 😀", id="em"
        ),
        pytest.param('<p>ok <img itemtype="x" alt="👍"></p>', "ok 👍", id="a picture"),
        pytest.param('<a href="https://x.example">plan</a>', "plan (https://x.example)", id="l"),
        pytest.param('<a href="https://x.example/">x.example</a>', "x.example", id="a bare link"),
        pytest.param('see <a href="mailto:a@b.example">Anna</a>', "see Anna", id="an address"),
        pytest.param('<attachment id="7"></attachment><p>this</p>', "this", id="an attachment"),
        pytest.param("<script>alert(1)</script>hm", "hm", id="a script"),
        pytest.param("<blockquote>said</blockquote>so", "said\nso", id="own quotation"),
        pytest.param("<p>never closed", "never closed", id="broken"),
        pytest.param("</p></blockquote>x</div>", "x", id="closed twice"),
        pytest.param(f"{REPLY[:-13]}<p>x", "", id="a reply that never ends"),
    ],
)  # fmt: skip
def test_html_is_read_as_it_was_typed(html, said):
    assert from_html(html, "Cairn") == said


def test_html_tells_more_than_text():
    assert words("TELE is red\r\n\r\nwhich one?", f"{REPLY}<p>which one?</p>") == "which one?"

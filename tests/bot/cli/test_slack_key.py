"""A key that is printed is one that Slack's settings take."""

from typer.testing import CliRunner

from bot.channels.slack.encrypted import keys
from bot.cli import app


def test_each_key_is_a_new_one_that_encrypts():
    one, other = (CliRunner().invoke(app, ["slack-key"]).stdout.strip() for _ in range(2))

    assert one != other
    assert keys(one).decrypt(keys(f"{one},{other}").encrypt(b"xoxb-1")) == b"xoxb-1"

from __future__ import annotations

import pytest

from bot.channels.email.settings import read_email_settings
from bot.settings import SettingsError

WHOLE = {
    "SMTP_HOST": "mail.office.example",
    "MAIL_FROM": "Cairn <cairn@office.example>",
    "PUBLIC_URL": "https://cairn.example/",
}


@pytest.fixture
def given(tmp_path, monkeypatch):
    """Set settings; nothing of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    parts = ("HOST", "PORT", "USER", "PASSWORD", "SECURITY")
    for name in (*(f"SMTP_{one}" for one in parts), "MAIL_FROM", "MAIL_REPLY_TO", "PUBLIC_URL"):
        monkeypatch.delenv(f"CAIRN_{name}", raising=False)

    def given(**more: str):
        for name, value in more.items():
            monkeypatch.setenv(f"CAIRN_{name}", value)
        return read_email_settings()

    return given


def test_without_settings_no_mail_is_wanted(given):
    settings = given()

    assert (settings.wanted, settings.trouble) == (False, "")


def test_an_address_for_browsers_alone_asks_for_no_mail(given):
    assert not given(PUBLIC_URL="https://cairn.example").wanted


def test_what_is_whole_can_be_started(given):
    settings = given(**WHOLE)

    assert (settings.wanted, settings.trouble) == (True, "")
    assert (settings.port, settings.public_url) == (587, "https://cairn.example")
    assert given(SMTP_SECURITY="tls").port == 465
    assert given(SMTP_PORT="2525").port == 2525


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param(
            {"MAIL_FROM": "", "PUBLIC_URL": ""},
            "CAIRN_MAIL_FROM and CAIRN_PUBLIC_URL is missing, beside CAIRN_SMTP_HOST",
            id="nothing but a server",
        ),
        pytest.param(
            {"SMTP_USER": "cairn"}, "CAIRN_SMTP_PASSWORD is missing, beside CAIRN_SMTP_USER",
            id="no password",
        ),
        pytest.param(
            {"SMTP_PASSWORD": "x"}, "CAIRN_SMTP_USER is missing, beside CAIRN_SMTP_PASSWORD",
            id="no user",
        ),
        pytest.param(
            {"SMTP_SECURITY": "none"}, "a server on this machine alone", id="in the open"
        ),
    ],
)  # fmt: skip
def test_half_of_it_is_told_in_a_sentence(given, changed, said):
    trouble = given(**{**WHOLE, **changed}).trouble

    assert trouble.startswith("Mail is not started: ")
    assert said in trouble


def test_in_the_open_on_this_machine_is_for_trying(given):
    loopback = {"SMTP_HOST": "127.0.0.1", "SMTP_SECURITY": "none"}

    assert given(**{**WHOLE, **loopback, "PUBLIC_URL": "http://127.0.0.1:8080"}).trouble == ""


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SMTP_PORT", "abc", "“abc”: it should be a whole number from 1 to 65535"),
        ("SMTP_PORT", "0", "“0”: it should be a whole number from 1 to 65535"),
        ("SMTP_SECURITY", "ssl", "“ssl”: it should be starttls, tls or none"),
        ("MAIL_FROM", "cairn", "“cairn”: it should be one e-mail address"),
        ("MAIL_FROM", "a@b.example, c@d.example", "it should be one e-mail address"),
        ("MAIL_FROM", "a@b.example\nBcc: c@d.example", "it should be one e-mail address"),
        ("MAIL_REPLY_TO", "the office", "“the office”: it should be one e-mail address"),
        ("PUBLIC_URL", "cairn.example", "“cairn.example”: it should be the address under which"),
        ("PUBLIC_URL", "http://cairn.example", "such as https://cairn.example"),
        ("PUBLIC_URL", "https://cairn.example/?a=1", "such as https://cairn.example"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_its_name(given, name, value, said):
    with pytest.raises(SettingsError) as wrong:
        given(**{**WHOLE, name: value})

    assert str(wrong.value).startswith(f"The setting CAIRN_{name} is “{value}")
    assert said in str(wrong.value)

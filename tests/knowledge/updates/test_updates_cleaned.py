import pytest

from knowledge.updates import cleaned

REPORT = "telecare amber, 40 homes"


@pytest.mark.parametrize(
    "around",
    [
        "<@U07CAIRN> {}",
        "@Cairn {}",
        "{}\n\nRegards,\nRab Sinclair\nDigital Office",
        "{}\nTa, Rab",
        "{}\n\nRab Sinclair (he/him)\nTelecare lead\nAngus Council",
        "{}\n\nSent from Outlook for iOS",
        "{}\n\nThis message is confidential. If it has reached you in error, please delete it.",
        "{}\n\n> On 17 Nov Cairn wrote:\n> Green, amber or red?",
        "{}\n\nOn Tue, 17 Nov 2026 at 09:00, Cairn <cairn@example.org> wrote:\nIt is due.",
        "{}\n\nFrom: Cairn\nSent: 17 November 2026\nSubject: due\n\nIt is due.",
        "On 17 Nov Cairn wrote:\n> It is due.\n{}",
    ],
)
def test_what_stands_around_a_report_is_taken_off(around: str):
    assert cleaned(around.format(REPORT)) == REPORT


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bute &amp; Islay", "Bute & Islay"),
        ("at <https://example.org/p6|pattern six> now", "at pattern six now"),
        (":large_yellow_circle: telecare", "🟡 telecare"),
        ("telecare\n\n\n\namber", "telecare\n\namber"),
    ],
)
def test_slacks_escapes_are_read(typed: str, meant: str):
    assert cleaned(typed) == meant


def test_a_last_paragraph_that_is_no_signature_stays():
    text = "telecare amber, 40 homes\n\nPerth is next"
    assert cleaned(text) == text

"""Answers such as Cairn gives, to look at and to test the page with."""

from tests.fakes.reading import ANSWER, AT_THE_ANSWER, MARKS
from tests.fakes.talk import answer, part

TELECARE = "How is the telecare project doing?"
RED = "Which projects are red?"
FIFE = "What is Fife taking part in?"
RULES = "What are the rules for writing an update?"
CLOUD = "Does a council have to follow Cloud First?"
OPTIONS = (
    "A note has four things in it:\n• the options that were compared;\n  • with their whole-life "
    "costs 🪨 and risks;\n• who decided. And when.\nThen it is kept:\n1. by the lead;\n"
    "2. by the Digital Office."
)

REGISTER = {
    "title": "Telecare Switchover, in the project register",
    "path": "projects/telecare",
    "url": "https://example.org/projects/telecare",
    "owner": "Morag Sinclair",
    "reviewed": "2026-11-13",
}

ANSWERS = {
    TELECARE: answer(
        part(
            "Telecare Switchover is ▲ Amber. Twelve of 18 councils have moved their alarms to "
            "digital lines; the other six wait for one supplier.",
            facts=[
                {"label": "Rating", "value": "▲ Amber, as it was a fortnight ago"},
                {"label": "Phase", "value": "Live"},
                {"label": "Next milestone", "value": "Alarm receiving centre moved, 27 November"},
                {"label": "Blocked by", "value": "Handsets: the supplier is three weeks late"},
            ],
            sources=[REGISTER],
        ),
        part(
            "The last update is eight days old.",
            buttons=[
                {"label": "Who leads it?", "says": "Who leads the telecare project?"},
                {"label": "What are its risks?", "says": "What are the telecare project’s risks?"},
                {"label": "Show more", "says": "show more"},
            ],
        ),
    ),
    RED: answer(
        part(
            "Three projects are ◆ Red.",
            table={
                "columns": ["Project", "Portfolio", "Rating", "Since", "Lead", "Why"],
                "rows": [
                    [
                        "School Wi-Fi Renewal",
                        "Digital Learning and Teaching",
                        "◆ Red",
                        "2 November",
                        "Iain Macleod",
                        "Contract not signed",
                    ],
                    [
                        "Shared Planning Portal",
                        "Digital Place",
                        "◆ Red",
                        "9 November",
                        "Ailsa Drummond",
                        "Test environment lost for two weeks",
                    ],
                    [
                        "Identity for Staff",
                        "Digital Foundations",
                        "◆ Red",
                        "16 November",
                        "Rory Fraser",
                        "Lead has left; deputy is covering",
                    ],
                ],
            },
            buttons=[{"label": "And amber?", "says": "Which projects are amber?"}],
            sources=[REGISTER | {"title": "The project register", "owner": "Digital Office"}],
        )
    ),
    FIFE: answer(
        part(
            "Fife is taking part in four projects:\n\n- Telecare Switchover, as lead\n"
            "- Shared Planning Portal, as partner\n- Identity for Staff, as partner\n"
            "- School Wi-Fi Renewal, as observer\n\nTwo more are closed.",
            buttons=[{"label": "Include closed", "says": "include closed"}],
        )
    ),
    RULES: answer(
        part(
            "The guide to updates says:\n\n“Write what was done, what comes next and what stands "
            "in the way. Give a rating with a reason. An update takes no more than five minutes, "
            "and no update is worse than a red one.”\n\nIt is past its review date: please check "
            "with its owner before you rely on it.",
            sources=[
                {
                    "title": "Writing an update",
                    "path": "guides/updates.md",
                    "url": "",
                    "owner": "Digital Office",
                    "reviewed": "2025-09-30",
                },
                {
                    "title": "What the ratings mean",
                    "path": "guides/ratings.md",
                    "url": "https://example.org/ratings",
                    "owner": "",
                    "reviewed": None,
                },
            ],
        )
    ),
    CLOUD: answer(
        part(
            "Cloud first, owned by the Digital Office, says:",
            quotes=[
                {
                    "text": ANSWER,
                    "heading": "Cloud first › Does a council have to follow the policy?",
                    "marks": MARKS,
                    "page": AT_THE_ANSWER,
                },
                {
                    "text": OPTIONS,
                    "heading": "Hosting guide 2019 › Notes",
                    "marks": [
                        [OPTIONS.index("• the options"), OPTIONS.index("\n  •")],
                        [OPTIONS.index("risks"), OPTIONS.index(" And when")],
                        [OPTIONS.index("1. by"), OPTIONS.index("\n2. by")],
                    ],
                    "page": "/documents/8",
                },
            ],
            facts=[{"label": "Valid as of", "value": "1 October 2026"}],
            sources=[
                {
                    "title": "Cloud first",
                    "path": "cairn/cloud-first.md",
                    "url": "https://example.org/cloud-first",
                    "owner": "Digital Office",
                    "reviewed": "2026-11-01",
                    "page": AT_THE_ANSWER,
                },
                {
                    "title": "Hosting guide 2019",
                    "path": "guides/hosting.md",
                    "url": "",
                    "owner": "",
                    "reviewed": "2019-03-01",
                    "page": "/documents/8",
                },
            ],
        )
    ),
}

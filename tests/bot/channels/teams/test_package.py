"""The package is what the code listens to, and the same each time."""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from io import BytesIO

import pytest
from typer.testing import CliRunner

from bot.channels.teams.package.addresses import PackageError
from bot.channels.teams.package.icons import LICHEN, SLATE, STONE, colour_icon, outline_icon
from bot.channels.teams.package.manifest import COMMANDS, About, manifest
from bot.channels.teams.package.packing import package
from bot.cli import app
from bot.web.headers import CONTENT_SECURITY_POLICY

FINE = ("0f8fad5b-d9cb-469f-a165-70867728950e", "https://cairn.example/teams")
ABOUT = About(*FINE)


def pixels(png):
    """Read a PNG of ours: no filters, eight bits, with what is clear."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, data = 8, b""
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(
            name + body
        )
        if name == b"IHDR":
            width, height, *kind = struct.unpack(">IIBBBBB", body)
            assert kind == [8, 6, 0, 0, 0]
        data += body if name == b"IDAT" else b""
        at += 12 + length
    rows = zlib.decompress(data)
    wide = 1 + 4 * width
    return [
        [tuple(rows[y * wide + 1 + 4 * x :][:4]) for x in range(width)] for y in range(height)
    ]  # fmt: skip


def test_it_holds_the_manifest_and_two_icons():
    with zipfile.ZipFile(BytesIO(package(ABOUT))) as archive:
        assert archive.namelist() == ["manifest.json", "color.png", "outline.png"]
        assert json.loads(archive.read("manifest.json")) == manifest(ABOUT)
        assert archive.read("color.png") == colour_icon()


def test_no_tab_opens_a_page_that_lets_nobody_frame_it():
    assert "frame-ancestors 'none'" in CONTENT_SECURITY_POLICY
    assert not [one for one in manifest(ABOUT)["staticTabs"] if "contentUrl" in one]


def test_it_is_the_same_each_time():
    assert package(ABOUT) == package(ABOUT)


def test_the_manifest_says_where_cairn_is_and_whose():
    made = manifest(ABOUT)

    assert made["id"] == made["bots"][0]["botId"] == ABOUT.client_id
    assert made["validDomains"] == ["cairn.example"]
    assert made["developer"]["privacyUrl"] == "https://cairn.example/teams"
    assert made["bots"][0]["scopes"] == ["personal", "team", "groupChat"]
    assert "authorization" not in made


@pytest.mark.parametrize(
    ("path", "longest"),
    [
        ("developer.name", 32), ("name.short", 30), ("name.full", 100),
        ("description.short", 80), ("description.full", 4_000),
        ("composeExtensions.commands.title", 32), ("composeExtensions.commands.description", 128),
        ("bots.commandLists.commands.title", 32),
        ("bots.commandLists.commands.description", 128),
    ],
)  # fmt: skip
def test_no_word_is_longer_than_teams_takes(path, longest):
    found = [manifest(ABOUT)]
    for name in path.split("."):
        inner = [one[name] for one in found]
        found = [one for part in inner for one in (part if isinstance(part, list) else [part])]

    assert found
    assert all(0 < len(one) <= longest for one in found)
    assert len(COMMANDS) <= 10


@pytest.mark.parametrize(
    ("about", "words"),
    [
        pytest.param(About("", "https://x.example"), "TEAMS_CLIENT_ID is empty", id="no id"),
        pytest.param(About("cairn", "https://x.example"), "“cairn”: set it", id="no guid"),
        pytest.param(About(ABOUT.client_id, "http://x.example"), "https://cairn", id="http"),
        *(
            pytest.param(About(ABOUT.client_id, address), "no address", id=address)
            for address in (
                "cairn",
                "cairn.example",
                "https://localhost",
                "https://10.0.0.10",
                "https://[::1",
                "https://x y.example",
                "https://x.example/a b",
                "https://-x.example",
                "https://",
                "https://me@x.example",
                "https://x..example",
                "https://x.example:port",
            )
        ),
        *(
            pytest.param(About(*FINE, **{name: "javascript:alert(1)"}), "no page", id=name)
            for name in ("website", "privacy", "terms")
        ),
    ],
)
def test_what_teams_would_not_take_is_refused_in_words(about, words):
    with pytest.raises(PackageError, match=words):
        manifest(about)


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://cairn.example", "cairn.example"),
        ("https://cairn.example:8443/bot?a=b#c", "cairn.example"),
        ("https://a-b.xn--glic-6qa.example/", "a-b.xn--glic-6qa.example"),
    ],
)
def test_an_address_on_the_web_is_taken(address, domain):
    assert manifest(About(ABOUT.client_id, address))["validDomains"] == [domain]


def test_the_icons_are_of_the_size_and_colours_that_teams_asks_for():
    colour, outline = pixels(colour_icon()), pixels(outline_icon())
    seen = {one for row in colour for one in row}

    assert (len(colour), len(colour[0])) == (192, 192)
    assert (len(outline), len(outline[0])) == (32, 32)
    assert {SLATE, STONE, LICHEN} <= seen
    assert colour[0][0] == SLATE
    assert {one[:3] for row in outline for one in row} == {(255, 255, 255)}
    assert {0, 255} <= {one[3] for row in outline for one in row}


def test_the_command_writes_it(tmp_path, monkeypatch):
    monkeypatch.setenv("TEAMS_CLIENT_ID", ABOUT.client_id)
    to = tmp_path / "cairn.zip"
    run = CliRunner().invoke(app, ["teams-package", ABOUT.address, "--to", str(to)])

    assert run.exit_code == 0
    assert f"Wrote {to}" in run.output
    assert to.read_bytes() == package(ABOUT)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["cairn"], "no address that Teams can call", id="no address"),
        pytest.param(
            ["https://x.example", "--to", "/nowhere/all.zip"], "cannot be written", id="no folder"
        ),
    ],
)  # fmt: skip
def test_the_command_refuses_in_words(arguments, words, monkeypatch):
    monkeypatch.setenv("TEAMS_CLIENT_ID", ABOUT.client_id)
    run = CliRunner().invoke(app, ["teams-package", *arguments])

    assert run.exit_code == 1
    assert words in run.output
    assert "Traceback" not in run.output

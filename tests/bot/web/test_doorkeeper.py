import asyncio

import pytest

from bot.web import NotLoopbackError, refuse_elsewhere
from bot.web.doorkeeper import Doorkeeper

MESSAGE = {"text": "Hello"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost", "LOCALHOST"]
)
def test_listens_on_loopback(host):
    refuse_elsewhere(host)


@pytest.mark.parametrize(
    "host",
    ["", "0.0.0.0", "::", "10.0.0.7", "fife.example", "localhost.fife.example", "127.1"],  # noqa: S104
)
def test_listens_nowhere_else(host):
    with pytest.raises(NotLoopbackError, match="no sign-in yet") as refusal:
        refuse_elsewhere(host)

    assert repr(host) in str(refusal.value)


@pytest.mark.parametrize("host", ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]", "[::1]:9"])
@pytest.mark.parametrize("path", ["/", "/health", "/static/page.js"])
def test_answers_at_its_own_names(call, host, path):
    assert call("GET", path, headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "localhost:8080:1",
        "localhost:",
        "127.0.0.1.nip.io",
        "10.0.0.7",
        "[::1",
        "::1",
        "",
        "a@localhost",
        "localhost/",
    ],
)
@pytest.mark.parametrize("path", ["/", "/health", "/api/messages/1", "/static/page.js"])
def test_answers_at_no_other_name(call, host, path):
    response = call("GET", path, headers={"host": host})

    assert response.status_code == 400
    assert "localhost" in response.json()["error"]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="a program"),
        pytest.param({"origin": "http://localhost"}, id="its own page"),
        pytest.param({"origin": "http://localhost", "sec-fetch-site": "same-origin"}, id="browser"),
    ],
)
def test_reads_messages_of_its_own_page_and_of_programs(call, headers):
    assert call("POST", "/api/messages", json=MESSAGE, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"origin": "https://evil.example"}, id="another site"),
        pytest.param({"origin": "null"}, id="a sandboxed frame or a file"),
        pytest.param({"origin": ""}, id="an empty origin"),
        pytest.param({"origin": "http://localhost:9999"}, id="another port"),
        pytest.param({"origin": "https://localhost"}, id="another scheme"),
        pytest.param({"origin": "http://127.0.0.1"}, id="another name of this machine"),
        pytest.param({"sec-fetch-site": "cross-site"}, id="a site that hides its origin"),
        pytest.param({"sec-fetch-site": "same-site"}, id="a neighbour on this machine"),
    ],
)
def test_reads_no_messages_of_other_sites(call, talk, headers):
    response = call("POST", "/api/messages", json=MESSAGE, headers=headers)

    assert response.status_code == 403
    assert "another web site" in response.json()["error"]
    assert talk.said == []


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/health", 200),
        ("GET", "/static/page.css", 200),
        ("GET", "/api/messages/none", 204),
        ("POST", "/api/messages", 415),
        ("GET", "/api/messages", 405),
        ("GET", "/nowhere", 404),
    ],
)
def test_puts_the_security_headers_on_every_answer(call, method, path, status):
    response = call(method, path)

    assert response.status_code == status
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in response.headers
    assert "set-cookie" not in response.headers


def test_allows_the_page_nothing_but_its_own_files(call):
    policy = call("GET", "/").headers["content-security-policy"].split("; ")

    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not any("unsafe" in rule or "http" in rule or "*" in rule for rule in policy)


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/", "no-cache"),
        ("/static/page.js", "no-cache"),
        ("/health", "no-store"),
        ("/api/messages/none", "no-store"),
        ("/nowhere", "no-store"),
    ],
)
def test_keeps_answers_out_of_caches(call, path, caching):
    assert call("GET", path).headers["cache-control"] == caching


@pytest.mark.parametrize(
    "name", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"]
)
def test_what_a_proxy_passes_on_does_not_come_in(call, name):
    response = call("GET", "/", headers={"host": "localhost", name: "203.0.113.9"})

    assert response.status_code == 403
    assert "no sign-in yet" in response.json()["error"]


def test_nor_does_what_nginx_passes_on_as_it_comes():
    """It says the host of what stands behind it, adds nothing, and speaks HTTP/1.0."""

    async def page(scope, receive, send):
        raise AssertionError("That was let in.")

    async def receive():
        raise AssertionError("That was read.")

    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/api/messages", "scheme": "http",
             "http_version": "1.0", "headers": [(b"host", b"127.0.0.1:8080")]}  # fmt: skip
    asyncio.run(Doorkeeper(page)(scope, receive, send))

    assert sent[0]["status"] == 403

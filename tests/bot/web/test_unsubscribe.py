"""Ending a digest by one press, without signing in."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient

from bot.unsubscribing import Links, Unsubscribing
from bot.web.unsubscribe import unsubscribe_door
from knowledge.models import Subscription
from knowledge.store import THE_OFFICE, OpenStore

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


@pytest.fixture
def page(open_store: OpenStore) -> Iterator[TestClient]:
    door = unsubscribe_door(Unsubscribing(open_store), lambda: NOW)
    with TestClient(door, base_url="https://cairn.example") as client:
        yield client


@pytest.fixture
def link(open_store: OpenStore):
    """Subscribe somebody, and return the link that ends it."""

    def link(email: str = "rab@fife.example", **more: object) -> str:
        with open_store(THE_OFFICE) as store:
            person = store.people.reached_at(email)
            made = Subscription(**{"kind": "mine", "made": NOW, "person_id": person.id, **more})  # type: ignore[arg-type]
            return Links("https://cairn.example").to_end(store.subscriptions.add(made), store)

    return link


def standing(open_store: OpenStore) -> int:
    with open_store(THE_OFFICE) as store:
        return len(store.subscriptions.all())


def test_looking_shows_a_button_and_ends_nothing(page, link, open_store):
    address = link()

    for method in ("GET", "HEAD"):
        assert page.request(method, address).status_code == 200
    shown = page.get(address).text

    assert "<button" in shown
    assert standing(open_store) == 1


def test_one_press_ends_it_and_a_second_does_no_harm(page, link, open_store):
    address = link()

    for _ in range(2):
        done = page.post(address)
        assert done.status_code == 200
        assert "The digest is stopped" in done.text
    assert standing(open_store) == 0
    assert "<button" not in page.get(address).text


def test_a_mail_clients_own_press_ends_it(page, link, open_store):
    done = page.post(link(), data={"List-Unsubscribe": "One-Click"})

    assert done.status_code == 200
    assert standing(open_store) == 0


def test_a_link_that_is_not_ours_ends_nothing(page, link, open_store):
    address = link()
    token = address.partition("token=")[2]
    row, proof = token.split("-")
    others = ("", "1", f"2-{proof}", f"{row}-{'0' * 64}", f"{row}-{proof[:-1]}", f"{token}0",
              "9" * 400, "1-é", f"{token}%00", "١-" + proof)  # fmt: skip

    for one in others:
        for answer in (page.get("/unsubscribe", params={"token": one}),
                       page.post("/unsubscribe", params={"token": one})):  # fmt: skip
            assert answer.status_code == 404
            assert "This link does not work" in answer.text
    assert standing(open_store) == 1


def test_the_link_of_an_old_subscription_does_not_end_a_new_one(page, link, open_store):
    old = link()
    page.post(old)
    link(made=NOW + timedelta(minutes=1))

    page.post(old)

    assert standing(open_store) == 1


def test_a_restricted_project_is_not_named_to_whoever_has_the_link(page, link, open_store):
    with open_store(THE_OFFICE) as store:
        heather = store.projects.with_code("HEA").id
    shown = page.get(link("morag@glasgow.example", kind="projects", ids=[heather])).text

    assert "Heather" not in shown
    assert "<button" in shown


def test_every_answer_keeps_other_sites_and_caches_out(page, link):
    for answer in (page.get(link()), page.get("/unsubscribe"), page.put("/unsubscribe")):
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"


def test_the_style_is_the_one_that_the_policy_lets_in(page, link):

    answer = page.get(link())
    style = re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()

    assert f"sha256-{digest}" in answer.headers["content-security-policy"]

"""What somebody has under way outlives the process that heard it, and the day."""

import asyncio
from datetime import timedelta

from bot.talk import Said
from knowledge.store import THE_OFFICE, opener
from scheduler.jobs.inbox import TakeUp
from tests.world import NOW

EILIDH = "eilidh@angus.example"


def say(talking, text, after=timedelta(0)):
    talking.nlu.meanings.setdefault(text, "log_update")
    said = Said("test", text, "c", EILIDH, text, NOW + after)
    return asyncio.run(talking.conversations.say(said))


def last_update(talking):
    with opener(talking.engine)(THE_OFFICE) as store:
        newest = store.updates.latest(1, NOW.date() + timedelta(days=3))
        return (newest.rag, newest.done) if newest else None


def test_a_draft_waits_for_its_reason_across_processes_and_days(process):
    before = process()
    asked = say(before, "Digital Telecare: red")
    stood = last_update(before)
    say(process(), "because the supplier has gone bust", timedelta(days=2))

    assert asked["answered"] is False
    assert stood == ("green", "Angus migrated 400 users.")
    assert last_update(before)[0] == "red"


def test_a_form_is_filled_in_where_another_process_left_it(process):
    first = process()
    first.nlu.meanings |= {"post an update for telecare": "start_update"}
    say(first, "post an update for telecare")
    for at, text in enumerate(("green", "Perth migrated 300 users", "skip", "skip", "today")):
        told = say(process(), text, timedelta(minutes=at))
    assert "Post it" in str(told["buttons"])
    say(process(), "Post it", timedelta(minutes=9))

    assert last_update(first) == ("green", "Perth migrated 300 users")


def test_the_job_takes_up_what_the_last_process_left_in_order(process):
    first, second = process(), process()
    first.nlu.down = True
    say(first, "telecare green: Perth migrated 300 users")
    say(first, "telecare green: Perth migrated 500 users")
    asyncio.run(TakeUp(second.conversations).run(NOW))
    asyncio.run(TakeUp(second.conversations).run(NOW))

    assert last_update(second) == ("green", "Perth migrated 500 users")
    assert [status for _, status in second.events()] == ["answered", "answered"]
    assert len(second.answers()) == 2

import asyncio

from scheduler.jobs.inbox import TakeUp
from tests.world import NOW


class FakeInbox:
    def __init__(self):
        self.asked = []

    async def answer_waiting(self, now):
        self.asked.append(now)
        return 1


def test_what_waits_is_answered():
    inbox = FakeInbox()
    asyncio.run(TakeUp(inbox).run(NOW))

    assert inbox.asked == [NOW]

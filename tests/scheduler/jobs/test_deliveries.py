import asyncio

from scheduler.jobs.deliveries import SendWaiting
from tests.world import NOW


class FakeOutbox:
    def __init__(self):
        self.asked = []

    async def send_waiting(self, now):
        self.asked.append(now)
        return 1


def test_what_waits_is_sent():
    outbox = FakeOutbox()
    asyncio.run(SendWaiting(outbox).run(NOW))

    assert outbox.asked == [NOW]

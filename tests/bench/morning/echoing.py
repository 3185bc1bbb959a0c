"""What to compare with: the plainest bot that a vendor's SDK makes, in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator

from tests.bench.morning.vendor import Vendor
from tests.bench.morning.waiting import answers


@contextlib.asynccontextmanager
async def echoing(vendor: Vendor, port: int) -> AsyncIterator[str]:
    """Run it while the block runs; give where the vendor calls it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", vendor.echo, str(port), vendor.url, env=dict(os.environ)
    )
    address = f"http://127.0.0.1:{port}{vendor.path}"
    try:
        # who only takes what is posted there is up as well
        await answers(address, lambda given: given.status_code < 500)
        yield address
    finally:
        process.terminate()
        await process.wait()

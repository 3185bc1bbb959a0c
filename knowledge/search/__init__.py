"""Find passages that answer a question."""

import os

# it tells its makers of its use from its import on, unless this stands there before
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

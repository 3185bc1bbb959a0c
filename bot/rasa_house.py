"""Where Rasa lives: another project, another Python, started as another process."""

import contextlib
import os
import signal
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
NLU = ROOT / "nlu"
PYTHON = NLU / ".venv" / "bin" / "python"
CONFIG = ROOT / "config.yml"
TOPICS = NLU / "topics"
LONGEST_STOP = 5.0
# what Rasa may know of this process; above all, no credentials
INHERITED = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SSL_CERT_FILE")
QUIET = {
    "PYTHONPATH": str(NLU),
    "PYTHONUNBUFFERED": "1",
    "PYTHONWARNINGS": "ignore",
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "SANIC_WORKERS": "1",
}


class NluUnavailableError(Exception):
    """Messages cannot be understood just now; the message says what to do."""


def launch(
    arguments: Sequence[str],
    folder: Path,
    encoder: Path,
    output: IO[bytes] | int,
    token: str = "",
    *,
    config: Path = CONFIG,
) -> subprocess.Popen[bytes]:
    """Start Rasa's command line with *arguments* in *folder*, where it may write what it likes.

    It is tied to this process by its standard input: when that closes, however this process
    ended, Rasa ends too. (Linux's parent-death signal would come when the calling *thread*
    ends, and macOS has none.)
    """
    if not PYTHON.exists():
        raise NluUnavailableError("Rasa is not installed: run 'make run' in Cairn's folder.")
    folder.mkdir(parents=True, exist_ok=True)
    environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
    ours = {
        "CAIRN_ENCODER_FOLDER": str(encoder),
        "CAIRN_NLU_TIED": "yes",
        "CAIRN_NLU_TOKEN": token,
        "HOME": str(folder),
    }
    return subprocess.Popen(  # noqa: S603 (our own interpreter and script)
        [str(PYTHON), str(NLU / "launch.py"), str(config), *arguments],
        cwd=folder,
        env=environment | QUIET | ours,
        stdin=subprocess.PIPE,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def free_port(wanted: int) -> int:
    """Return *wanted* if it is free, else any port that is."""
    for port in (wanted, 0):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return int(probe.getsockname()[1])
    raise NluUnavailableError("No port is free on this machine: close what holds them.")


def end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and whatever it has started."""
    if process.stdin:
        process.stdin.close()
    for how in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(LONGEST_STOP)
            return

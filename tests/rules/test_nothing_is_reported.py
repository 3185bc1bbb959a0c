"""That no library tells its makers that it is used."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["encoder", "encoder_graph"])
def test_the_encoders_library_begins_no_record_of_its_use(module, tmp_path):
    # on machines that call themselves CI it would begin none anyway
    keep = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG")}
    subprocess.run(
        [sys.executable, "-c", f"import knowledge.search.{module}"],
        env={**keep, "HOME": str(tmp_path)}, check=True, timeout=120,
    )  # fmt: skip

    assert list(tmp_path.rglob("*")) == []

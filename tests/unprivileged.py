"""Runs Python as a user whom permissions bind, for root may read and write everywhere."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOUND = ("--bounding-set=-dac_override,-dac_read_search,-fowner",)


def run_bound(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run code with arguments, from the root of the source, and return what it printed."""
    setpriv = shutil.which("setpriv")
    prefix = (setpriv, *BOUND) if setpriv and os.geteuid() == 0 else ()
    command = [*prefix, sys.executable, "-W", "error", "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

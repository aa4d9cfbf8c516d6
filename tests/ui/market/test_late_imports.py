"""The window and its Market sheet need neither pandas nor calamine: only the process that reads does."""

import subprocess
import sys

CODE = """
import sys
import planner.app, planner.cli, planner.ui.market.sheet, planner.ui.market.pay.work
print([name for name in ("pandas", "python_calamine") if name in sys.modules])
"""


def test_the_window_imports_no_reader_of_large_tables() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

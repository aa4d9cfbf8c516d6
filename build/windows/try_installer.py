"""Installs, uses and removes the program on Windows: `python -m build.windows.try_installer SETUP`.

Exit 0 when the installed program says its version, plans open with it, and nothing of it is left in the end.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

QUIETLY = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
PATIENCE = 300  # seconds that one step may take


def main(arguments: Sequence[str]) -> int:
    """Try the installer; the exit code is 1 with a sentence when a step does not do what it should."""
    if sys.platform != "win32":
        print("The installer can be tried on Windows only.", file=sys.stderr)
        return 2
    folder = Path(os.environ["LOCALAPPDATA"]) / "Programs" / "Counterpoint"
    problem = tried(Path(arguments[0]), folder)
    print(problem or "installer: the program was installed, used and removed")
    return 1 if problem else 0


def tried(setup: Path, folder: Path) -> str | None:
    """Install, use, remove; return what was wrong first, or nothing."""
    subprocess.run([str(setup), *QUIETLY], check=True, timeout=PATIENCE)
    console = folder / "counterpoint-console.exe"
    version = subprocess.run([str(console), "--version"], check=True, capture_output=True, text=True).stdout
    print(f"installer: installed {version.strip()}")
    opened_with = command_of_plans()
    if str(folder / "counterpoint.exe") not in opened_with:
        return f"installer: plans are opened with {opened_with!r}"
    subprocess.run([str(folder / "unins000.exe"), *QUIETLY], check=True, timeout=PATIENCE)
    end = time.monotonic() + PATIENCE
    while folder.exists() and time.monotonic() < end:  # the uninstaller goes on in a copy of itself
        time.sleep(1)
    left = command_of_plans()
    if folder.exists() or left:
        return f"installer: after removal, there is still {folder if folder.exists() else left}"
    return None


def command_of_plans() -> str:
    """Return what this user's registry runs for a double-click on a plan; nothing if it knows none."""
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        with winreg.OpenKey(
            winreg.HKEY_CURRENT_USER, r"Software\Classes\Counterpoint.Plan\shell\open\command"
        ) as key:
            return str(winreg.QueryValueEx(key, "")[0])
    except FileNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

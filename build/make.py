"""Builds the packaged app into `dist/`, archives it, and runs what it archived (build/smoke).

PyInstaller's own scratch folder would be `build/`, which is ours: both of its folders are named here.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file, Python looks in build/ alone
from build import archive
from build.debian.deb import make_deb
from build.linux.elf import elf_files, with_absolute_search_path
from build.works.notices import BILL
from planner import __version__

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SCRATCH = DIST / "scratch"
WARNINGS = SCRATCH / "counterpoint" / "warn-counterpoint.txt"
"""Where PyInstaller lists the modules that it did not pack, with those that import each."""
LEFT_OUT = re.compile(r"^excluded module named '?([\w.]+)'? - imported by (.+)$", re.MULTILINE)
NOT_FOUND = re.compile(r"Library not found: could not resolve '([^']+)', dependency of '([^']+)'")


def main() -> int:
    """Build, check, archive and run; return the exit code of the first step that failed."""
    options = parser().parse_args()
    code, lines = freeze()
    if code:
        return code
    folder = DIST / ("Counterpoint.app" if sys.platform == "darwin" else "counterpoint")
    fault = fault_of(folder, lines)
    if fault:
        print(*fault, sep="\n")
        return 1
    if sys.platform.startswith("linux"):
        add_installer(folder)
    if sys.platform == "win32" and os.environ.get("CERTIFICATE"):
        sign(folder)
    packed = package(folder)
    if options.unused:
        return 0
    used = [sys.executable, "-m", "build.smoke", str(packed)]
    return subprocess.run(used, cwd=ROOT, check=False).returncode


def parser() -> argparse.ArgumentParser:
    """Return the parser of the arguments; others than these end with a sentence and no build."""
    made = argparse.ArgumentParser(description="Builds the packaged app into dist/, archives it and runs it.")
    made.add_argument("--unused", action="store_true", help="do not run it, as for build/again.py")
    return made


def freeze() -> tuple[int, list[str]]:
    """Run PyInstaller; return its exit code and what it said (warnings and errors only), printed too."""
    options = ["--noconfirm", "--log-level", "WARN", "--workpath", str(SCRATCH), "--distpath", str(DIST)]
    command = [sys.executable, "-m", "PyInstaller", *options, str(ROOT / "build/counterpoint.spec")]
    lines = []
    environment = archive.build_environment(os.environ)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            lines.append(line)
    return process.returncode, lines


def fault_of(folder: Path, lines: Iterable[str]) -> list[str]:
    """Return a sentence on what is wrong with a built folder, and where; nothing if it may be packed."""
    if modules := modules_left_out(WARNINGS.read_text(encoding="utf-8")):
        return ["The packaged app would lack modules that the recipe excludes:", *modules]
    if missing := missing_libraries(lines, {path.name for path in folder.rglob("*")}):
        return ["The packaged app would lack these libraries; install them here and build again:", *missing]
    astray = with_absolute_search_path(elf_files(folder)) if sys.platform.startswith("linux") else []
    if astray:
        return ["These libraries would look for others in folders of this machine:", *map(str, astray)]
    return []


def modules_left_out(warnings: str) -> list[str]:
    """Return the excluded modules that ours import, each with its importers, from PyInstaller's list."""
    found = {match[1]: re.findall(r"\bplanner\.[\w.]+", match[2]) for match in LEFT_OUT.finditer(warnings)}
    return [f"{module} (for {', '.join(ours)})" for module, ours in sorted(found.items()) if ours]


def missing_libraries(lines: Iterable[str], shipped: set[str]) -> list[str]:
    """Return the libraries that PyInstaller did not find and that a file we ship would ask for.

    It also looks through Qt plugins that the recipe leaves out; what only those lack is no loss.
    """
    found = (NOT_FOUND.search(line) for line in lines)
    asked = ((match[1], Path(match[2]).name) for match in found if match)
    return sorted({f"{library} (for {by})" for library, by in asked if by in shipped})


def add_installer(folder: Path) -> None:
    """Put the script that writes menu entry, icon and file type beside the program."""
    shutil.copyfile(ROOT / "build/install.sh", folder / "install")
    (folder / "install").chmod(0o755)


def sign(folder: Path) -> None:
    """Sign the programs with the certificate in CERTIFICATE (Windows); raises CalledProcessError."""
    programs = [str(folder / name) for name in ("counterpoint.exe", "counterpoint-console.exe")]
    subprocess.run(["pwsh", "-File", str(ROOT / "build/windows/sign.ps1"), *programs], check=True)


def package(folder: Path) -> Path:
    """Write the archive, on Linux with dpkg the .deb too, and their checksums; return the archive."""
    name = f"counterpoint-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    packed = archive.pack(folder, name, sys.platform, archive.source_time())
    bill = DIST / f"{name}.cdx.json"
    shutil.copyfile(SCRATCH / "counterpoint" / "records" / BILL, bill)
    files = [packed, bill]
    if sys.platform.startswith("linux") and shutil.which("dpkg-deb"):
        files.append(make_deb(folder, DIST))
    archive.write_checksums(files, DIST / f"{name}.sha256")
    for file in files:
        print(f"Built {file} ({file.stat().st_size / 1e6:.0f} MB)", flush=True)
    return packed


if __name__ == "__main__":
    sys.exit(main())

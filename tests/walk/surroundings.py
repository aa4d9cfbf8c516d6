"""The temporary folder of a walk: files to open and to write over, and a guard on everything outside."""

import json
import os
import sys
from pathlib import Path
from random import Random

from planner.disk import resource
from tests.walk.texts import TABLES

FOLDERS = {
    "HOME": "", "USERPROFILE": "", "APPDATA": "data", "LOCALAPPDATA": "data", "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
}  # fmt: skip
CHANGES = {
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.chmod",
    "os.link",
    "os.symlink",
    "os.truncate",
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class OutsideError(Exception):
    """The program changed a file outside the folder of the walk."""


def environment(folder: Path) -> dict[str, str]:
    """Return the variables under which a child knows no folder but this, nor a screen."""
    made = {name: str(folder / below) for name, below in FOLDERS.items()}
    for path in made.values():
        Path(path).mkdir(mode=0o700, parents=True, exist_ok=True)
    quiet = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    return {**os.environ, **made, **quiet}


def put_files(folder: Path) -> None:
    """Write plans and tables, whole and broken, that dialogs choose from."""
    sample = resource("samples/sample.counterpoint").read_text(encoding="utf-8")
    (folder / "sample.counterpoint").write_text(sample, encoding="utf-8")
    (folder / "cut.counterpoint").write_text(sample[: len(sample) // 2], encoding="utf-8")
    (folder / "empty.counterpoint").write_text("", encoding="utf-8")
    newer = json.dumps({**json.loads(sample), "what": 1})
    (folder / "unknown.counterpoint").write_text(newer, encoding="utf-8")
    for number, table in enumerate(TABLES):
        (folder / f"table{number}.tsv").write_text(table, encoding="utf-8", errors="replace")
    (folder / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")


def choose_file(folder: Path, suffixes: tuple[str, ...], random: Random) -> Path | None:
    """Return a file of the folder to open, sometimes none or one that is gone."""
    files = sorted(path for path in folder.iterdir() if path.suffix in suffixes)
    return random.choice([None, folder / "gone.counterpoint", *files, *files])


def guard(folder: Path) -> None:
    """Raise OutsideError from every Python call that would write outside the folder."""
    root = str(folder.resolve())

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES
        path = arguments[0] if writes or event in CHANGES else None
        if isinstance(path, str | bytes | os.PathLike):
            name = os.fsdecode(path)
            if name != os.devnull and not str(Path(name).absolute()).startswith(root):
                raise OutsideError(f"{event} {name}")

    sys.addaudithook(hear)

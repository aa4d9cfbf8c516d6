"""The surroundings of a measured process: those of an installed program, with a home of its own."""

import os
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def surroundings(home: Path) -> Mapping[str, str]:
    """Return an environment whose folders of the user and of compiled modules are in `home`.

    An installed program is compiled: whatever this shell says of bytecode, the first run writes it there.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "PYTHONPYCACHEPREFIX"), str(home))
    return {**kept, **folders, "PYTHONPATH": str(ROOT)}

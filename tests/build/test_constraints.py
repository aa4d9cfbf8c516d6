"""Everything that is installed is pinned."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINS = (ROOT / "build" / "constraints.txt").read_text(encoding="utf-8").splitlines()


def pinned() -> dict[str, str]:
    pairs = (line.split("==") for line in PINS if not line.startswith("#"))
    return {name.lower().replace("_", "-"): version for name, version in pairs}


def test_every_named_dependency_has_one_exact_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=]", line)[0].lower().replace("_", "-") for line in named}
    assert names <= pinned().keys()


def test_qt_is_the_version_before_the_one_that_loses_references() -> None:
    assert pinned()["pyside6-essentials"] == pinned()["shiboken6"] == "6.11.3"

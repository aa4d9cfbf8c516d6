"""The guides in `resources/docs` are true of the tree: map, cited sections, paths and commands."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from build.house import room_map
from planner.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "resources" / "docs"
GUIDES = tuple(sorted(DOCS.glob("*.md")))
README = ROOT / "README.md"
SOURCES = tuple(path for folder in ("planner", "build", "tests") for path in (ROOT / folder).rglob("*.py"))


def test_every_guide_is_linked_from_the_readme() -> None:
    readme = README.read_text(encoding="utf-8")
    assert {"architecture.md", "developing.md", "model.md", "releasing.md"} <= {path.name for path in GUIDES}
    assert all(f"resources/docs/{path.name}" in readme for path in GUIDES)


def test_every_command_is_in_the_readme_and_no_other() -> None:
    readme = README.read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `main\.py (\w+)", readme, re.MULTILINE)) == set(COMMANDS)


def test_the_map_is_the_tree() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `planner/")]
    assert rows == room_map(ROOT / "planner").splitlines()


def test_every_cited_section_of_the_model_is_there() -> None:
    headings = set(re.findall(r"^## (\d+)\. ", (DOCS / "model.md").read_text(encoding="utf-8"), re.MULTILINE))
    cited = {
        (number, path.relative_to(ROOT).as_posix())
        for path in SOURCES
        for run in re.findall(r"MODEL (\d+(?:(?:, | and )\d+)*)", path.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+", run)
    }
    assert len(cited) > 20
    assert {citation for citation in cited if citation[0] not in headings} == set()


@pytest.mark.parametrize("guide", [README, *GUIDES], ids=lambda path: path.name)
def test_every_path_and_command_of_a_guide_is_there(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    paths = re.findall(r"`((?:planner|tests|build|resources)/[\w/.-]+)`", text)
    modules = re.findall(r"python -m ((?:build|tests|planner)[\w.]*)", text)
    assert [path for path in paths if not (ROOT / path).exists() and "NAME" not in path] == []
    assert [module for module in modules if find_spec(module) is None] == []


def test_every_path_named_in_a_lexicon_is_there() -> None:
    lexicons = (ROOT / "resources" / "lexicon").glob("*.toml")
    named = {
        path
        for file in lexicons
        for path in re.findall(r"(?:planner|tests)/[\w/]+\.py", file.read_text("utf-8"))
    }
    assert len(named) > 10
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []

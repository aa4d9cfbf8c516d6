"""The version names the commit: from git in the source tree, from the build's record in the built program."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.disk import named_version
from planner.disk.commit import describe


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a source tree with one commit."""
    (tmp_path / "plan").write_text("a", encoding="utf-8")
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (("init", "-q"), ("add", "plan"), (*person, "commit", "-qm", "plan")):
        subprocess.run(["git", "-C", str(tmp_path), *arguments], check=True)
    return tmp_path


def test_a_tree_is_named_by_its_commit_and_by_what_changed_since(tree: Path) -> None:
    commit = describe(tree)
    assert len(commit) == 12
    assert int(commit, 16) > 0
    (tree / "plan").write_text("b", encoding="utf-8")
    assert describe(tree) == f"{commit}, changed since"


def test_a_tree_without_git_and_a_machine_without_git_name_no_commit(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert describe(tree / "plan") == ""
    monkeypatch.setenv("PATH", "")
    assert describe(tree) == ""


def test_a_built_program_names_the_commit_that_was_written_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "commit.txt").write_text("8d5ec8cb3c42\n", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert named_version("1.0") == "1.0 (8d5ec8cb3c42)"
    (tmp_path / "commit.txt").write_text("", encoding="utf-8")
    assert named_version("1.0") == "1.0"

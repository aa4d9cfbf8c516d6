"""A built program without a library of the system names its package, before Qt would abort."""

import json
import sys
from pathlib import Path

import pytest

from planner import cli


def record(folder: Path, monkeypatch: pytest.MonkeyPatch, packages: dict[str, str]) -> None:
    """Be a built program that needs these libraries of the system."""
    (folder / "system_libraries.json").write_text(json.dumps(packages), encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)


def test_the_packages_of_missing_libraries_are_named_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = {"libc.so.6": "libc6", "libnone.so.1": "libnone1", "libnone-a.so.1": "libnone1"}
    record(tmp_path, monkeypatch, packages)
    sentence = cli.window_obstacle([], {"DISPLAY": ":1"}, "linux") or ""
    assert "lacks: libnone.so.1, libnone-a.so.1. " in sentence
    assert "sudo apt-get install libnone1. " in sentence


def test_where_all_are_there_the_window_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, monkeypatch, {"libc.so.6": "libc6"})
    assert cli.window_obstacle([], {"DISPLAY": ":1"}, "linux") is None


def test_a_source_tree_has_no_record_and_is_not_asked() -> None:
    assert cli.window_obstacle([], {"DISPLAY": ":1"}, "linux") is None

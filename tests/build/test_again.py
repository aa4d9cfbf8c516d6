"""A second build is compared with the first, file by file."""

from pathlib import Path

import pytest

from build import again


def built(root: Path, **contents: str) -> list[Path]:
    """Write files as build/make.py does, with others that are not handed out."""
    (root / "dist/counterpoint").mkdir(parents=True)
    for name, content in {"scratch.log": "always another", **contents}.items():
        (root / "dist" / name).write_text(content, encoding="utf-8")
    return again.made_in(root)


def test_only_what_is_handed_out_is_compared(tmp_path: Path) -> None:
    first = built(tmp_path / "a", **{"counterpoint-1.0-linux.tar.xz": "a", "counterpoint_1.0_amd64.deb": "b"})
    assert [path.name for path in first] == ["counterpoint-1.0-linux.tar.xz", "counterpoint_1.0_amd64.deb"]
    assert again.compare(first, first) == []


def test_a_file_that_differs_or_is_missing_is_named(tmp_path: Path) -> None:
    first = built(tmp_path / "a", **{"counterpoint-1.0.tar.xz": "aa", "counterpoint_1.0.deb": "b"})
    second = built(tmp_path / "b", **{"counterpoint-1.0.tar.xz": "ab"})
    assert again.compare(first, second) == ["counterpoint_1.0.deb", "counterpoint-1.0.tar.xz"]


def test_nothing_built_is_nothing_to_compare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(again, "ROOT", tmp_path)
    assert again.main() == 1
    assert "run build/make.py first" in capsys.readouterr().err

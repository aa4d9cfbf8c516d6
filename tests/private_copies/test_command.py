"""`main.py export --for private` writes the offers and their days, and nothing of them for a recruiter."""

from pathlib import Path

import pytest

from planner import cli
from planner.private_copies import BANNER


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.counterpoint"
    assert cli.main(["sample", "-o", str(path)]) == 0
    return path


@pytest.mark.parametrize("name", ["out.csv", "OUT.CSV", "out.ics"])
def test_private_copies_are_written_by_the_suffix_of_their_name(sample: Path, name: str) -> None:
    out = sample.parent / name
    assert cli.main(["export", str(sample), "--for", "private", "-o", str(out)]) == 0
    text = out.read_text(encoding="utf-8-sig")
    assert text.startswith(BANNER if name.lower().endswith("csv") else "BEGIN:VCALENDAR")
    assert "Aurora AI" in text


def test_a_recruiter_gets_no_private_copy(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = sample.parent / "out.csv"
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(out)]) == 2
    assert "must end in .xlsx" in capsys.readouterr().err
    assert not out.exists()


def test_grants_without_a_start_are_named(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = sample.read_text(encoding="utf-8").replace('"start": "', '"beginning": "')
    sample.write_text(text, encoding="utf-8")
    cli.main(["export", str(sample), "--for", "private", "-o", str(sample.parent / "out.ics")])
    assert "type its start date" in capsys.readouterr().err

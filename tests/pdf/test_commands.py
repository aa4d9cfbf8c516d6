"""`main.py export … -o OUT.pdf`: what a recruiter gets, and two private pages; and targets that refuse."""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from planner import cli, files
from tests.unprivileged import run_bound

BOUND = """
import sys
from planner import cli
print(cli.main(["export", sys.argv[1], "--for", "recruiter", "-o", sys.argv[2]]))
"""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample, and both PDFs of it."""
    folder = tmp_path_factory.mktemp("pdf")
    assert cli.main(["sample", "-o", str(folder / "sample.counterpoint")]) == 0
    for reader in ("recruiter", "private"):
        assert export(folder, reader, folder / f"{reader}.PDF") == 0
    return folder


def export(folder: Path, reader: str, out: Path) -> int:
    return cli.main(["export", str(folder / "sample.counterpoint"), "--for", reader, "-o", str(out)])


def texts(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_a_recruiter_gets_the_pages_and_the_plan_notes_it(exported: Path) -> None:
    first, *_ = texts(exported / "recruiter.PDF")
    assert "COMPENSATION PROPOSAL" in first
    assert "PRIVATE" not in first
    noted = files.read(exported / "sample.counterpoint").plan.exports
    assert [(export.offer, export.file) for export in noted] == [("o1", "recruiter.PDF")]


def test_private_pages_say_so_in_their_first_line(exported: Path) -> None:
    pages = texts(exported / "private.PDF")
    assert all(page.splitlines()[0].startswith("PRIVATE") for page in pages)
    assert len(pages) == 2
    assert "SUMMARY" in pages[0]
    assert "Latency budgets" in pages[1]


def test_other_files_are_refused_by_name(exported: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(exported, "recruiter", exported / "x.ics") == 2
    assert "must end in .xlsx or .pdf" in capsys.readouterr().err


def test_a_file_that_another_program_holds_is_left_as_it_was(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "held.pdf"
    out.write_bytes(b"before")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(os, "replace", refuse)
    assert export(exported, "recruiter", out) == 2
    assert "held.pdf" in capsys.readouterr().err
    assert out.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["held.pdf"]


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "shut"
    folder.mkdir()
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


@pytest.mark.linux
def test_a_folder_that_may_not_be_written_is_told(exported: Path, shut: Path) -> None:
    done = run_bound(BOUND, exported / "sample.counterpoint", shut / "p.pdf")
    assert done.stdout.strip() == "2"
    assert "p.pdf" in done.stderr
    assert "Traceback" not in done.stderr

"""The archive has the same bytes whenever, wherever and by whomever the same files are packed."""

import os
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from build.archive import build_environment, pack, source_time, write_checksums

STAMP = 1_790_000_000


def folder(place: Path, mode: int, moment: int) -> Path:
    """Return a built folder as one machine leaves it: its own modes, times and order of names."""
    app = place / "counterpoint"
    app.mkdir(parents=True)
    for name in ("program", "data") if mode == 0o755 else ("data", "program"):
        (app / name).write_text(name, encoding="utf-8")
        os.utime(app / name, (moment, moment))
    (app / "program").chmod(mode)
    (app / "data").chmod(mode & 0o666)
    (app / "link").symlink_to("data")
    return app


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_the_same_files_give_the_same_bytes(system: str, tmp_path: Path) -> None:
    archives = [
        pack(folder(tmp_path / name, mode, moment), "counterpoint-1.0", system, STAMP)
        for name, mode, moment in (("a", 0o755, 1_000_000_000), ("b", 0o700, 1_500_000_000))
    ]
    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_the_archive_for_linux_is_roots_and_keeps_programs_and_links(tmp_path: Path) -> None:
    archive = pack(folder(tmp_path, 0o700, 1), "counterpoint-1.0", "linux", STAMP)
    assert archive.name == "counterpoint-1.0.tar.xz"
    with tarfile.open(archive) as tar:
        entries = {entry.name: entry for entry in tar}
    assert [*entries] == [
        "counterpoint", "counterpoint/data", "counterpoint/link", "counterpoint/program",
    ]  # fmt: skip
    assert {(entry.uname, entry.uid, entry.mtime) for entry in entries.values()} == {("root", 0, STAMP)}
    assert (entries["counterpoint/program"].mode, entries["counterpoint/data"].mode) == (0o755, 0o644)
    assert entries["counterpoint/link"].linkname == "data"


def test_the_archive_for_windows_has_the_files(tmp_path: Path) -> None:
    archive = pack(folder(tmp_path, 0o755, 1), "counterpoint-1.0", "win32", STAMP)
    with zipfile.ZipFile(archive) as opened:
        assert opened.read("counterpoint/program") == b"program"


def test_the_time_is_that_of_the_commit_or_the_one_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert source_time() > 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(STAMP))
    assert build_environment({"PATH": "/bin"}) == {
        "PATH": "/bin", "SOURCE_DATE_EPOCH": str(STAMP), "PYTHONHASHSEED": "0",
    }  # fmt: skip


def test_the_checksums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.tar.xz").write_bytes(b"a")
    write_checksums([tmp_path / "b.deb", tmp_path / "a.tar.xz"], tmp_path / "SHA256SUMS")
    checked = subprocess.run(
        ["sha256sum", "--check", "SHA256SUMS"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "a.tar.xz: OK\nb.deb: OK\n")

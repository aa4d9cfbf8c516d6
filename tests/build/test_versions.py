"""Versions of candidates are read too, and sort before the release on every system."""

import shutil
import subprocess

import pytest

from build import versions
from build.smoke.commands import VERSION_LINE
from planner import __version__


@pytest.mark.parametrize(
    ("version", "debian", "windows"),
    [
        ("1.0", "1.0", (1, 0, 0, 0)),
        ("1.0rc1", "1.0~rc1", (1, 0, 0, 0)),
        ("1.2.3", "1.2.3", (1, 2, 3, 0)),
        ("1.1.dev4", "1.1~dev4", (1, 1, 0, 0)),
        ("1.0.post2", "1.0+post2", (1, 0, 0, 0)),
    ],
)
def test_a_version_is_written_for_each_system(
    version: str, debian: str, windows: tuple[int, int, int, int]
) -> None:
    assert versions.debian(version) == debian
    assert versions.windows(version) == windows
    assert versions.macos(version) == ".".join(map(str, windows[:3]))
    assert VERSION_LINE.fullmatch(f"Counterpoint {version}\n")


def test_debian_sorts_a_candidate_before_its_release() -> None:
    dpkg = shutil.which("dpkg") or pytest.fail("dpkg is missing")
    older, newer = versions.debian("1.0rc1"), versions.debian("1.0")
    assert subprocess.run([dpkg, "--compare-versions", older, "lt", newer], check=False).returncode == 0


def test_the_version_of_the_project_can_be_written() -> None:
    assert versions.debian(__version__)[0].isdigit()

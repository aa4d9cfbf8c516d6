"""Libraries that only plugins which are left out would load are not shipped."""

import shutil
from pathlib import Path

import pytest

from build.linux.elf import elf_files, needed, newest_glibc
from build.linux.orphans import find_orphans, without_orphans

NONE: frozenset[str] = frozenset()


def test_a_library_is_kept_if_a_program_asks_for_it_through_another() -> None:
    needs = {
        "_internal/plugins/libqxcb.so": frozenset({"libQt6Gui.so.6"}),
        "_internal/lib/libQt6Gui.so.6": frozenset({"libz.so.1", "libGL.so.1"}),
        "_internal/libz.so.1": NONE,
        "_internal/libgtk-3.so.0": frozenset({"libcairo.so.2"}),
        "_internal/libcairo.so.2": NONE,
        "_internal/libpython3.11.so.1.0": NONE,
    }
    assert find_orphans(needs) == {"libgtk-3.so.0", "libcairo.so.2"}


@pytest.fixture
def library() -> Path:
    """Return a library of this machine that asks for another."""
    import _ctypes

    return Path(_ctypes.__file__)


pytestmark = pytest.mark.linux


def test_what_a_library_asks_for_is_read(library: Path) -> None:
    assert "libc.so.6" in needed([library])[library]
    assert (2, 0) < newest_glibc([library]) < (3, 0)


def test_only_programs_and_libraries_are_read(library: Path, tmp_path: Path) -> None:
    shutil.copyfile(library, tmp_path / "copy")
    (tmp_path / "libtext.so").write_text("no library", encoding="utf-8")
    (tmp_path / "link").symlink_to("copy")
    assert elf_files(tmp_path) == [tmp_path / "copy"]


def test_the_links_to_an_orphan_go_with_it(library: Path) -> None:
    kept = [
        ("lib-dynload/_ctypes.so", str(library), "EXTENSION"),
        ("resources/icon.png", "/no/such/icon.png", "DATA"),
    ]
    left = [("Qt/lib/libold.so.6", str(library), "BINARY"), ("libold.so.6", "Qt/lib/libold.so.6", "SYMLINK")]
    assert without_orphans([*kept, *left]) == kept

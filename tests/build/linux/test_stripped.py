"""Debug symbols and absolute search paths are not shipped; libraries without them are left as they are."""

import ctypes
import re
import shutil
import subprocess
from pathlib import Path

import numpy
import pytest

from build.linux import stripped as module
from build.linux.search_path import UnknownElfError, remove_absolute_paths
from build.linux.stripped import stripped

pytestmark = pytest.mark.linux

LIBRARY = next((Path(numpy.__file__).parent / "linalg").glob("_umath*.so"))
OWN = "$ORIGIN/../../numpy.libs"
"""The search path that NumPy's library has."""


def searching(path: str, place: Path) -> Path:
    """Return a copy of the library that looks for others in another path, of as many letters as its own."""
    data = LIBRARY.read_bytes()
    assert data.count(OWN.encode()) == 1
    assert len(path) == len(OWN)
    place.write_bytes(data.replace(OWN.encode(), path.encode()))
    return place


def search_path(library: Path) -> list[str]:
    """Return what the loader would be told, by readelf."""
    told = subprocess.run(["readelf", "-dW", str(library)], capture_output=True, text=True, check=True)
    assert told.stderr == ""
    return re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]", told.stdout)


def test_a_library_without_symbols_and_of_relative_path_is_shipped_as_it_is(tmp_path: Path) -> None:
    entries = [("a.so", str(LIBRARY), "EXTENSION"), ("icon.png", "/no/such.png", "DATA")]
    assert search_path(LIBRARY) == [OWN]
    assert stripped(entries, tmp_path) == entries


def test_a_library_with_symbols_is_shipped_as_a_smaller_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "fat.so"
    shutil.copyfile(LIBRARY, library)
    monkeypatch.setattr(module, "with_debug_sections", list)
    ((place, source, kind),) = stripped([("a.so", str(library), "EXTENSION")], tmp_path / "out")
    assert (place, kind) == ("a.so", "EXTENSION")
    assert Path(source).parent == tmp_path / "out"
    assert 0 < Path(source).stat().st_size <= library.stat().st_size


@pytest.mark.parametrize(
    ("path", "left"),
    [("/home/me/.pyenv/ver/libs", []), ("/home/me/libs::$ORIGIN/a", ["$ORIGIN/a"])],
)
def test_a_library_that_looks_in_a_folder_of_the_builder_is_shipped_without_it(
    tmp_path: Path, path: str, left: list[str]
) -> None:
    library = searching(path, tmp_path / "astray.so")
    ((_, source, _),) = stripped([("a.so", str(library), "EXTENSION")], tmp_path / "out")
    assert search_path(library) == [path]  # that of the builder's own Python is not touched
    assert search_path(Path(source)) == left
    ctypes.CDLL(source)  # what it needs is found by the names that are loaded already


def test_a_library_of_another_kind_is_not_guessed_at(tmp_path: Path) -> None:
    small = tmp_path / "small.so"
    small.write_bytes(b"\x7fELF\x01\x01" + bytes(60))
    with pytest.raises(UnknownElfError, match=r"small\.so"):
        remove_absolute_paths(small)

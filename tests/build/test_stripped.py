"""Debug symbols are not shipped; libraries without them are left as they are."""

import shutil
from pathlib import Path

import numpy
import pytest

from build import stripped

pytestmark = pytest.mark.linux


def test_a_library_without_symbols_is_shipped_as_it_is(tmp_path: Path) -> None:
    library = next((Path(numpy.__file__).parent / "linalg").glob("*.so"))
    entries = [("a.so", str(library), "EXTENSION"), ("icon.png", "/no/such.png", "DATA")]
    assert stripped.without_symbols(entries, tmp_path) == entries


def test_a_library_with_symbols_is_shipped_as_a_smaller_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "fat.so"
    shutil.copyfile(next((Path(numpy.__file__).parent / "linalg").glob("*.so")), library)
    monkeypatch.setattr(stripped, "with_debug_sections", list)
    ((place, source, kind),) = stripped.without_symbols(
        [("a.so", str(library), "EXTENSION")], tmp_path / "out"
    )
    assert (place, kind) == ("a.so", "EXTENSION")
    assert Path(source).parent == tmp_path / "out"
    assert 0 < Path(source).stat().st_size <= library.stat().st_size

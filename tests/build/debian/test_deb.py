"""The .deb: dependencies of what is shipped, menu entry, file type, icons, manual, the same bytes."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pandas
import pytest

from build import versions
from build.debian.deb import make_deb
from build.debian.texts import changelog, control
from build.records import UnnamedLibraryError
from build.works.notices import BILL, licence_files
from build.works.parts import UNSAID, Part
from build.works.sbom import bill_of_materials
from planner import __version__

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.linux


def built(place: Path) -> Path:
    """Return a folder as the build leaves it, with one library that links to others of the system."""
    folder = place / "counterpoint"
    icons = folder / "_internal/resources/icons"
    shutil.copytree(ROOT / "resources/icons", icons)
    library = next((Path(pandas.__file__).parent / "_libs/window").glob("aggregations*.so"))
    shutil.copyfile(library, folder / "_internal" / "QtWidgets.abi3.so")
    (folder / "_internal/libX11.so.6").write_text("left to Debian", encoding="utf-8")
    parts = [
        Part("numpy", "2.4.6", "BSD-3-Clause", "pkg:pypi/numpy@2.4.6", {"LICENSE.txt": "a"}),
        Part("libc6", "2.36", UNSAID, "pkg:deb/debian/libc6@2.36", {"copyright": "b"}),
    ]
    bill = bill_of_materials("1.0", 0, parts)
    for name, text in ((BILL, bill), *licence_files(parts)):
        (folder / "_internal" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "_internal" / name).write_text(text, encoding="utf-8")
    for name in ("counterpoint", "install"):
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def deb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("deb")
    return make_deb(built(place), place)


@pytest.fixture(scope="module")
def tree(deb: Path) -> Path:
    """Return the package as dpkg unpacks it, with its control files in DEBIAN."""
    folder = deb.parent / "unpacked"
    subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(folder)], check=True)
    return folder


def test_it_depends_on_the_packages_of_what_is_linked_to_and_not_shipped(tree: Path) -> None:
    fields = dict(line.split(": ", 1) for line in (tree / "DEBIAN/control").read_text().splitlines()[:9])
    assert fields["Version"] == versions.debian(__version__)
    first, *others = fields["Depends"].split(", ")
    assert first.startswith("libc6 (>= 2.")
    assert others == ["libgcc-s1", "libstdc++6"]


def test_a_library_that_no_package_is_named_for_makes_no_package(tmp_path: Path) -> None:
    folder = built(tmp_path)
    library = folder / "_internal/QtWidgets.abi3.so"
    library.write_bytes(library.read_bytes().replace(b"libgcc_s.so.1\0", b"libnew_s.so.1\0"))
    with pytest.raises(UnnamedLibraryError, match="libnew_s"):
        make_deb(folder, tmp_path)


def test_a_desktop_finds_the_program_its_plans_and_its_icon(tree: Path) -> None:
    share = tree / "usr/share"
    entry = (share / "applications/counterpoint.desktop").read_text(encoding="utf-8").splitlines()
    assert "Exec=counterpoint %f" in entry
    assert "MimeType=application/x-counterpoint;" in entry
    assert [path.name for path in (share / "mime").rglob("*") if path.is_file()] == ["counterpoint.xml"]
    assert (share / "icons/hicolor/48x48/apps/counterpoint.png").exists()
    assert (tree / "usr/bin/counterpoint").resolve() == tree / "usr/lib/counterpoint/counterpoint"


def test_it_has_manual_changelogs_and_copyright_and_not_the_archives_installer(tree: Path) -> None:
    names = {path.name for path in (tree / "usr").rglob("*")}
    assert {"counterpoint.1.gz", "changelog.gz", "changelog.Debian.gz", "copyright"} <= names
    assert {"install", "libX11.so.6", "mimeinfo.cache"} & names == set()


def test_the_notices_leave_out_what_is_left_to_debian(tree: Path) -> None:
    internal = tree / "usr/lib/counterpoint/_internal"
    assert (internal / "licences/PARTS.txt").read_text(encoding="utf-8") == "numpy 2.4.6: BSD-3-Clause\n"
    assert not (internal / "licences/libc6").exists()
    bill = json.loads((internal / BILL).read_text(encoding="utf-8"))
    assert [part["name"] for part in bill["components"]] == ["numpy"]
    assert bill["dependencies"] == [{"ref": "counterpoint", "dependsOn": ["pkg:pypi/numpy@2.4.6"]}]
    copyright_text = (tree / "usr/share/doc/counterpoint/copyright").read_text(encoding="utf-8")
    assert "numpy 2.4.6: BSD-3-Clause" in copyright_text


def test_every_file_has_its_checksum_and_a_plain_mode(tree: Path) -> None:
    lines = (tree / "DEBIAN/md5sums").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    files = [path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink()]
    assert sums == {str(path.relative_to(tree)): hashlib.md5(path.read_bytes()).hexdigest() for path in files}
    runnable = [path.name for path in files if path.stat().st_mode & 0o111]
    assert runnable == ["counterpoint"]


def test_the_same_folder_gives_the_same_package(deb: Path, tmp_path: Path) -> None:
    assert make_deb(built(tmp_path), tmp_path).read_bytes() == deb.read_bytes()


def test_the_texts_are_those_of_a_candidate_too() -> None:
    assert "Version: 1.0~rc1\n" in control("1.0~rc1", "amd64", ["libc6"], 1)
    assert changelog("1.0~rc1", 0).startswith("counterpoint (1.0~rc1) unstable;")

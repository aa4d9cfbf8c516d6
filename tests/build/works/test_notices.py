"""What is shipped of others is listed with its licence; the bill of materials is what CycloneDX defines."""

import importlib.resources
import json
from pathlib import Path
from typing import Any

import fastjsonschema
import jinja2
import numpy
import pytest

from build.works.notices import licence_files, write_notices
from build.works.parts import UNSAID, Part, UnknownOriginError, collect_parts, debian_packages, is_of_python
from build.works.sbom import bill_of_materials

PARTS = (
    Part("numpy", "2.4.6", "BSD-3-Clause AND MIT", "pkg:pypi/numpy@2.4.6", {"LICENSE.txt": "Copyright"}),
    Part("Jinja2", "3.1.6", "BSD License", "pkg:pypi/jinja2@3.1.6", {}),
    Part("libcups2", "2.4.2-3", UNSAID, "pkg:deb/debian/libcups2@2.4.2-3?arch=amd64", {"copyright": "a"}),
)


@pytest.fixture(scope="module")
def collected() -> dict[str, Part]:
    """Return the parts of a folder with two libraries and a file of ours."""
    files = (Path(numpy.__file__), Path(jinja2.__file__), Path(__file__).resolve())
    return {part.name: part for part in collect_parts(files)}


def test_each_part_is_found_by_its_files_with_python_and_the_program_before_it(
    collected: dict[str, Part],
) -> None:
    assert {*collected} == {"numpy", "Jinja2", "pyinstaller", "Python"}
    assert collected["numpy"].version == numpy.__version__
    assert "BSD-3-Clause" in collected["numpy"].licence
    assert "NumPy Developers" in collected["numpy"].texts["LICENSE.txt"]
    assert len(collected["numpy"].texts) > 5  # those of the works in it too, of the same file name
    assert "PYTHON SOFTWARE FOUNDATION" in "".join(collected["Python"].texts.values()).upper()


def test_qt_brings_no_text_and_gets_that_of_the_lgpl() -> None:
    import PySide6

    (qt,) = [part for part in collect_parts([Path(PySide6.__file__)]) if "PySide6" in part.name]
    assert {*qt.texts} == {"GPL-3.txt", "LGPL-3.txt"}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.texts["LGPL-3.txt"]


def test_a_licence_that_only_its_text_names_is_named() -> None:
    import pyrage

    (part,) = [part for part in collect_parts([Path(pyrage.__file__)]) if part.name == "pyrage"]
    assert part.licence == "The MIT License (MIT)"


def test_libraries_of_the_system_are_not_taken_for_pythons() -> None:
    assert is_of_python(Path(json.__file__).resolve())
    assert is_of_python(Path("/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"))
    assert not is_of_python(Path("/usr/lib/x86_64-linux-gnu/libz.so.1"))


def test_a_file_that_nobody_brought_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(UnknownOriginError, match="libmine"):
        debian_packages([tmp_path / "libmine.so.1"])


def test_every_text_is_kept_under_its_part_and_every_part_is_listed() -> None:
    files = dict(licence_files(PARTS))
    assert files["licences/numpy/LICENSE.txt"] == "Copyright"
    assert files["licences/PARTS.txt"].splitlines() == [
        "numpy 2.4.6: BSD-3-Clause AND MIT", "Jinja2 3.1.6: BSD License", f"libcups2 2.4.2-3: {UNSAID}",
    ]  # fmt: skip


def schema(address: str) -> Any:
    """Return a schema of CycloneDX's own library, by its address; nothing is asked of the network."""
    folder = importlib.resources.files("cyclonedx.schema._res")
    return json.loads((folder / address.rpartition("/")[2]).read_text(encoding="utf-8"))


def test_the_bill_is_as_the_schema_of_cyclonedx_says() -> None:
    bill = json.loads(bill_of_materials("1.0", 1_790_000_000, PARTS))
    check = fastjsonschema.compile(schema("bom-1.5.SNAPSHOT.schema.json"), handlers={"http": schema})
    check(bill)
    with pytest.raises(fastjsonschema.JsonSchemaException):
        check({**bill, "components": [{"name": "numpy"}]})


def test_the_bill_names_each_part_with_its_licence_and_is_the_same_each_time() -> None:
    text = bill_of_materials("1.0", 1_790_000_000, PARTS)
    bill = json.loads(text)
    assert [part.get("licenses") for part in bill["components"]] == [
        [{"expression": "BSD-3-Clause AND MIT"}], [{"license": {"name": "BSD License"}}], None,
    ]  # fmt: skip
    assert bill["dependencies"][0]["dependsOn"] == [part.purl for part in PARTS]
    assert bill_of_materials("1.0", 1_790_000_000, PARTS) == text


def test_the_bill_has_who_wrote_a_part_where_no_text_says_so() -> None:
    lru = Part(
        "lru", "0.18", "MIT", "pkg:cargo/lru@0.18", {}, notices=("(c) 2016 A", "(c) B"), authors="A, B"
    )
    bill = json.loads(bill_of_materials("1.0", 1_790_000_000, [lru]))
    fastjsonschema.compile(schema("bom-1.5.SNAPSHOT.schema.json"), handlers={"http": schema})(bill)
    (component,) = bill["components"]
    assert (component["author"], component["copyright"]) == ("A, B", "(c) 2016 A\n(c) B")


def test_a_library_with_rust_in_it_brings_the_texts_of_its_crates(tmp_path: Path) -> None:
    import pyrage

    entries = write_notices(tmp_path, [("pyrage/__init__.py", pyrage.__file__, "DATA")])
    assert {f"licences/Rust-crates/{name}" for name in ("CRATES.txt", "MIT.txt")} <= {
        name for name, _, _ in entries
    }
    assert "age (in pyrage)" in (tmp_path / "licences/Rust-crates/CRATES.txt").read_text(encoding="utf-8")
    assert all((tmp_path / name).is_file() for name, _, _ in entries)

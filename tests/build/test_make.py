"""A packaged app that would lack a library or a module is not made."""

import ast
from pathlib import Path

import numpy
import pytest

from build import make

ROOT = Path(__file__).resolve().parents[2]

MISSING = (
    "45882 WARNING: Library not found: could not resolve '{}', dependency of "
    "'/venv/PySide6/Qt/plugins/platforms/{}'.\n"
)


def test_a_library_that_a_shipped_plugin_asks_for_is_missing() -> None:
    lines = ["10 WARNING: something else\n", MISSING.format("libxcb-cursor.so.0", "libqxcb.so")]
    assert make.missing_libraries(lines, {"libqxcb.so"}) == ["libxcb-cursor.so.0 (for libqxcb.so)"]


def test_a_library_that_only_a_plugin_left_out_asks_for_is_no_loss() -> None:
    assert make.missing_libraries([MISSING.format("libgtk-3.so.0", "libqgtk3.so")], {"libqxcb.so"}) == []


def test_a_module_that_is_excluded_and_one_of_ours_imports_is_missing() -> None:
    """Market did not open in the packaged app: sqlite3 was left out, which nothing had needed before."""
    warnings = (
        "missing module named winreg - imported by planner.disk.folders (delayed)\n"
        "excluded module named sqlite3 - imported by pandas.sql (delayed), planner.files.rows (top-level)\n"
        "excluded module named PIL - imported by fpdf.image_parsing (optional)\n"
        "excluded module named 'a.b' - imported by planner.cli (delayed)\n"
    )
    assert make.modules_left_out(warnings) == [
        "a.b (for planner.cli)",
        "sqlite3 (for planner.files.rows)",
    ]


@pytest.mark.linux
def test_a_folder_whose_libraries_look_elsewhere_is_not_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """_struct and zlib are among the files of the program itself too, and those were taken as they were."""
    (tmp_path / "warnings").write_text("", encoding="utf-8")
    monkeypatch.setattr(make, "WARNINGS", tmp_path / "warnings")
    library = next((Path(numpy.__file__).parent / "linalg").glob("_umath*.so")).read_bytes()
    (tmp_path / "right.so").write_bytes(library)
    assert make.fault_of(tmp_path, []) == []
    (tmp_path / "astray.so").write_bytes(
        library.replace(b"$ORIGIN/../../numpy.libs", b"/home/me/.pyenv/ver/libs")
    )
    sentence, file = make.fault_of(tmp_path, [])
    assert sentence.startswith("These libraries would look for others")
    assert file == str(tmp_path / "astray.so")


def test_what_was_changed_for_the_package_is_collected_before_the_programs_own_files() -> None:
    recipe = (ROOT / "build/counterpoint.spec").read_text(encoding="utf-8")
    (call,) = [
        node
        for node in ast.walk(ast.parse(recipe))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "COLLECT"
    ]
    assert [ast.unparse(argument) for argument in call.args] == ["binaries", "datas", "records", "*programs"]

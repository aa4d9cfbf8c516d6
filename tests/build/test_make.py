"""A packaged app that would lack a library or a module is not made."""

import ast
from pathlib import Path

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


def test_the_recipe_excludes_no_module_that_is_imported() -> None:
    recipe = ast.parse((ROOT / "build/counterpoint.spec").read_text(encoding="utf-8"))
    (excluded,) = [
        ast.literal_eval(node.value)
        for node in recipe.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NOT_NEEDED"
    ]
    imported = {
        name
        for file in (ROOT / "main.py", *(ROOT / "planner").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in imports_of(node)
    }
    assert "tkinter" in excluded
    assert "pandas" in imported
    assert [
        name for name in imported if any(f"{name}.".startswith(f"{module}.") for module in excluded)
    ] == []


def imports_of(node: ast.AST) -> list[str]:
    """Return the modules that a statement imports, and what it may import from them."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []

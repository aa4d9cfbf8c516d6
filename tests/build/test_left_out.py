"""What of Qt is shipped on each system; the lists are of PySide6_Essentials 6.11.3's wheels."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from build.left_out import NOT_NEEDED, is_left_out

WHEELS = Path("tests/data/wheels")
PICTURES = {"qgif", "qicns", "qico", "qjpeg", "qsvg", "qtga", "qtiff", "qwbmp", "qwebp"}
PLUGINS = {
    "windows": {
        *("platforms/qwindows", "platforms/qoffscreen"),
        *("styles/qmodernwindowsstyle", "iconengines/qsvgicon"),
    },
    "macos": {
        *("platforms/libqcocoa", "platforms/libqoffscreen", "styles/libqmacstyle", "iconengines/libqsvgicon"),
        *("imageformats/libqmacheif", "imageformats/libqmacjp2"),
    },
}  # fmt: skip


def kept(system: str) -> list[str]:
    """Return the plugins and libraries of a system's wheel that are shipped if PyInstaller collects them."""
    return [path for path in (WHEELS / f"{system}.txt").read_text("utf-8").split() if not is_left_out(path)]


@pytest.mark.parametrize("system", PLUGINS)
def test_a_system_gets_its_own_screen_and_no_other_plugin(system: str) -> None:
    plugins = {
        "/".join(path.split("/")[-2:]).rpartition(".")[0] for path in kept(system) if "/plugins/" in path
    }
    prefix = "lib" if system == "macos" else ""
    assert plugins == PLUGINS[system] | {f"imageformats/{prefix}{name}" for name in PICTURES}


def test_linux_keeps_what_x_and_wayland_show_and_type_with() -> None:
    plugins = {"/".join(path.split("/")[-2:]) for path in kept("linux") if "/plugins/platform" in path}
    assert plugins == {
        *("platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so"),
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platformthemes/libqxdgdesktopportal.so",
    }  # fmt: skip


@pytest.mark.parametrize("system", ["windows", "macos", "linux"])
def test_no_library_of_networks_or_qml_is_kept_and_those_of_widgets_are(system: str) -> None:
    libraries = " ".join(path.rpartition("/")[2] for path in kept(system) if "/plugins/" not in path)
    for module in ("Core", "Gui", "Widgets", "Svg", "PrintSupport"):
        assert f"Qt6{module}." in libraries or f"Qt{module}" in libraries.split()
    for module in (
        "Network",
        "Qml",
        "Quick",
        "EglF",
        "VirtualKeyboard",
        "Sql",
        "Designer",
        "opengl32sw",
        "pyside6qml",
    ):
        assert module not in libraries


def test_windows_paths_are_read_as_well() -> None:
    assert is_left_out(r"PySide6\plugins\platforms\qminimal.dll")
    assert is_left_out(r"PySide6\translations\qtbase_de.qm")
    assert not is_left_out(r"PySide6\plugins\platforms\qwindows.dll")
    assert not is_left_out("resources/translations/en.toml")


def test_of_the_resources_what_the_program_opens_is_shipped_and_nothing_else() -> None:
    sources = [path for path in Path("planner").rglob("*.py") if path.name != "notices.py"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    shipped = {
        path.name for path in Path("resources").iterdir() if not is_left_out(f"resources/{path.name}/x")
    }
    opened = {
        path.name
        for path in Path("resources").iterdir()
        if f'"{path.name}/' in text or f'"{path.name}"' in text
    }
    assert shipped == opened
    assert {"fonts", "icons", "lexicon", "samples", "tables", "welcome", "wording"} == shipped
    icons = {path.name for path in Path("resources/icons").iterdir() if not is_left_out(path.as_posix())}
    assert {Path(name).suffix for name in icons} == {".png"}
    assert is_left_out(r"resources\docs\model.md")


def test_of_a_distributions_records_what_differs_between_two_environments_is_left_out() -> None:
    records = ("RECORD", "INSTALLER", "direct_url.json", "licenses/LICENSE.txt", "METADATA")
    kept = [name for name in records if not is_left_out(f"numpy-2.4.6.dist-info/{name}")]
    assert kept == ["METADATA"]


def imported(tree: ast.Module) -> Iterator[str]:
    """Give the full names of all modules that a source imports, at its head or when it is used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_that_we_import_is_left_out() -> None:
    sources = Path("planner").rglob("*.py")
    names = {name for path in sources for name in imported(ast.parse(path.read_text("utf-8")))}
    assert "sqlite3" in names
    assert {name for name in names for left in NOT_NEEDED if f"{name}.".startswith(f"{left}.")} == set()

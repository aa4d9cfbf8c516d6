"""A packaged app that would lack a library is not made."""

from build import make

MISSING = (
    "45882 WARNING: Library not found: could not resolve '{}', dependency of "
    "'/venv/PySide6/Qt/plugins/platforms/{}'.\n"
)


def test_a_library_that_a_shipped_plugin_asks_for_is_missing() -> None:
    lines = ["10 WARNING: something else\n", MISSING.format("libxcb-cursor.so.0", "libqxcb.so")]
    assert make.missing_libraries(lines, {"libqxcb.so"}) == ["libxcb-cursor.so.0 (for libqxcb.so)"]


def test_a_library_that_only_a_plugin_left_out_asks_for_is_no_loss() -> None:
    assert make.missing_libraries([MISSING.format("libgtk-3.so.0", "libqgtk3.so")], {"libqxcb.so"}) == []

"""Typed text where Qt reads more than letters: markup in tooltips, `&` in menus, `[*]` in titles."""

from html import escape

from PySide6.QtGui import Qt


def tip(text: str, *, wraps: bool = False) -> str:
    """Return a tooltip that shows a text as it was typed, though it looks like markup.

    Qt wraps a tooltip of markup alone: `wraps` makes one of any text.
    """
    if not text or not (wraps or Qt.mightBeRichText(text)):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'


def without_keys(text: str) -> str:
    """Return the text of a button or a menu whose `&` are letters and mark no key."""
    return text.replace("&", "&&")


def step_name(text: str) -> str:
    """Return the text of an undo command: its name, and after a line break how the menu writes it."""
    name = " ".join(text.split())
    return f"{name}\n{without_keys(name)}" if "&" in name else name


def window_title(text: str) -> str:
    """Return a part of a window's title in which `[*]` is no mark of unsaved work."""
    return text.replace("[*]", "[*][*]")

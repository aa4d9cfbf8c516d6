"""Escapes typed text for Qt: markup in tooltips, `&` in menus, `[*]` in window titles."""

from html import escape
from unicodedata import bidirectional

from PySide6.QtGui import Qt


def tip(text: str, *, wraps: bool = False) -> str:
    """Return a tooltip that shows a text literally, even if it looks like markup.

    Qt wraps only tooltips with markup: `wraps` makes any text wrap.
    """
    if not text or not (wraps or Qt.mightBeRichText(text)):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'


def isolated(text: str) -> str:
    """Return a text inside a sentence so that letters from right to left do not turn what follows it."""
    has_other = any(bidirectional(letter) in ("R", "AL", "AN") for letter in text)
    return f"\u2068{text}\u2069" if has_other else text


def without_keys(text: str) -> str:
    """Return the text of a button or menu with `&` as a letter, not the mark of a key."""
    return text.replace("&", "&&")


def step_name(text: str) -> str:
    """Return the text of an undo command: its name, and after a line break the text for the menu."""
    name = " ".join(text.split())
    return f"{name}\n{without_keys(name)}" if "&" in name else name


def window_title(text: str) -> str:
    """Return a part of a window title with `[*]` as text, not the mark of unsaved changes."""
    return text.replace("[*]", "[*][*]")

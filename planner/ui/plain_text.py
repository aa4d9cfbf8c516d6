"""Escapes typed text for Qt: markup in tooltips, `&` in menus, `[*]` in window titles."""

import re
from html import escape
from unicodedata import bidirectional

from PySide6.QtGui import Qt

RIGHT_TO_LEFT = ("R", "AL")
MAY_TURN = re.compile(r"[^\x00-\u058f\u2010-\u2027\u2030-\u2065\u2070-\u2bff]")
"""Finds what may run from right to left; most texts have nothing of it, and each is asked at every entry."""

TURNING = re.compile("[\u202a-\u202e\u2067]")
"""Marks that turn all that follows them, which a name brings along when it is copied."""

ENDS = "·…•“”()[]–"
"""Signs of a sentence around a name; other signs may be within one."""


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


def ordered(text: str) -> str:
    """Return a sentence of this program with each run of letters from right to left kept together.

    The sentence stays from left to right, even where it begins with such a name. Marks that would turn the
    rest of it are left out.
    """
    text = TURNING.sub("", text)
    if not any(bidirectional(letter) in RIGHT_TO_LEFT for letter in MAY_TURN.findall(text)):
        return text
    parts, run, gap = ["\u200e"], "", ""
    for letter in text:
        side = bidirectional(letter)
        if side in RIGHT_TO_LEFT or (run and side == "NSM"):
            run, gap = run + gap + letter, ""
        elif run and side in ("WS", "ON") and letter not in ENDS:
            gap += letter
        else:
            parts += [isolated(run), gap, letter] if run else [letter]
            run, gap = "", ""
    return "".join((*parts, isolated(run), gap))


def without_keys(text: str) -> str:
    """Return the text of a button or menu with `&` as a letter, not the mark of a key."""
    return text.replace("&", "&&")


def without_marks(text: str) -> str:
    """Return the text of a button, label or menu as it is seen: the marks of keys are out of it."""
    return re.sub("&(.?)", r"\1", text)


def step_name(text: str) -> str:
    """Return the text of an undo command: its name, and after a line break the text for the menu."""
    name = " ".join(text.split())
    return f"{name}\n{without_keys(name)}" if "&" in name else name


def window_title(text: str) -> str:
    """Return a part of a window title with `[*]` as text, not the mark of unsaved changes."""
    return text.replace("[*]", "[*][*]")

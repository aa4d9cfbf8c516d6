"""What the program remembers between two runs. A value that is broken, or of another type, counts as none."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

GEOMETRY, LOOK, RECENT = "geometry", "look", "recent"
MOST_RECENT = 8

Mode = Literal["system", "light", "dark"]


def geometry(settings: QSettings) -> QByteArray | None:
    """Return the window's place as Qt saved it; None if none is known."""
    value = settings.value(GEOMETRY)
    return value if isinstance(value, QByteArray) else None


def look(settings: QSettings) -> Mode:
    """Return the look that was chosen; the system's if none is known."""
    value = settings.value(LOOK)
    if value == "light":
        return "light"
    return "dark" if value == "dark" else "system"


def recent(settings: QSettings) -> tuple[Path, ...]:
    """Return the plans opened lately, the latest first, whether or not they are there."""
    value = settings.value(RECENT)
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(Path(name) for name in names if isinstance(name, str) and name)[:MOST_RECENT]


def remember_recent(settings: QSettings, paths: Sequence[Path]) -> None:
    """Keep the plans opened lately; a name that is no Unicode cannot be kept."""
    names = [str(path) for path in paths]
    settings.setValue(RECENT, [name for name in names if _is_unicode(name)][:MOST_RECENT])


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in name)

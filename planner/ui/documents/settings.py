"""The settings kept between runs. A broken value, or one of another type, counts as missing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

GEOMETRY, LOOK, RECENT, ZOOM, ROOMY, MOTION = "geometry", "look", "recent", "zoom", "roomy", "motion"
WAY_CLOSED = "way_closed"
MOST_RECENT = 8

Mode = Literal["system", "light", "dark"]


def geometry(settings: QSettings) -> QByteArray | None:
    """Return the saved geometry of the window, if any."""
    value = settings.value(GEOMETRY)
    return value if isinstance(value, QByteArray) else None


def look(settings: QSettings) -> Mode:
    """Return the chosen look; the system's by default."""
    value = settings.value(LOOK)
    if value == "light":
        return "light"
    return "dark" if value == "dark" else "system"


def zoom(settings: QSettings, levels: Sequence[int]) -> int:
    """Return the zoom in per cent, of the levels that there are; 100 by default."""
    value = settings.value(ZOOM)
    percent = int(value) if isinstance(value, str | int) and str(value).isdecimal() else 100
    return percent if percent in levels else 100


def is_roomy(settings: QSettings) -> bool:
    """Return whether rows have more room."""
    return settings.value(ROOMY) in (True, "true")


def is_way_closed(settings: QSettings) -> bool:
    """Return whether the list of the way to a letter was closed for good."""
    return settings.value(WAY_CLOSED) in (True, "true")


def has_motion(settings: QSettings, *, usually: bool = True) -> bool:
    """Return whether changes may flash and fade; until the user chose, as the desktop `usually` wants it."""
    value = settings.value(MOTION)
    return usually if value is None else value not in (False, "false")


def recent(settings: QSettings) -> tuple[Path, ...]:
    """Return the recently opened plans, the latest first; they need not exist."""
    value = settings.value(RECENT)
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(Path(name) for name in names if isinstance(name, str) and name)[:MOST_RECENT]


def remember_recent(settings: QSettings, paths: Sequence[Path]) -> None:
    """Store the recently opened plans; a name that is not Unicode cannot be stored."""
    names = [str(path) for path in paths]
    settings.setValue(RECENT, [name for name in names if _is_unicode(name)][:MOST_RECENT])


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in name)

"""Whether the desktop asks for little motion, where Qt or the desktop says it.

Qt itself says it from 6.12 on (QAccessibilityHints.motionPreference). Before, Windows says it as its effects,
and KDE in its settings file. GNOME and macOS say nothing that Qt reads: there the menu decides.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

KDE_FILE, KDE_KEY = "kdeglobals", "KDE/AnimationDurationFactor"


def reduces_motion(hints: QStyleHints) -> bool:
    """Return whether the desktop asks for little motion; False where it says nothing."""
    preference = _preference(hints)
    if preference:
        return preference != "NoPreference"
    if sys.platform == "win32":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return kde_reduces(Path(folder) / KDE_FILE)


def kde_reduces(path: Path) -> bool:
    """Return whether a settings file of KDE sets the length of animations to none."""
    if not path.exists():
        return False
    value = QSettings(str(path), QSettings.Format.IniFormat).value(KDE_KEY)
    return value is not None and str(value).strip() in ("0", "0.0")


def _preference(hints: QStyleHints) -> str:
    """Return the name of the preference that Qt knows; empty before Qt 6.12."""
    accessibility = getattr(hints, "accessibility", None)
    preference = getattr(accessibility() if accessibility else None, "motionPreference", None)
    return str(preference().name) if preference is not None else ""

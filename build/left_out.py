"""What is not shipped: of Qt, plugins for screens and networks that a desktop program does not meet, and QML;
of our resources, what only the source tree and the build use.

PyInstaller collects by the names that each system uses; the rules here hold for all three. Which files each
wheel of PySide6 brings is kept in tests/data/wheels, and what stays of them is tested.
"""

import re
from pathlib import PurePosixPath

NOT_NEEDED = (
    "tkinter", "scipy", "matplotlib", "IPython", "pytest", "hypothesis", "mypy", "setuptools", "pip",
    "pandas.tests", "numpy.f2py", "pyqtgraph",
    "lxml", "rich", "pygments", "markdown_it", "mdurl", "readline",
    "OpenGL", "cupy", "h5py", "PIL", "PySide6.QtTest", "PySide6.QtNetwork", "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools",
)  # fmt: skip
"""Modules that are not collected: tests, tools and drawings that our libraries can use, but that no part of
Counterpoint asks for."""

FOLDERS = frozenset(
    {
        "designer", "egldeviceintegrations", "generic", "networkinformation", "platforminputcontexts",
        "qmllint", "qmltooling", "sqldrivers", "tls", "vectorimageformats",
    }
)  # fmt: skip
"""Folders of plugins of which nothing is shipped, but for the input methods in `INPUT_METHODS`."""

INPUT_METHODS = frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"})
"""What types accents and Chinese on Linux; the third, a keyboard on the screen, is made with QML."""

PLUGINS = frozenset(
    {
        "platforms/qeglfs", "platforms/qlinuxfb", "platforms/qminimal", "platforms/qminimalegl",
        "platforms/qvnc", "platforms/qvkkhrdisplay", "platforms/qdirect2d",
        "platformthemes/qgtk3", "imageformats/qpdf",
    }
)  # fmt: skip
"""Plugins that are not shipped, as folder/name without `lib` and without the file's ending."""

MODULES = re.compile(
    r"(?:lib)?Qt6?"
    r"(?:Network|Qml\w*|Quick\w*|Pdf\w*|VirtualKeyboard\w*|EglF[sS]\w*|Sql|Designer\w*|Help|UiTools|Test|Labs\w*|Lottie\w*)"
    r"(?:\.so(?:\.\d+)*|\.dll|\.framework)?"
)
"""Libraries of Qt that only such plugins, or no plugin at all, load."""

OTHERS = re.compile(r"opengl32sw\.dll|libg[dt]k-3\.so\.0|(?:lib)?pyside6qml\.abi3\..+")
"""A renderer in software, which widgets never ask for, and what only QML or GTK loads."""

RESOURCES = frozenset({"docs", "licences", "linux_libraries.json", "screenshots"})
"""What of `resources` the program never opens; licences are shipped part by part (build/works/notices.py)."""

BUILDER_ICONS = frozenset({".icns", ".ico", ".svg"})
"""Endings of icons that the build puts into programs, or draws the others from."""

METADATA = "METADATA"
"""What is shipped of a distribution's own records: the others differ with the folder of the environment."""


def is_left_out(path: str) -> bool:
    """Say whether a collected file is not shipped; `path` is its place in the folder, with `/` or `\\`."""
    place = PurePosixPath(path.replace("\\", "/"))
    if place.parts[:1] == ("resources",):
        return place.parts[1] in RESOURCES or (place.parts[1] == "icons" and place.suffix in BUILDER_ICONS)
    if any(part.endswith(".dist-info") for part in place.parts):
        return place.name != METADATA
    if "plugins" in place.parts[:-2]:
        folder, name = place.parts[-2], re.sub(r"^lib|\.(?:so|dll|dylib)$", "", place.name)
        return f"{folder}/{name}" in PLUGINS or (folder in FOLDERS and name not in INPUT_METHODS)
    if "PySide6" in place.parts and {"translations", "qml"} & set(place.parts):
        return True
    return OTHERS.fullmatch(place.name) is not None or any(MODULES.fullmatch(part) for part in place.parts)

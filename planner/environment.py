"""The environment: what libraries read from it here, and the user's own, which opened programs shall get.

A mail program or a file manager that the window opens inherits the environment, and so does what is started
from there later. PyInstaller's bootloader and its hook for Qt set paths to our libraries, which break others.
On Windows hook and PySide put our folders before PATH; they stay, since Qt finds late libraries by them.
"""

from collections.abc import Mapping, MutableMapping
from importlib import import_module

FOR_LIBRARIES = {
    "PYDANTIC_DISABLE_PLUGINS": "__all__",  # none ships; a start would read every package
    "OPENBLAS_NUM_THREADS": "1",  # of numpy: each further one waits for work at the start, awake
}
"""Read when the libraries are imported; what the user has set stays."""
OF_BOOTLOADER = "_PYI_"
REPLACED = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
BEFORE = "_ORIG"
"""Behind a name: what the user had there, as the bootloader and build/user_paths.py keep it."""


def set_for_libraries(environment: MutableMapping[str, str]) -> None:
    """Set what libraries read when they are imported."""
    for name, value in FOR_LIBRARIES.items():
        environment.setdefault(name, value)


def without_packaging(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the user started the packaged program with: nothing that PyInstaller has set."""
    users = {name: value for name, value in environment.items() if not name.startswith(OF_BOOTLOADER)}
    for name in REPLACED:
        users.pop(name, None)
        if (before := users.pop(name + BEFORE, None)) is not None:
            users[name] = before
    return users


def give_back(environment: MutableMapping[str, str], users: Mapping[str, str]) -> None:
    """Make the environment the user's, once what reads it is imported. No other thread may run yet.

    The loader has read its paths when the process began, and Qt its own with the application.
    """
    import_module("numpy")

    for name in [name for name in environment if _is_changed(name)]:
        if name not in users:
            del environment[name]
    environment.update({name: value for name, value in users.items() if _is_changed(name)})


def _is_changed(name: str) -> bool:
    """Say whether we or PyInstaller change what is under a name."""
    return name in FOR_LIBRARIES or name.removesuffix(BEFORE) in REPLACED or name.startswith(OF_BOOTLOADER)

"""Keeps the user's paths in the packaged program, before one of PyInstaller's own hooks replaces them.

They get the name that the bootloader gives to the user's LD_LIBRARY_PATH; planner/environment.py takes them.
"""

import os

for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "DYLD_LIBRARY_PATH"):
    if name in os.environ:
        os.environ[f"{name}_ORIG"] = os.environ[name]

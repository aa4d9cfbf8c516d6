"""Programs that the window opens get the environment that the user started it with."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from planner.environment import FOR_LIBRARIES, give_back, set_for_libraries, without_packaging

ROOT = Path(__file__).resolve().parents[1]
OPENS = """
import json, os, sys
import main
from planner import app
from PySide6.QtCore import QProcess, QTimer

TELLS = "import json, os, pathlib; pathlib.Path('seen.json').write_text(json.dumps(dict(os.environ)))"

class Watched(app.Application):
    def exec(self):
        timer = QTimer(self, interval=5)
        timer.timeout.connect(self.look)
        timer.start()
        return super().exec()

    def look(self):
        if self.started:  # the first figures are there
            QProcess.execute(sys.executable, ["-c", TELLS])
            self.exit(0)

app.Application = Watched
print(json.dumps(main.USERS))
sys.exit(main.main([]))
"""


def own() -> dict[str, str]:
    """Return this environment as a user's, who has set nothing of ours."""
    return {name: value for name, value in os.environ.items() if name not in FOR_LIBRARIES}


@pytest.mark.linux
def test_a_program_that_the_window_opens_gets_what_the_user_had(tmp_path: Path) -> None:
    users = {**own(), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    users |= {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    subprocess.run([sys.executable, "-c", OPENS], env=users, cwd=tmp_path, check=True, capture_output=True)
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    of_python = {"LC_CTYPE"}  # set by Python itself where no language is
    assert {name: text for name, text in seen.items() if name not in of_python} == {
        name: text for name, text in users.items() if name not in of_python
    }


def test_a_process_that_the_window_starts_has_what_libraries_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As multiprocessing does, which imports the program's first file under this name."""
    monkeypatch.setattr(os, "environ", own())
    runpy.run_path(str(ROOT / "main.py"), run_name="__mp_main__")
    assert {name: os.environ[name] for name in FOR_LIBRARIES} == FOR_LIBRARIES


def test_what_the_user_has_set_stays() -> None:
    environment = {"OPENBLAS_NUM_THREADS": "4"}
    set_for_libraries(environment)
    assert environment == {**FOR_LIBRARIES, "OPENBLAS_NUM_THREADS": "4"}


def test_nothing_of_the_package_is_the_users() -> None:
    packaged = {
        "HOME": "/home/me",
        "LD_LIBRARY_PATH": "/opt/counterpoint/_internal:/home/me/lib",
        "LD_LIBRARY_PATH_ORIG": "/home/me/lib",
        "QT_PLUGIN_PATH": "/opt/counterpoint/_internal/PySide6/Qt/plugins",
        "QML2_IMPORT_PATH": "/opt/counterpoint/_internal/PySide6/Qt/qml",
        "QML2_IMPORT_PATH_ORIG": "",
        "_PYI_ARCHIVE_FILE": "/opt/counterpoint/counterpoint",
    }
    users = without_packaging(packaged)
    assert users == {"HOME": "/home/me", "LD_LIBRARY_PATH": "/home/me/lib", "QML2_IMPORT_PATH": ""}


def test_what_was_changed_is_given_back_and_nothing_else() -> None:
    """PySide puts its folder before PATH on Windows, and finds Qt's late libraries by it."""
    environment = {
        "PATH": "C:/PySide6;C:/Windows",
        "OPENBLAS_NUM_THREADS": "1",
        "LD_LIBRARY_PATH": "/opt/counterpoint/_internal",
        "QT_PLUGIN_PATH": "/opt/counterpoint/plugins",
        "QT_PLUGIN_PATH_ORIG": "/home/me/plugins",
        "_PYI_ARCHIVE_FILE": "/opt/counterpoint/counterpoint",
    }
    give_back(environment, {"PATH": "C:/Windows", "QT_PLUGIN_PATH": "/home/me/plugins"})
    assert environment == {"PATH": "C:/PySide6;C:/Windows", "QT_PLUGIN_PATH": "/home/me/plugins"}


def test_the_hook_keeps_the_users_paths_of_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"QT_PLUGIN_PATH": "/home/me/plugins"})
    runpy.run_path(str(ROOT / "build/user_paths.py"))
    os.environ |= {"QT_PLUGIN_PATH": "/opt/counterpoint/plugins", "QML2_IMPORT_PATH": "/opt/counterpoint/qml"}
    assert without_packaging(os.environ) == {"QT_PLUGIN_PATH": "/home/me/plugins"}

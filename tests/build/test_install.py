"""The installer beside the packaged app writes a menu entry and a file type, and takes them away again."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.linux


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """Return a folder laid out like the packaged app, under a name that needs quoting."""
    folder = tmp_path / "my $apps, 100%"
    shutil.copytree(ROOT / "resources" / "icons", folder / "_internal" / "resources" / "icons")
    shutil.copyfile(ROOT / "build" / "install.sh", folder / "install")
    (folder / "counterpoint").touch()
    return folder


def install(app: Path, *arguments: str) -> Path:
    """Run the installer from elsewhere, as a file manager does; return the data folder it wrote to."""
    data = app.parent / "data"
    surroundings = {**os.environ, "XDG_DATA_HOME": str(data)}
    command = ["sh", str(app / "install"), *arguments]
    subprocess.run(command, cwd="/", env=surroundings, check=True, capture_output=True)
    return data


def files_in(folder: Path) -> set[str]:
    """Return ours, and not the caches that the desktop's own tools keep."""
    return {path.name for path in folder.rglob("*counterpoint*") if path.parent.name != "application"}


def test_the_menu_entry_starts_this_program_by_its_absolute_path(app: Path) -> None:
    entry = (install(app) / "applications" / "counterpoint.desktop").read_text(encoding="utf-8")
    written = str(app / "counterpoint").replace("$", "\\\\$").replace("%", "%%")
    assert f'Exec="{written}" %f' in entry.splitlines()
    assert "MimeType=application/x-counterpoint;" in entry.splitlines()


def test_the_file_type_matches_plans_by_their_ending(app: Path) -> None:
    kind = (install(app) / "mime" / "packages" / "counterpoint.xml").read_text(encoding="utf-8")
    assert 'type="application/x-counterpoint"' in kind
    assert '<glob pattern="*.counterpoint"/>' in kind


def test_the_icon_is_there_for_program_and_plans_in_every_size(app: Path) -> None:
    icons = install(app) / "icons" / "hicolor"
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        drawn = (ROOT / "resources" / "icons" / f"counterpoint-{size}.png").read_bytes()
        assert (icons / f"{size}x{size}" / "apps" / "counterpoint.png").read_bytes() == drawn
        assert (
            icons / f"{size}x{size}" / "mimetypes" / "application-x-counterpoint.png"
        ).read_bytes() == drawn


def test_uninstalling_takes_everything_away_and_leaves_the_program(app: Path) -> None:
    data = install(app)
    assert files_in(data)
    install(app, "--uninstall")
    assert files_in(data) == set()
    assert (app / "counterpoint").exists()

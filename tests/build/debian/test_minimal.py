"""The run in a minimal root notices an empty window, and what an installer leaves."""

from pathlib import Path

from PIL import Image

from build.debian.minimal import is_empty, traces
from build.debian.root import Root


def test_a_window_of_one_colour_is_empty_and_a_painted_one_is_not() -> None:
    image = Image.new("RGB", (40, 40), "white")
    assert is_empty(image)
    for place in range(1_600):
        image.putpixel((place % 40, place // 40), (place % 256, place // 256, 0))
    assert not is_empty(image)


def test_what_is_left_is_found_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "share/other.png").touch()
    assert traces(tmp_path) == []
    (tmp_path / "share/application-x-counterpoint.png").touch()
    assert len(traces(tmp_path)) == 1


def test_commands_run_inside_as_an_ordinary_user_in_their_folder(tmp_path: Path) -> None:
    command = Root(tmp_path, {}).command("counterpoint", "--version")
    assert command[:3] == ["chroot", "--userspec=1000:1000", str(tmp_path)]
    assert command[3:] == ["env", "--chdir=/home/jordan", "counterpoint", "--version"]

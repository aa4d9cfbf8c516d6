"""What every test stands on: no screen, no one's real folders, one locale, repeatable draws.

A developer who wants to watch the windows sets QT_QPA_PLATFORM=xcb.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import settings

from planner import model_inputs

# A busy machine is no failure, and a run must be repeatable by whoever reads its report.
settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("repeatable")


LONGEST = (
    *("test_formulas.py", "test_batch_again.py", "test_walk.py", "test_audit.py", "test_batch.py"),
    *("test_pay_page.py", "test_one_table.py", "test_cli.py", "test_letters.py"),
    *("test_typing_stays_here.py", "test_preview.py", "test_counter_sheet.py", "test_everyone.py"),
)
"""Files that take from a quarter of a minute to one: begun first, so that no core waits at the end."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the longest files; elsewhere than on Linux leave out what is for Linux alone."""
    if not sys.platform.startswith("linux"):
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("linux")])
        items[:] = [item for item in items if not item.get_closest_marker("linux")]
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))


def loaded_once(load: Callable[[], Any]) -> Callable[[], Any]:
    """Load what ships with the program once from each folder of resources: it is frozen, and slow to read."""

    @cache
    def loaded(_resource: object) -> object:
        return load()

    return lambda: loaded(vars(model_inputs)["resource"])  # which the tests of broken tables replace


for name in (
    *("load_tables", "load_lexicon", "load_writer", "load_letter_words", "load_letter_comparer"),
    *("load_coach_words", "load_post_reader", "load_drill", "_common_words"),
):
    setattr(model_inputs, name, loaded_once(getattr(model_inputs, name)))  # before any test imports it


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Collect no garbage while tests are gathered, and never look again at what they are.

    Thirteen thousand tests are millions of objects that live to the end: to visit them takes a seventh of the
    time of a run.
    """
    gc.disable()
    yield
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the whole run off the screen and out of the user's own files and settings."""
    home = tmp_path_factory.mktemp("home")
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "data",
        "LOCALAPPDATA": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "run",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in folders.items():
            folder.mkdir(mode=0o700, exist_ok=True)
            patch.setenv(name, str(folder))
        patch.setenv("QT_QPA_PLATFORM", os.environ.get("QT_QPA_PLATFORM", "offscreen"))
        patch.setenv("LC_ALL", "C.UTF-8")
        yield

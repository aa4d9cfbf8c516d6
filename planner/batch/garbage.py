"""When a process of a batch looks for garbage: seldom, and never in what was there before its first plan."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 50_000
"""New objects between two searches. After 700, as Python has it, each plan's values were walked through while
its books were made of them: for a tenth of the plan's time, to find next to nothing."""


def search_later() -> None:
    """Search for no garbage before the first inputs: what is imported stays."""
    gc.disable()


def search_in_what_comes() -> None:
    """Search from now on in what is not there yet: in all that was imported it would be for nothing."""
    gc.freeze()
    search_seldom()
    gc.enable()


def search_seldom() -> None:
    """Search less often from now on."""
    gc.set_threshold(NEW_OBJECTS)


@contextmanager
def searched_as_before() -> Iterator[None]:
    """Search at the end as often, and in as much, as at the beginning; for plans written in this process."""
    objects, frozen = gc.get_threshold(), gc.get_freeze_count()
    try:
        yield
    finally:
        gc.set_threshold(*objects)
        if gc.get_freeze_count() > frozen:
            gc.unfreeze()

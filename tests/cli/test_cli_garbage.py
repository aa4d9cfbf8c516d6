"""A command on one plan leaves its garbage to the end of the process; one on many plans does not."""

import gc

import pytest

from planner.cli.commands import collected_as_needed


@pytest.mark.parametrize(("command", "searches"), [("export", False), ("batch", True), ("read", True)])
def test_garbage_is_searched_for_only_where_there_may_be_much(command: str, searches: bool) -> None:
    with collected_as_needed(command):
        assert gc.isenabled() is searches
    assert gc.isenabled()


def test_a_command_that_fails_leaves_the_search_as_it_was() -> None:
    def fails() -> None:
        with collected_as_needed("export"):
            raise ValueError("odd")

    with pytest.raises(ValueError, match="odd"):
        fails()
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collected_as_needed("export"):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()

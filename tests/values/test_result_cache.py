"""A cache gives what was made for a key, is bounded, and is whole when several threads ask it at once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import pytest

from planner.values.result_cache import ResultCache


@dataclass(frozen=True)
class Key:
    """A key whose look-up lets other threads go on, as those that are hashed in Python may."""

    number: int

    def __hash__(self) -> int:
        time.sleep(0)
        return self.number


def test_a_result_is_made_once_and_the_one_used_longest_ago_goes_first() -> None:
    cache: ResultCache[int] = ResultCache(2)
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        return -number

    def get(number: int) -> int:
        return cache.get(number, partial(make, number))

    assert [get(number) for number in (1, 2, 1, 3, 1, 2)] == [-1, -2, -1, -3, -1, -2]
    assert made == [1, 2, 3, 2]
    assert cache.keys == (1, 2)


def test_a_key_is_hashed_once_whether_it_is_known_or_not() -> None:
    hashed: list[int] = []

    class Counted(int):
        def __hash__(self) -> int:
            hashed.append(int(self))
            return super().__hash__()

    cache: ResultCache[Counted] = ResultCache(2, shared=ResultCache(2))
    assert [cache.get(Counted(5), lambda: "made"), cache.get(Counted(5), lambda: "again")] == ["made"] * 2
    assert hashed == [5, 5]


def test_keys_of_one_hash_are_told_apart() -> None:
    cache: ResultCache[int] = ResultCache(2)
    assert hash(-1) == hash(-2)
    assert [cache.get(number, partial(abs, number)) for number in (-1, -2, -1, -1)] == [1, 2, 1, 1]
    assert cache.keys == (-1,)


def test_a_result_may_ask_for_others_of_the_same_cache() -> None:
    cache: ResultCache[str] = ResultCache(5)
    assert cache.get("sum", lambda: cache.get("a", lambda: 1) + cache.get("b", lambda: 2)) == 3
    assert cache.keys == ("a", "b", "sum")


def test_what_cannot_be_made_is_not_kept() -> None:
    cache: ResultCache[str] = ResultCache(5)
    with pytest.raises(ZeroDivisionError):
        cache.get("a", lambda: 1 // 0)
    assert cache.get("a", lambda: 1) == 1


def test_threads_that_make_a_result_at_once_get_the_same_one() -> None:
    cache: ResultCache[str] = ResultCache(5)
    both = threading.Barrier(2)

    def make() -> list[int]:
        both.wait(timeout=10)  # until the other thread has found none either
        return [1]

    with ThreadPoolExecutor(2) as threads:
        first, second = (threads.submit(cache.get, "a", make) for _ in range(2))
    assert first.result() is second.result()


def test_each_of_many_threads_gets_what_belongs_to_its_key() -> None:
    """Without the lock a result is dropped between the look at it and its use: KeyError."""
    cache: ResultCache[Key] = ResultCache(2)

    def ask(start: int) -> bool:
        numbers = [(step * step + start * step) % 3 for step in range(500)]
        return all(cache.get(Key(number), partial(int.__neg__, number)) == -number for number in numbers)

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(ask, range(4)))
    assert len(cache.keys) == 2


def test_a_search_reads_the_shared_cache_and_puts_nothing_into_it() -> None:
    shared: ResultCache[str] = ResultCache(2)
    shared.get("known", lambda: 1)
    search = ResultCache(2, shared)
    assert search.get("known", lambda: 2) == 1
    assert search.get("new", lambda: 3) == search.get("new", lambda: 4) == 3
    assert shared.keys == ("known",)


def test_what_a_search_reads_of_the_shared_cache_stays_there() -> None:
    shared: ResultCache[str] = ResultCache(2)
    shared.get("first", lambda: 1)
    shared.get("second", lambda: 2)
    ResultCache(2, shared).get("first", lambda: 0)
    shared.get("third", lambda: 3)
    assert shared.keys == ("first", "third")

"""A bounded cache of what pure functions return. Its owner passes it in; several threads may ask it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar, cast

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")

_UNKNOWN = object()
_NOTHING = (_UNKNOWN, _UNKNOWN)


class ResultCache(Generic[Key]):
    """Keeps at most so many results by their inputs; the one used longest ago goes first.

    The order of moves is worked out in a thread beside the window's. The lock is held while the entries are
    read or changed, never while a result is made, which may ask for others. Of two threads that make the same
    result, both get the one that was entered first.

    `shared` is read as well and nothing is put into it, as a search with many results would empty it.
    """

    def __init__(self, most: int, shared: "ResultCache[Key] | None" = None) -> None:
        self._most, self._shared = most, shared
        self._lock = Lock()
        self._results: OrderedDict[int, tuple[Key, object]] = OrderedDict()  # by the hash of a key

    def get(self, key: Key, make: Callable[[], Result]) -> Result:
        """Return the cached result of a key, or make and cache it. One key is always made alike."""
        place = hash(key)  # once: a large key is hashed in some microseconds, and anew at each look
        known = self._known(key, place)
        if known is not _UNKNOWN:
            return cast(Result, known)
        result = make()
        with self._lock:
            first, cached = self._results.setdefault(place, (key, result))
            if first != key:  # two keys of one hash: the later one goes first
                self._results[place], cached = (key, result), result
            if len(self._results) > self._most:
                self._results.popitem(last=False)
        return cast(Result, cached)

    def _known(self, key: Key, place: int) -> object:
        with self._lock:
            first, cached = self._results.get(place, _NOTHING)
            if first is key or first == key:
                self._results.move_to_end(place)
                return cached
        return _UNKNOWN if self._shared is None else self._shared._known(key, place)

    @property
    def keys(self) -> tuple[Key, ...]:
        """What is cached, the one used longest ago first."""
        with self._lock:
            return tuple(key for key, _ in self._results.values())

"""A mapping whose values are computed when first read: for slow results that few views need."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class LazyMapping(Mapping[Key, Value]):
    """Values of a pure function by key, each computed once; `known` are values computed before."""

    def __init__(
        self, keys: tuple[Key, ...], make: Callable[[Key], Value], known: Mapping[Key, Value] | None = None
    ) -> None:
        self._keys, self._make = dict.fromkeys(keys), make
        self._made: dict[Key, Value] = dict(known or {})

    @property
    def made(self) -> Mapping[Key, Value]:
        """The values computed so far."""
        return self._made

    def __getitem__(self, key: Key) -> Value:
        """Return the value of a key; KeyError for an unknown key."""
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._made:
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        """Whether a key is known; computes nothing."""
        return key in self._keys

    def __iter__(self) -> Iterator[Key]:
        """Iterate over the keys; computes nothing."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._keys)

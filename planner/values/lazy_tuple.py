"""A tuple whose items are computed when first read: for reasons that are slow and seldom looked at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

Item = TypeVar("Item")


class LazyTuple(Sequence[Item]):
    """What a pure function returns, computed once; equal to the tuple of the same items, and hashed alike."""

    def __init__(self, make: Callable[[], Iterable[Item]]) -> None:
        self._make: Callable[[], Iterable[Item]] = make
        self._made: tuple[Item, ...] | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """The items, as a tuple."""
        if self._made is None:
            self._made = tuple(self._make())
        return self._made

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        """Return an item, or a tuple of some; IndexError beyond the last."""
        return self.items[index]

    def __len__(self) -> int:
        """Count the items."""
        return len(self.items)

    def __iter__(self) -> Iterator[Item]:
        """Iterate over the items."""
        return iter(self.items)

    def __eq__(self, other: object) -> bool:
        """Compare the items with those of a tuple, lazy or not."""
        if self is other:
            return True
        return self.items == tuple(other) if isinstance(other, tuple | LazyTuple) else NotImplemented

    def __hash__(self) -> int:
        """Hash as the tuple of the items."""
        return hash(self.items)

    def __repr__(self) -> str:
        """Write as the tuple of the items."""
        return repr(self.items)

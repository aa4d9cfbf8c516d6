"""A share of a batch, so that several computers work on one folder: every N-th plan, from the K-th on."""

from msgspec import Struct

from planner.batch.folders import SUMMARY


class Shard(Struct, frozen=True):
    """The `number`-th of `count` shares, from 1; 1 of 1 is the whole."""

    number: int = 1
    count: int = 1

    @property
    def is_whole(self) -> bool:
        """Whether it is all plans."""
        return self.count == 1

    @property
    def name(self) -> str:
        """The end of the names of its files; empty for the whole."""
        return "" if self.is_whole else f"-{self.number}-of-{self.count}"

    def summary(self, suffix: str) -> str:
        """The name of its summary."""
        return f"{SUMMARY}{self.name}{suffix}"

    def places(self, plans: int) -> range:
        """The places of its plans among so many."""
        return range(self.number - 1, plans, self.count)


WHOLE = Shard()

"""Published figures about negotiating, compared with the imagined recruiters (MODEL 10)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Asked(StrEnum):
    """What a published figure is about."""

    OFFER = "an offer in hand"
    LABORATORY = "a laboratory, without a standing offer"
    OTHER = "another question"


class MomentRange(Struct, frozen=True):
    """A moment over states of the world: median, 5th and 95th percentile."""

    median: float
    low: float
    high: float


class Moment(Struct, frozen=True):
    """One published figure with its source, and the cloud's side; `definition` says how that is read."""

    key: str
    text: str
    published: float
    source: str
    asked: Asked
    definition: str
    cloud: MomentRange

    @property
    def within(self) -> bool:
        """Whether the published figure lies in the cloud's 90 % interval."""
        return self.cloud.low <= self.published <= self.cloud.high


class MomentTable(Struct, frozen=True):
    """All moments; `computed` says when the cloud's side was computed."""

    computed: str
    moments: tuple[Moment, ...]

    @property
    def verdict(self) -> str:
        """Say in a sentence how many published figures lie within, and which kinds do not."""
        within = sum(moment.within for moment in self.moments)
        parts = [
            f"{sum(moment.within for moment in kind)} of {len(kind)} about {asked.value}"
            for asked in Asked
            if (kind := [moment for moment in self.moments if moment.asked is asked])
        ]
        return f"{within} of {len(self.moments)} published figures lie in the interval: {', '.join(parts)}."


def read_moments(raw: Mapping[str, Any]) -> MomentTable:
    """Read moments.json; ValueError where an interval does not hold its median."""
    computed = raw["computed"]
    moments = tuple(_moment(row) for row in raw["moments"])
    for moment in moments:
        if not moment.cloud.low <= moment.cloud.median <= moment.cloud.high:
            raise ValueError(f"{moment.key}: the median lies outside its interval")
    return MomentTable(
        f"Computed on {computed['date']} over {computed['states']} states of the world.",
        moments,
    )


def _moment(row: Mapping[str, Any]) -> Moment:
    return Moment(
        key=row["key"],
        text=row["moment"],
        published=float(row["published"]),
        source=row["source"],
        asked=Asked[row["asked"]],
        definition=row["definition"],
        cloud=MomentRange(*map(float, row["cloud"])),
    )

"""What a batch is asked for, and what it tells while it works."""

from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec import Struct

from planner.batch.shard import WHOLE, Shard
from planner.values import PlannerError


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """`jobs`: processes at once, None for one a core; `again`: do anew what is done; `password`: of plans
    that have one.
    """

    jobs: int | None = None
    shard: Shard = WHOLE
    again: bool = False
    password: str | None = field(default=None, repr=False)


class BatchCounts(Struct, frozen=True):
    """How many plans there are, how many are done, `earlier` of them by an earlier run, and how many failed.

    Failed is a plan of which no workbook was written.
    """

    plans: int
    done: int = 0
    earlier: int = 0
    failed: int = 0


Progress = Callable[[BatchCounts], object]


class StoppedBatchError(PlannerError):
    """The batch was stopped before its end; what is done stays done."""

    def __init__(self, counts: BatchCounts) -> None:
        super().__init__(
            f"Stopped after {counts.done} of {counts.plans} plans. Give the same command again to go on."
        )

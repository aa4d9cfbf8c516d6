"""Exports every plan of a folder on all cores: a folder of workbooks for each, and one summary.

A plan that is broken, or that breaks the program, becomes a row of the summary and stops no other plan. What
was done before and is unchanged is not done again.
"""

from planner.batch.folder_lock import BusyError
from planner.batch.folders import folders_for, plans_in
from planner.batch.options import BatchCounts, BatchOptions, Progress, StoppedBatchError
from planner.batch.run import run_batch
from planner.batch.shard import Shard

__all__ = [
    "BatchCounts",
    "BatchOptions",
    "BusyError",
    "Progress",
    "Shard",
    "StoppedBatchError",
    "folders_for",
    "plans_in",
    "run_batch",
]

"""The check of texts that leave for names and amounts that were not released.

A certain finding stops the export until the text is changed; a doubtful one warns, and the user may allow it.
"""

from planner.share.leak_check.check import Documents, after_overrides, leaks
from planner.share.leak_check.leak import Leak

__all__ = ["Documents", "Leak", "after_overrides", "leaks"]

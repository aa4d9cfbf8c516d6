"""The check of texts that leave for names and amounts that were not released.

A certain finding stops the export until the text is changed; a doubtful one warns, and the user may allow it.
"""

from planner.share.leak_check.check import OutgoingTexts, after_overrides, leaks
from planner.share.leak_check.leak import Leak
from planner.share.leak_check.own_words import PrivateWord, private_words_in

__all__ = ["Leak", "OutgoingTexts", "PrivateWord", "after_overrides", "leaks", "private_words_in"]

"""Judges the stories of a plan between the events of the window, a few at a time.

A story takes about 20 ms, so a plan of 2,000 would hold the window for most of a minute.
"""

from collections.abc import Callable, Iterable
from time import process_time

from PySide6.QtCore import QObject, QTimer, Signal

from planner.plan import Story
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lexicon import Lexicon

AT_ONCE = 24
"""Stories that are judged without a pause that a person notices."""
SLICE = 0.008
"""Seconds of CPU after which a slice takes up no further story."""


class Slices(QObject):
    """Does small pieces of work whenever the window has nothing else to do.

    `next_piece` does one piece and returns False where none is left.
    """

    def __init__(self, next_piece: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._next_piece = next_piece
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.do_slice)

    def start(self) -> None:
        """Go on until nothing is left."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def do_slice(self) -> None:
        """Do one piece, and others while there is time."""
        end = process_time() + SLICE
        while self._next_piece():
            if process_time() >= end:
                return
        self.stop()


class Judging(QObject):
    """The stories of the plan, judged; `done` when the last of many is, which were judged in slices."""

    done = Signal()

    def __init__(self, lexicon: Lexicon, parent: QObject) -> None:
        super().__init__(parent)
        self.judged: Judged = NONE_JUDGED
        self._lexicon = lexicon
        self._left: list[JudgedStory] = []
        self.slices = Slices(self._judge_next, self)

    def begin(self, stories: Iterable[Story]) -> int:
        """Take up the stories of a plan. Return how many are still to be judged, 0 if few enough for now."""
        self.judged = judged_stories(stories, self._lexicon, self.judged)
        left = [story for story in self.judged.values() if not story.is_counted]
        self._left = left[::-1] if len(left) > AT_ONCE else []
        if self._left:
            self.slices.start()
        return len(self._left)

    def _judge_next(self) -> bool:
        """Judge a story, the first of the plan first."""
        if self._left:
            _ = self._left.pop().counted
            if not self._left:
                self.done.emit()
        return bool(self._left)

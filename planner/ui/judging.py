"""Judges the stories of a plan between the events of the window, a few at a time.

A story takes 5 to 10 ms, so a plan of 2,000 would hold the window for ten seconds and more.
"""

import gc
from collections.abc import Callable, Iterator
from time import process_time

from PySide6.QtCore import QObject, QTimer, Signal

from planner.plan import Plan
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lexicon import Lexicon

AT_ONCE = 24
"""Stories that are judged without a pause that a person notices."""
SLICE = 0.008
"""Seconds of CPU after which a slice takes no further step."""


class Slices(QObject):
    """Does the small steps of work whenever the window has nothing else to do; `work` begins it."""

    def __init__(self, work: Callable[[], Iterator[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.do_slice)

    def start(self) -> None:
        """Go on, or begin."""
        if self._steps is None:
            self._steps = self._work()
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._steps = None
        self._timer.stop()

    def do_slice(self) -> None:
        """Do one step, and others while there is time."""
        end = process_time() + SLICE
        for _ in self._steps or ():
            if process_time() >= end:
                return
        self.stop()


class Judging(QObject):
    """The stories of the plan, judged; `done` when the last of many is, which were judged in slices.

    What is kept of many stories is a million values without a cycle: each collection of garbage would walk
    through all of them, for longer than a person waits. None is made meanwhile; later ones leave them out,
    until a plan of few stories is open.
    """

    done = Signal()

    def __init__(self, lexicon: Lexicon, parent: QObject) -> None:
        super().__init__(parent)
        self.judged: Judged = NONE_JUDGED
        self._lexicon = lexicon
        self._left: list[JudgedStory] = []
        self.is_busy = False  # while stories of many are still to be judged
        self._collects = False  # whether garbage is to be collected again once all are judged
        self._leaves_out = False  # whether collections leave out what was made up to then
        self.slices = Slices(self._judge, self)

    def begin(self, plan: Plan) -> int:
        """Take up the stories of a plan. Return how many are still to be judged, 0 if few enough for now."""
        self.judged = judged_stories(plan.stories, self._lexicon.of_plan(plan), self.judged)
        left = [story for story in self.judged.values() if not story.is_counted]
        self._left = left[::-1] if len(left) > AT_ONCE else []
        self.is_busy = bool(self._left)
        if self.is_busy:
            self._collects = True  # where a start has turned it off, too
            gc.disable()
            self.slices.start()
        else:
            self.stop()
        if self._leaves_out and len(self.judged) <= AT_ONCE:
            self._leaves_out = False
            gc.unfreeze()
        return len(self._left)

    def stop(self) -> None:
        """Leave the stories that are left unjudged, as before the window goes."""
        self.is_busy = False
        self.slices.stop()
        self._collect_again()

    def _judge(self) -> Iterator[None]:
        """Judge the stories that are left, the first of the plan first."""
        try:
            while self._left:
                yield from self._left.pop().steps()
        finally:
            self.is_busy = False
            self._collect_again()
        self.done.emit()

    def _collect_again(self) -> None:
        """Collect garbage from now on, what was made so far left out."""
        if self._collects:
            self._collects, self._leaves_out = False, True
            gc.freeze()
            gc.enable()

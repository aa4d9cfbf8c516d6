"""The interview loop by track: what each round tests, and which stories answer it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from planner.plan.entry import choice_name
from planner.plan.title import story_title
from planner.prep.interview_loop import RoundPreparation, StoryAnswer, preparation
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import PageTabs, clear_layout, heading, note, scrolled
from planner.ui.prep.page import PrepPage
from planner.ui.prep.track import TRACKS, first_track
from planner.values.listing import listed

HEADS = ("Round", "It tests", "Stories that answer it")


class LoopPage(PrepPage):
    """The loop of one track, at first the chosen offer's; the choice is not part of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.tracks = PageTabs([choice_name(track.value) for track in TRACKS], "Track of the loop")
        self.tracks.currentChanged.connect(lambda _place: self.show_plan())
        self._source = note()
        self._body = QWidget()
        self._rows = QGridLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(4 * GRID)
        self._rows.setVerticalSpacing(2 * GRID)
        for place, stretch in enumerate((3, 3, 6)):
            self._rows.setColumnStretch(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.tracks)
        column.addWidget(scrolled(self._body), 1)
        column.addWidget(self._source)

    def begin(self) -> None:
        """Take the track of the chosen offer, else of the first that has one."""
        self.tracks.setCurrentIndex(TRACKS.index(first_track(self._session.plan)))

    def show_plan(self) -> None:
        """Show the rounds of the track."""
        analysis = self._session.analysis
        clear_layout(self._body)
        if analysis is None:
            return
        loop = analysis.tables.interviews
        sources = f"{loop.description}. {loop.source}"
        self._source.setText(f"{sources}. Which story answers is judged by the rubric.")
        for column, head in enumerate(HEADS):
            self._rows.addWidget(heading(head), 0, column)
        track, stories = TRACKS[self.tracks.currentIndex()], self._session.plan.stories
        lexicon = analysis.model_inputs.lexicon
        preparations = preparation(loop, track, stories, lexicon, analysis.evidence.judged)
        for row, prepared in enumerate(preparations, start=1):
            self._add(row, prepared)
        self._rows.setRowStretch(len(preparations) + 1, 1)

    def first(self) -> QWidget:
        """Return the choice of the track."""
        return self.tracks

    def _add(self, row: int, prepared: RoundPreparation) -> None:
        lasts = f"\n{prepared.round.minutes} minutes" if prepared.round.minutes else ""
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(QLabel(f"{prepared.round.name}{lasts}"), row, 0, top)
        tests = QLabel(prepared.tests[:1].upper() + prepared.tests[1:])
        tests.setWordWrap(True)
        self._rows.addWidget(tests, row, 1, top)
        answers, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        answers.setLayout(column)
        for answer in prepared.answers:
            column.addWidget(self._lead(answer))
        if not prepared.answers:
            column.addWidget(note(f"None yet. Write a story with {listed(prepared.wanted)}."))
        self._rows.addWidget(answers, row, 2, top)

    def _lead(self, answer: StoryAnswer) -> TextLink:
        lead = TextLink()
        lacks = f" – add {listed(answer.lacks)}" if answer.lacks else ""
        text = f"{story_title(answer.story, self._session.plan.stories)}{lacks}"
        lead.show_link(text, lambda: self._session.jump(f"stories.{answer.story.id}.title"), dim=False)
        return lead

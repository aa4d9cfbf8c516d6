"""The dialog: the letter at the left, what was read at the right, and one step of undo into the plan."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QWidget

from planner.intake.letters.replies.answer_day import with_answer_day
from planner.intake.letters.results import LetterReading
from planner.intake.letters.review.accepting import accept
from planner.intake.letters.review.marks import ROUNDS, RowPlace, marks_of
from planner.intake.letters.review.review import Review
from planner.intake.letters.review.whole_rounds import WholeRounds, with_whole_rounds
from planner.plan.entry.number import EntryError
from planner.plan.paths import offer_path
from planner.plan.source_letter import LONGEST_LETTER
from planner.plan.title import title
from planner.ui.accepting.accepting_dialog import TextDialog, say_not_read_yet
from planner.ui.accepting.remark_list import ReadRemark
from planner.ui.background import Background
from planner.ui.desk import Desk
from planner.ui.paste_letter.draft import LetterDraft
from planner.ui.paste_letter.layout import PasteLetterParts
from planner.ui.paste_letter.lines import lines_of
from planner.ui.paste_letter.remarks import remarks_of
from planner.ui.paste_letter.target import action_of, likely_target
from planner.values import PlannerError

PAUSE = 400  # ms without a key before the text is read again
READING = "Reading …"
NOTHING = "Nothing pasted yet"
CUT = f"The letter is longer than {LONGEST_LETTER:,} letters; the plan keeps its beginning."

ReadText = Callable[[str], LetterReading]


class PasteLetterDialog(TextDialog):
    """Reads its text with `read`, off the thread of the window, once typing pauses.

    `left(draft)` when it is closed without a step; `file_dropped(url)` for a file to read in its place.
    """

    left = Signal(object)
    file_dropped = Signal(object)  # QUrl

    def __init__(
        self, desk: Desk, read: ReadText, draft: LetterDraft, into: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._desk, self._read, self._draft = desk, read, draft
        self.review: Review | None = None
        self._reading: LetterReading | None = None
        self._whole: WholeRounds | None = None
        self._into, self._into_chosen = into, bool(into)
        self._decided = False
        self.parts = PasteLetterParts(self, desk)
        self._background = Background(self)
        self._background.done.connect(self._show_reading)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._start_reading)
        self._connect()
        self.show_draft(draft)

    @property
    def is_working(self) -> bool:
        """Whether the reading or the first answer of the shown text is still to come."""
        return self._is_reading or self.parts.answer.is_working

    @property
    def _is_reading(self) -> bool:
        """Whether the shown text was not read as it is now."""
        return self._rest.isActive() or self._background.is_working

    def show_draft(self, draft: LetterDraft) -> None:
        """Show another letter, and read it at once."""
        self._draft, self.review = draft, None
        self.parts.letter.show_text(draft.text)
        self._start_reading()
        (self.parts.table if draft.text.strip() else self.parts.letter).setFocus()

    def accept(self) -> None:
        """Take the ticked rows into the plan as one step, and go to the offer."""
        session, review = self._desk.session, self.review
        if self._is_reading:
            say_not_read_yet(self.parts.head)
            return
        if review is None or not self.parts.take.isEnabled():
            return
        accepted = accept(session.plan, review, self._into, session.today, self._draft.name)
        name = title(accepted.plan, accepted.plan.offer(accepted.offer_id))
        rounds = [step.id for step in accepted.plan.rounds[len(session.plan.rounds) :]]
        session.apply(f"Read the letter of {name}", accepted.plan)
        session.set_current_offer(accepted.offer_id)
        only_talk = rounds and not any(offer.taken() for offer in review.offers)
        where = f"rounds.{rounds[0]}.value" if only_talk else f"{offer_path(accepted.offer_id)}.base"
        super().accept()
        session.jump(where)
        note = f" {CUT}" if len(review.reading.text) > LONGEST_LETTER else ""
        taken = review.taken_count()
        fields = "1 field" if taken == 1 else f"{taken} fields"
        session.announce(f"From the letter to {name}: {fields}.{note}")

    def reject(self) -> None:
        """Close without a step; the text stays as a draft."""
        self.left.emit(replace(self._draft, text=self.parts.letter.text()))
        super().reject()

    def insert_dropped(self, dropped: QMimeData) -> None:
        """Put what was dropped into the text."""
        self.parts.letter.insertFromMimeData(dropped)

    def _connect(self) -> None:
        parts = self.parts
        parts.letter.edited.connect(self._rest.start)
        parts.letter.replaced.connect(self._forget)
        parts.letter.pointed.connect(parts.table.show_place)
        parts.letter.dropped.connect(self.file_dropped)
        parts.letter.selectionChanged.connect(self._offer_fields)
        parts.table.pointed.connect(parts.letter.show_row)
        parts.table.ticked.connect(self._tick)
        parts.table.entered.connect(self._enter)
        parts.remarks.followed.connect(self._go_to)
        parts.into.chosen.connect(self._choose_target)
        parts.use_as.chosen.connect(self._use_words)
        parts.clear.clicked.connect(lambda: self.show_draft(LetterDraft("", pasted=self._draft.pasted)))
        parts.sample.clicked.connect(self._make_sample)
        parts.cancel.clicked.connect(self.reject)
        parts.take.clicked.connect(self.accept)

    def _start_reading(self) -> None:
        self._rest.stop()
        text = self.parts.letter.text()
        if not text.strip():
            self._background.drop()
            self.review = None
            self._show(NOTHING)
            return
        self.parts.head.setText(READING)
        self._background.start(partial(_read, self._read, text))

    def _show_reading(self, reading: LetterReading | PlannerError) -> None:
        if isinstance(reading, PlannerError):
            self.review = None
            self._show(str(reading))
            return
        if reading.text != self.parts.letter.text():  # edited since; the next reading is under way
            return
        self._reading = reading
        before = self.review if self._decided else None
        session = self._desk.session
        if not self._into_chosen:
            self._into = likely_target(reading, session.plan, session.current_offer_id)
        self._sum_rounds(before)
        self._show()
        if self.parts.table.current_place is None:
            self.parts.table.go_to_first()

    def _sum_rounds(self, before: Review | None) -> None:
        """Add the differences of a reply to the present terms of the offer that it goes into."""
        if self._reading is not None:
            self._whole = with_whole_rounds(self._reading, self._desk.session.plan, self._into)
            whole = self._whole.reading
            self.review = Review.of(with_answer_day(whole) if self._into else whole, before)

    def _show(self, instead: str = "") -> None:
        """Show the review, or a sentence where there is none."""
        parts, review, plan = self.parts, self.review, self._desk.session.plan
        if review is None or not (review.offers or review.reading.rounds or review.reading.differences):
            refused = review.reading.refused if review else ""
            parts.show_nothing(instead or refused or NOTHING)
            parts.show_targets(plan, self._into, 0)
            if self.focusWidget() is parts.table:  # no row to go to: the right text is pasted over this one
                parts.letter.setFocus()
            return
        lines = lines_of(review, plan, self._into, self._whole.sums if self._whole else {})
        action = action_of(review, plan, self._into)
        why_not = (ReadRemark(action[2], doubtful=True),) if action[2] else ()
        remarks = (*map(ReadRemark, self._draft.notes), *why_not, *remarks_of(review, lines))
        parts.show_lines(lines, remarks, review.counts())
        parts.letter.show_marks(marks_of(review))
        parts.show_targets(plan, self._into, sum(not offer.reading.is_present for offer in review.offers))
        parts.answer.show_review(review, self._into)
        parts.show_action(*action)

    def _make_sample(self) -> None:
        """Show the letter with other names, days and amounts."""
        from planner.ui.letter_sample.dialog import SampleDialog

        text, desk = self.parts.letter.text(), self._desk
        if text.strip():
            maker, today = desk.sample_maker(), desk.session.today
            sample = desk.dialogs.wait(
                "Replacing names and amounts …", lambda _progress: maker.make(text, today, self._read)
            )
            if sample is not None:
                SampleDialog(desk, sample, self).open()

    def _choose_target(self, offer_id: str) -> None:
        self._into, self._into_chosen = offer_id, True
        self._sum_rounds(self.review)
        self._show()

    def _forget(self) -> None:
        """Drop the decisions: another text was put in place of the one they were made on."""
        self.review, self._decided = None, False

    def _tick(self, row: RowPlace, taken: bool) -> None:  # a slot
        if self.review is not None:
            place, key = row
            if place == ROUNDS:
                self.review = self.review.with_round(int(key), taken=taken)
            else:
                self.review = self.review.with_offer(
                    place, self.review.offers[place].with_tick(key, taken=taken)
                )
            self._decided = True
            self._show()

    def _enter(self, row: RowPlace, text: str) -> None:
        place, key = row
        if self.review is None:
            return
        if place == ROUNDS:
            self._enter_round(int(key), text)
            return
        offer, today = self.review.offers[place], self._desk.session.today
        choices = next((line.choices for line in offer.rows if line.key == key), ())
        if text in choices:
            offer = offer.with_choice(key, choices.index(text), today)
        else:
            offer = offer.with_text(key, text, today)
        self.review, self._decided = self.review.with_offer(place, offer), True
        self._show()

    def _enter_round(self, place: int, text: str) -> None:
        """Mend the figure of a round; a text that cannot be read says why, and the figure stays."""
        if self.review is None:
            return
        try:
            self.review = self.review.with_round_text(place, text, self._desk.session.today)
        except EntryError as reason:
            self.parts.head.setText(str(reason))
            return
        self._decided = True
        self._show()

    def _go_to(self, row: RowPlace) -> None:
        self.parts.table.show_place(row)
        self.parts.table.setFocus()

    def _offer_fields(self) -> None:
        words, _ = self.parts.letter.selected()
        self.parts.show_selection(words)

    def _use_words(self, key: str) -> None:
        """Fill a field with the words that are selected in the letter."""
        words, span = self.parts.letter.selected()
        if self.review is None or not self.review.offers or not words:
            return
        at = max(self.parts.table.current_place[0], 0) if self.parts.table.current_place else 0
        offer = self.review.offers[at].with_words(key, words, span, self._desk.session.today)
        self.review, self._decided = self.review.with_offer(at, offer), True
        self._show()
        self._go_to((at, key))


def _read(read: ReadText, text: str) -> LetterReading | PlannerError:
    """Read a text in the other thread; an error that says itself is a result there."""
    try:
        return read(text)
    except PlannerError as error:
        return error

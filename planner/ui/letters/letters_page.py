"""The list of letters, and the chosen letter to read and to copy.

Everything in a letter comes from `Shared`; the letter is leak-checked as it would be copied.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.ask.rounds.signed_letter import not_looked_at
from planner.letters import ACCEPTANCE, LETTERS, Letter, LetterKind, MissingFact, NoLetter, letter_texts
from planner.letters.edited_letter import text_of
from planner.letters.letter_changes import TextChange
from planner.plan import Offer, ShownTradeOff, edits
from planner.plan.edits.letter_copies import copies_of
from planner.plan.edits.negotiation import show_trade_off
from planner.plan.fields.terms import Tone
from planner.plan.letter_versions import EditedLetter
from planner.share import Leak, Shared
from planner.ui.appearance.theme import GRID, READING, font
from planner.ui.desk import Desk
from planner.ui.final_letter.letter_file import compare_letter_to_sign
from planner.ui.letters.letter_choices import ToneSwitch, TradeOffPicker
from planner.ui.letters.letter_editing import LetterEditing
from planner.ui.letters.letter_list import LetterList
from planner.ui.letters.letter_menu import letter_menu
from planner.ui.letters.letter_view import LetterView
from planner.ui.letters.side import WORD_KEYS, LetterSide
from planner.ui.letters.taking_out import DOCUMENT, MAIL, note_taken, open_in_mail, save_letter
from planner.ui.parts.advised_asks import advised_in_words, ask_what_is_advised
from planner.ui.parts.panel_parts import note
from planner.ui.typing.typing_steps import TextEdit, edit_between, python_place
from planner.workbook.pending_export import PendingExport, leak_checked, shared_export

LIST_WIDTH, MEASURE, MARGIN = 232, 760, 40
FIGURED = "latency"
"""The letter that may have figures of a cost scenario in it."""
NOT_YET = "No words yet: mend first what is said at the right."


class LettersPage(QWidget):
    """Letters to the recruiter of the chosen offer. It reads the plan only while it is seen."""

    def __init__(self, desk: Desk, whom: QLayout) -> None:
        """`whom` is laid out above the list: whom to write to."""
        super().__init__()
        self.whom = whom
        self._desk, self._session, self._writer = desk, desk.session, desk.writer()
        self._offer_id = ""
        self._allowed: frozenset[str] = frozenset()
        self._pending = PendingExport("")
        self.list, self.side = LetterList(desk.look), LetterSide(desk)
        self.bars = self.side.bars
        self.view, self.editing = LetterView(desk.look), LetterEditing(desk.session, self)
        self.tone, self.figures = ToneSwitch(desk.session), TradeOffPicker()
        self.subject = QLineEdit()
        self.copy_text = QPushButton("Copy as te&xt")
        self.copy_rich = QPushButton("Copy as r&ich text")
        self.copy_subject = QPushButton("Copy su&bject")
        self.more = QPushButton("Sa&ve or mail")
        self.ways = QMenu(self.more)
        self.side.compare.clicked.connect(self._compare)
        self._subject_line = self._make_subject_line()
        self._connect()
        self._lay_out()

    def show_offer(self, offer: Offer) -> None:
        """Write the chosen letter to the recruiter of an offer."""
        plan, analysis = self._session.plan, self._session.analysis
        self._offer_id = offer.id
        self.side.show_offer(plan, offer)
        self.figures.show_plan(plan, plan.counter(offer.id).trade_off)
        self.tone.show_path(f"counters.{offer.id}.tone", plan.counter(offer.id).tone)
        if analysis is not None:
            self._pending = shared_export(plan, analysis.model_inputs, offer.id)
            self._write()

    @property
    def kind(self) -> LetterKind:
        """The letter that is chosen."""
        return LETTERS[max(0, self.list.currentRow())]

    def reveal(self, key: str) -> bool:
        """Go to a field that only letters use; False for any other."""
        if key == "tone":
            self.tone.take_focus()
            return True
        return self.side.reveal(key)

    def take_focus(self) -> None:
        """Begin at the list of letters."""
        self.list.setFocus()

    def copy(self) -> None:
        """Copy the selection, or all of the letter where nothing is selected, as plain text."""
        if self.view.textCursor().hasSelection() and self.copy_text.isEnabled():
            self.view.copy()
        else:
            self._copy(rich=False)

    def _write(self) -> None:
        shared = self._pending.shared
        made = self._made(shared)
        edited = self.editing.edited if isinstance(made, Letter) else None
        self._check(made, edited)
        letter = made if isinstance(made, Letter) else None
        barred = bool(self._pending.bars)
        self._show_text(made, edited)
        left_out = self._writer.left_out(shared, self.kind) if letter is not None and shared else ()
        self.side.show_words(self._offer_id, self._writer.uses(self.kind, WORD_KEYS), left_out)
        subject = letter.subject_text if letter else ""
        self._show_subject(subject)
        self._subject_line.setVisible(bool(subject) or bool(edited and self.subject.hasFocus()))
        self.side.advice.setText(self.kind.advice)
        self.figures.setVisible(self.kind.key == FIGURED)
        self._warn()
        self.side.show_copies(copies_of(self._session.plan, self._offer_id, self.kind.key))
        for button in (self.copy_text, self.copy_rich, self.copy_subject, self.more):
            button.setEnabled(letter is not None and not barred)
        self.copy_subject.setEnabled(bool(subject) and not barred)

    def _warn(self) -> None:
        """Say beside the acceptance that the letter to sign was not compared yet."""
        accepts = self.kind.key == ACCEPTANCE
        warning = not_looked_at(self._session.plan, self._offer_id) if accepts else ""
        self.side.unread.setText(warning)
        self.side.unread.setVisible(bool(warning))
        self.side.compare.setVisible(accepts)

    def _compare(self) -> None:
        compare_letter_to_sign(self._desk, self._offer_id, self.window())

    def _made(self, shared: Shared | None) -> Letter | NoLetter:
        """Write the letter, and take what the user edited in it."""
        made = (
            NoLetter((MissingFact("", NOT_YET),)) if shared is None else self._writer.write(shared, self.kind)
        )
        if shared is None or isinstance(made, NoLetter):
            self.editing.leave()
            return made
        figures = self._writer.figures(shared, self.kind)
        self.editing.show((self._offer_id, self.kind.key), made, figures)
        return self._writer.edited(shared, self.kind, self.editing.edited)

    def _check(self, made: Letter | NoLetter, edited: EditedLetter | None) -> None:
        """Leak-check the letter as it would be copied, by the same check as the command `words`."""
        plan, analysis, shared = self._session.plan, self._session.analysis, self._pending.shared
        if analysis is not None and shared is not None:
            texts, inputs = partial(letter_texts, self._writer, self.kind), analysis.model_inputs
            own = self._writer.own_texts(shared, self.kind, edited)
            checked = leak_checked(self._pending, plan, inputs, texts, self._allowed, own)
            lost = self._writer.lost(shared, self.kind, edited)
            self._pending = replace(checked, bars=(*lost, *checked.bars))
        shown = self._pending if _names_asks(made) else replace(self._pending, at_odds=())
        self.side.show_checks(shown, advised_in_words(analysis, self._offer_id))

    def _show_text(self, made: Letter | NoLetter, edited: EditedLetter | None) -> None:
        """Show the text with its marks, and what is the user's in it."""
        changed: tuple[TextChange, ...] = ()
        if isinstance(made, NoLetter):
            self.view.show_missing(made.missing)
        else:
            self.view.show_letter(made, text_of(self.editing.body), self.editing.figures)
            changed = self.editing.changes if edited else ()
        own = [(change.start, change.end) for change in changed if change.after]
        bars = self._pending.bars
        quoted = [bar.quoted for bar in bars if isinstance(bar, Leak)]
        self.view.mark(own, quoted, barred=bool(bars))
        self.side.edits.show_changes(changed, edited=edited is not None)
        drafts = self._session.plan.letter_drafts
        self.list.show_edited([draft.kind for draft in drafts if draft.offer == self._offer_id])

    def _show_subject(self, subject: str) -> None:
        if self.subject.text() != subject:
            with QSignalBlocker(self.subject):
                self.subject.setText(subject)
                self.subject.setCursorPosition(0)

    def _type(self, edit: TextEdit) -> None:
        self.editing.type_body(edit)
        self.view.figures = self.editing.figures
        self.view.draw()

    def _type_subject(self, text: str) -> None:
        before = text_of(self.editing.subject)
        self.editing.type_subject(
            edit_between(before, text, python_place(text, self.subject.cursorPosition()))
        )
        self.editing.commit()

    def _undo(self, redo: bool) -> None:
        self.editing.end()
        stack = self._session.stack
        (stack.redo if redo else stack.undo)()

    def _ask(self, place: int, at: QPoint) -> None:
        letter_menu(self.view, self.editing, place).popup(at)

    def _go_to(self, where: str) -> None:
        """Go to what a bar is about: words of this letter, or a field."""
        bar = next((bar for bar in self._pending.bars if bar.where == where), None)
        if not where.startswith("letter."):
            self._session.jump(where)
        elif where.endswith(".subject"):
            self.subject.setFocus()
        else:
            self.view.go_to(bar.quoted if isinstance(bar, Leak) else "")

    def _free(self) -> Letter | None:
        """Return the letter as typed to the last key, if nothing bars it."""
        self.editing.commit()
        return None if self.view.barred else self.view.letter

    def _choose_tone(self, tone: Tone) -> None:
        path = f"counters.{self._offer_id}.tone"
        self._session.apply(f"Make letters {tone.value}", edits.put(self._session.plan, path, tone))

    def _choose_figures(self, shown: ShownTradeOff | None) -> None:
        plan = show_trade_off(self._session.plan, self._offer_id, shown)
        self._session.apply(f"{'Show' if shown else 'Keep back'} figures of a scenario", plan)

    def _copy(self, *, rich: bool) -> None:
        letter = self._free()
        if letter is None:
            self._session.status_message.emit("Not copied: mend first what is said at the right.")
            return
        taken = QMimeData()
        taken.setText(letter.text)
        if rich:
            taken.setHtml(letter.html())
        QGuiApplication.clipboard().setMimeData(taken)
        self._note_taken(letter, "copied as rich text" if rich else "copied as text")
        self._session.status_message.emit(f"Copied: {self.kind.name}{', as rich text' if rich else ''}.")

    def _save(self, suffix: str) -> None:
        letter = self._free()
        if letter is not None:
            address = self._session.plan.counter(self._offer_id).address
            if save_letter(self._desk, letter, self.kind, suffix, address) is not None:
                self._note_taken(letter, f"saved as {suffix}")

    def _open_in_mail(self) -> None:
        letter, address = self._free(), self._session.plan.counter(self._offer_id).address
        if letter is not None and open_in_mail(self._session, letter, address):
            self._note_taken(letter, "opened in the mail program")

    def _note_taken(self, letter: Letter, how: str) -> None:
        """Note a letter that was taken out, with the doubts that were let pass."""
        shared = self._pending.shared
        self._note_passed()
        rival = shared is not None and self._writer.tells_of_rival(shared, self.kind)
        note_taken(self._session, self._offer_id, self.kind, letter, how, rival=rival)
        self._session.letter_copied.emit(self._offer_id)

    def _copy_subject(self) -> None:
        letter = self._free()
        if letter is not None:
            QGuiApplication.clipboard().setText(letter.subject_text)
            self._note_passed()
            self._session.status_message.emit("Copied: the subject line.")

    def _let_pass(self, leak_id: str) -> None:
        self._allowed |= {leak_id}
        self.show_offer(self._session.plan.offer(self._offer_id))

    def _note_passed(self) -> None:
        """Log a copied letter whose leak warnings the user dismissed; without any, it is no export."""
        shared, passed = self._pending.shared, self._pending.override_notes
        if shared is not None and passed:
            line = shared.exported(f"Copied: {self.kind.name}", passed)
            if line not in self._session.plan.exports:
                self._session.apply("Note what was let pass", edits.log_export(self._session.plan, line))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._write())
        self.view.typed.connect(self._type)
        self.view.undone.connect(self._undo)
        self.view.left.connect(self.editing.end)
        self.view.asked.connect(self._ask)
        self.view.pointed.connect(self._session.select)
        self.subject.textEdited.connect(self._type_subject)
        self.subject.editingFinished.connect(self.editing.end)
        self.side.edits.taken_back.connect(self.editing.take_back)
        self.side.edits.written_again.connect(self.editing.write_again)
        self.tone.chosen.connect(self._choose_tone)
        self.figures.chosen.connect(self._choose_figures)
        self.bars.jumped.connect(self._go_to)
        self.bars.openings.connect(lambda: ask_what_is_advised(self._session, self._offer_id))
        self.bars.passed.connect(self._let_pass)
        self.view.followed.connect(self._session.jump)
        self.copy_text.clicked.connect(lambda: self._copy(rich=False))
        self.copy_rich.clicked.connect(lambda: self._copy(rich=True))
        self.copy_subject.clicked.connect(self._copy_subject)
        self.ways.addAction("Save as mail, .eml…", lambda: self._save(MAIL))
        self.ways.addAction("Save as document, .docx…", lambda: self._save(DOCUMENT))
        self.ways.addAction("Open in the mail program", self._open_in_mail)
        self.more.setMenu(self.ways)

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("list", "true")
        left.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.whom)
        column.addWidget(self.list, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(left)
        columns.addWidget(self._middle(), 1)
        columns.addWidget(self.side)

    def _middle(self) -> QWidget:
        """The letter under its tools and its subject, no wider than a line can be followed."""
        tools, row = QFrame(), QHBoxLayout()
        tools.setProperty("top", "true")
        tools.setLayout(row)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.tone)
        row.addStretch(1)
        for button in (self.copy_text, self.copy_rich, self.more):
            row.addWidget(button)
        page = QWidget()
        page.setMaximumWidth(MEASURE)
        text = QVBoxLayout(page)
        text.setContentsMargins(MARGIN, GRID, MARGIN, GRID)
        text.setSpacing(GRID)
        for part in (self._subject_line, self.figures):
            text.addWidget(part)
        text.addWidget(self.view, 1)
        centre, middle = QHBoxLayout(), QWidget()
        centre.addWidget(page)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addLayout(centre, 1)
        return middle

    def _make_subject_line(self) -> QFrame:
        line, row = QFrame(), QHBoxLayout()
        line.setProperty("top", "true")
        line.setLayout(row)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        self.subject.setFrame(False)
        self.subject.setAccessibleName("Subject")
        self.subject.setFont(font(READING, family=self.font().family()))
        self.copy_subject.setFlat(True)
        self.copy_subject.setProperty("flat", "true")
        row.addWidget(note("Subject"))
        row.addWidget(self.subject, 1)
        row.addWidget(self.copy_subject)
        return line


def _names_asks(made: Letter | NoLetter) -> bool:
    """Whether a letter has a figure that is asked for."""
    return isinstance(made, Letter) and any(run.source.startswith("counters.") for run in made.runs)

"""The page of letters: the list, the chosen letter to read and to edit, and its side.

Everything in a letter comes from `Shared`; the letter is leak-checked as it would be copied.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from planner.analysis.explained import Explained
from planner.ask.rounds.signed_letter import not_looked_at
from planner.letters import ACCEPTANCE, LETTERS, Letter, LetterKind, NoLetter
from planner.letters.asked_points import needless_reasons
from planner.letters.edited_letter import sources_in, text_of
from planner.letters.letter_changes import TextChange, is_at, own_note, sentence_at
from planner.letters.writer import UNSIGNED
from planner.plan import Offer, ShownTradeOff, edits
from planner.plan.edits.letter_copies import copies_of
from planner.plan.edits.negotiation import release_name, show_trade_off
from planner.plan.fields.terms import Tone
from planner.share import Leak
from planner.share.why_it_leaves import NAME, why_it_leaves
from planner.ui.desk import Desk
from planner.ui.export.bars import RELEASE_NAME, UNNAMED
from planner.ui.final_letter.opening import compare_letter_to_sign
from planner.ui.letters.letter_choices import ToneSwitch, TradeOffPicker
from planner.ui.letters.letter_editing import LetterEditing
from planner.ui.letters.letter_list import LetterList
from planner.ui.letters.letter_menu import letter_menu
from planner.ui.letters.letter_view import LetterView
from planner.ui.letters.letter_writing import LetterWriting, WrittenLetter
from planner.ui.letters.missing_facts import MissingFacts
from planner.ui.letters.page_layout import in_turns, letter_column, list_column, page_columns, subject_line
from planner.ui.letters.side import WORD_KEYS, LetterSide
from planner.ui.letters.ways_out import WaysOut
from planner.ui.parts.advised_asks import advised_in_words, ask_what_is_advised
from planner.ui.typing.typing_steps import TextEdit, edit_between, python_place

OTHER_COMPANY = "another company"
"""Replaces a company's name that is not released."""
FIGURED = "latency"
"""The letter that may have figures of a cost scenario in it."""


class LettersPage(QWidget):
    """Letters to the recruiter of the chosen offer. It reads the plan only while it is seen."""

    def __init__(self, desk: Desk, whom: QLayout) -> None:
        """`whom` is the layout above the list that chooses the recruiter."""
        super().__init__()
        self._desk, self._session = desk, desk.session
        self._offer_id = ""
        self._own_tones: frozenset[tuple[tuple[str, str], Tone]] = frozenset()
        self.list, self.side = LetterList(desk.look), LetterSide(desk)
        self.bars, self.missing = self.side.bars, MissingFacts(desk.look)
        self.view, self.editing = LetterView(desk.look), LetterEditing(desk.session, self)
        self._writing = LetterWriting(desk.session, desk.writer(), self.editing)
        self.written: WrittenLetter | None = None
        self.tone, self.figures = ToneSwitch(desk.session), TradeOffPicker()
        self.subject, self.out = QLineEdit(), WaysOut(desk, self._free)
        self._subject_line = subject_line(self.subject, self.out.copy_subject, self.font().family())
        self._connect()
        buttons = (self.out.copy_text, self.out.copy_rich, self.out.more)
        self.texts = in_turns(self.view, self.missing)
        middle = letter_column(self.tone, buttons, (self._subject_line, self.figures), self.texts)
        page_columns(self, list_column(whom, self.list), middle, self.side)

    def show_offer(self, offer: Offer) -> None:
        """Write the chosen letter to the recruiter of an offer."""
        plan, self._offer_id = self._session.plan, offer.id
        self.side.show_offer(plan, offer)
        self.figures.show_plan(plan, plan.counter(offer.id).trade_off)
        self.tone.show_path(f"counters.{offer.id}.tone", plan.counter(offer.id).tone)
        if self._session.analysis is not None:
            self._writing.open_offer(offer.id)
            self._write()

    @property
    def kind(self) -> LetterKind:
        """The letter that is chosen."""
        return LETTERS[max(0, self.list.currentRow())]

    @property
    def text(self) -> QWidget:
        """The text of the letter, or in its place what it lacks."""
        return self.texts.currentWidget() or self.view

    def reveal(self, key: str) -> bool:
        """Go to a field that only letters use; False for any other."""
        if key == "tone":
            self.tone.take_focus()
            return True
        return self.side.reveal(key)

    def reveal_letter(self, kind: str) -> bool:
        """Choose a letter of the list, and go to its text; False if there is none of that kind."""
        keys = [known.key for known in LETTERS]
        if kind not in keys:
            return False
        self.list.setCurrentRow(keys.index(kind))
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def take_focus(self) -> None:
        """Begin at the list of letters."""
        self.list.setFocus()

    def copy(self) -> None:
        """Copy the selection, or all of the letter where nothing is selected, as plain text."""
        if self.view.textCursor().hasSelection() and self.out.copy_text.isEnabled():
            self.view.copy()
        else:
            self.out.copy(rich=False)

    def _write(self) -> None:
        written = self.written = self._writing.write(self.kind)
        self._show_text(written)
        self._show_subject(written)
        self.out.show_letter(written)
        self.figures.setVisible(self.kind.key == FIGURED)
        self._show_side(written)

    def _show_side(self, written: WrittenLetter) -> None:
        plan, side, kind = self._session.plan, self.side, written.kind
        advice = advised_in_words(self._session.analysis, self._offer_id)
        is_written = not isinstance(written.made, NoLetter)
        side.show_checks(written.pending, advice, asks=written.names_asks, is_written=is_written)
        shared = written.pending.shared
        needless = needless_reasons(shared) if shared else frozenset[str]()
        used = [key for key in self._writing.writer.uses(kind, WORD_KEYS) if key not in needless]
        side.show_words(used, written.left_out)
        accepts = kind.key == ACCEPTANCE
        warning = not_looked_at(plan, self._offer_id) if accepts else ""
        side.show_advice(kind.advice, warning, compares=accepts)
        side.show_copies(copies_of(plan, self._offer_id, kind.key))

    def _show_text(self, written: WrittenLetter) -> None:
        """Show the text with its marks, and what is the user's in it."""
        changed: tuple[TextChange, ...] = ()
        if isinstance(written.made, NoLetter):
            self.view.show_none()
            self.missing.show_facts(written.made.missing)
            self.texts.setCurrentWidget(self.missing)
        else:
            self.view.show_letter(written.made, text_of(self.editing.body), self.editing.figures)
            self.texts.setCurrentWidget(self.view)
            changed = self.editing.changes if written.edited else ()
        own = [(change.start, change.end) for change in changed if change.after]
        quoted = [bar.quoted for bar in written.pending.bars if isinstance(bar, Leak)]
        self.view.mark(own, quoted, barred=written.barred)
        notes = [own_note(self.editing.body, change) for change in changed]
        self.side.edits.show_changes(changed, notes, edited=written.edited is not None)
        tone = written.edited.tone if written.edited else None
        chosen = self._session.plan.counter(self._offer_id).tone
        self.side.edits.show_tone(tone, chosen, asks=(self.editing.place, chosen) not in self._own_tones)
        drafts = self._session.plan.letter_drafts
        self.list.show_edited([draft.kind for draft in drafts if draft.offer == self._offer_id])

    def _show_subject(self, written: WrittenLetter) -> None:
        subject = written.letter.subject_text if written.letter else ""
        if self.subject.text() != subject:
            with QSignalBlocker(self.subject):
                self.subject.setText(subject)
                self.subject.setCursorPosition(0)
        is_typed = written.edited is not None and self.subject.hasFocus()
        self._subject_line.setVisible(bool(subject) or is_typed)

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
        why = partial(self._explain, place)
        letter_menu(self.view, self.editing, place, self.mends_at(place), why).popup(at)

    def _explain(self, place: int) -> None:
        """Let the explain bar say why the sentence at a place may leave, or what stops it."""
        self.editing.end()
        pending, editing = self._writing.write(self.kind).pending, self.editing
        if pending.shared is None:
            self._session.select(Explained(NAME, "", pending.refusal))
            return
        text = text_of(editing.body)
        start, end = sentence_at(text, place)
        words = text[start:end].strip()
        leaks = [bar for bar in pending.bars if isinstance(bar, Leak) and bar.quoted in words]
        figures = (figure for figure in editing.figures if start <= figure.start < end)
        sources = [figure.source for figure in figures if figure.source]
        if editing.draft is not None:
            sources += sources_in(editing.draft, words)
        own = editing.change_at(place) is not None
        why = why_it_leaves(self._session.plan, pending.shared, words, sources, leaks, own=own)
        self._session.select(why)

    def mends_at(self, place: int) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Return the ways to mend a company's name at a place of the text, as (name, act)."""
        bars = self.written.pending.bars if self.written else ()
        text = text_of(self.editing.body)
        for bar in bars:
            if isinstance(bar, Leak) and bar.company and is_at(text, bar.quoted, place):
                ways = (RELEASE_NAME, partial(self._release_name, bar))
                return ((UNNAMED, partial(self._unname, bar)), ways)
        return ()

    def _unname(self, leak: Leak) -> None:
        self.editing.replace_words(leak.quoted, OTHER_COMPANY)

    def _release_name(self, leak: Leak) -> None:
        """Release the name of a company to this recruiter, as one step."""
        self.editing.end()
        plan = release_name(self._session.plan, self._offer_id, leak.company)
        self._session.apply(f"Release the name of {leak.company}", plan)

    def _keep_tone(self) -> None:
        chosen = self._session.plan.counter(self._offer_id).tone
        self._own_tones |= {(self.editing.place, chosen)}
        self._write()

    def point_at(self, leak: Leak) -> None:
        """Go to words that must not leave."""
        if leak.where.endswith(".subject"):
            self.subject.setFocus()
        else:
            self.view.go_to(leak.quoted)

    def _go_to_fact(self, where: str) -> None:
        """Go to the field of what a letter leaves out: the name is at the side of the letter too."""
        if where == UNSIGNED.where:
            self.side.reveal("name")
        else:
            self._session.jump(where)

    def _free(self) -> tuple[WrittenLetter, Letter] | None:
        """Return the letter as typed to the last key, if nothing bars it."""
        self.editing.commit()
        written = self.written
        if written is None or written.barred or written.letter is None:
            return None
        return written, written.letter

    def _choose_tone(self, tone: Tone) -> None:
        plan = edits.put(self._session.plan, f"counters.{self._offer_id}.tone", tone)
        self._session.apply(f"Make letters {tone.value}", plan)

    def _choose_figures(self, shown: ShownTradeOff | None) -> None:
        plan = show_trade_off(self._session.plan, self._offer_id, shown)
        self._session.apply(f"{'Show' if shown else 'Keep back'} figures of a scenario", plan)

    def _let_pass(self, leak_id: str) -> None:
        self._writing.let_pass(leak_id)
        self._write()

    def _compare(self) -> None:
        compare_letter_to_sign(self._desk, self._offer_id, self.window())

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._write())
        self.view.typed.connect(self._type)
        self.view.undone.connect(self._undo)
        self.view.left.connect(self.editing.end)
        self.view.asked.connect(self._ask)
        self.view.pointed.connect(self._session.select)
        self.view.followed.connect(self._session.jump)
        self.missing.followed.connect(self._session.jump)
        self.side.lacks.followed.connect(self._go_to_fact)
        self.subject.textEdited.connect(self._type_subject)
        self.subject.editingFinished.connect(self.editing.end)
        self.side.edits.taken_back.connect(self.editing.take_back)
        self.side.edits.written_again.connect(self.editing.write_again)
        self.side.compare.clicked.connect(self._compare)
        self.tone.chosen.connect(self._choose_tone)
        self.figures.chosen.connect(self._choose_figures)
        self.bars.jumped.connect(self._session.jump)
        self.bars.pointed.connect(self.point_at)
        self.bars.openings.connect(lambda: ask_what_is_advised(self._session, self._offer_id))
        self.bars.passed.connect(self._let_pass)
        self.bars.unnamed.connect(self._unname)
        self.bars.released.connect(self._release_name)
        self.side.edits.tone_kept.connect(self._keep_tone)

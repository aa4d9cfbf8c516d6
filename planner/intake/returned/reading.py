"""Compares a returned proposal, in whatever form it came back, with the offer and with what was sent."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from planner.disk import display_name
from planner.intake.returned.answer_text import AGREED, AnsweredTerm, CellAnswer, read_answer
from planner.intake.returned.comments import CellComment, comments_of
from planner.intake.returned.proposal_tables import (
    OURS,
    AnsweredBox,
    LabelledCell,
    LabelledRow,
    answered_boxes,
    labelled_rows,
)
from planner.intake.returned.recipient import check_recipient, names_of
from planner.intake.returned.results import AgreedCondition, Difference, Returned
from planner.intake.returned.standing import KnownFigures, known_figures, same, sent_in_package
from planner.intake.returned.unread_cells import Place, SentBook, is_number, unread_cells
from planner.intake.returned.words import ColumnHeading, ReturnedWords, load_returned_words, plain
from planner.intake.tables.bounds import Progress, no_progress
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import ZIP, Grid, bytes_of, grids_of
from planner.plan import Plan
from planner.plan.entry.number import EntryError
from planner.plan.fields.terms import Component
from planner.share.recruiter_texts import FIELD_UNITS

NOTHING_SENT = SentBook()


def read_returned(
    path: Path,
    plan: Plan,
    offer_id: str,
    today: datetime.date,
    sent: Callable[[], SentBook] = SentBook,
    progress: Progress = no_progress,
) -> Returned:
    """Read a returned workbook or csv file against an offer. TableError if it holds no proposal to it.

    `sent` makes the workbook as it would be sent now: what is not in it was added or changed.
    """
    data, name = bytes_of(path), display_name(path)
    grids = grids_of(data, name, progress)
    comments = comments_of(data, name, progress) if data.startswith(ZIP) else ()
    return compared(grids, plan, offer_id, today, name, comments, sent())


def compared(
    grids: Sequence[Grid],
    plan: Plan,
    offer_id: str,
    today: datetime.date,
    name: str,
    comments: Sequence[CellComment] = (),
    sent: SentBook = NOTHING_SENT,
) -> Returned:
    """Compare every cell of the labelled rows, and every comment, with what is known."""
    doubts = check_recipient(grids, plan, plan.offer(offer_id), name)
    words = load_returned_words()
    rows = [row for grid in grids for row in labelled_rows(grid, words)]
    if not rows:
        raise TableError(name, "no row has the headings “Offer” or “Proposal”. Is it the workbook you sent?")
    reading = _Reading(plan, offer_id, today, words, sent, known_figures(plan, offer_id))
    for row in rows:
        reading.take_row(row)
    for grid in grids:
        for box in answered_boxes(grid, words, words.package_tables):
            reading.take_package(box)
        for box in answered_boxes(grid, words, words.condition_tables):
            reading.take_condition(box)
    for comment in comments:
        reading.take_comment(comment, rows)
    lost = [*doubts, *_missing_rows(rows, reading.known), *reading.lost]
    lost += unread_cells(grids, sent, reading.read, names_of(plan.offer(offer_id)))
    differences = tuple(reading.differences.values())
    return Returned(name, differences, tuple(dict.fromkeys(lost)), tuple(reading.conditions))


def _missing_rows(rows: Sequence[LabelledRow], known: Mapping[Component, KnownFigures]) -> Iterator[str]:
    """Yield a sentence for each component with a figure that no row names to be answered."""
    named = {row.component for row in rows if not _is_result(row)}
    for component in FIELD_UNITS:
        figures = known[component]
        if component not in named and (figures.offered or figures.proposed):
            yield f"{component.shared_label}: no row has this label."


def _is_result(row: LabelledRow) -> bool:
    """Whether a row is of a package, or of the terms that the answers come to."""
    kinds = {heading for heading, _ in row.headings.values()}
    return bool(kinds & {ColumnHeading.PACKAGE, ColumnHeading.COMPUTED})


class _Reading(Struct):
    """What was read so far: differences by component and figure, sentences, and the places that were read."""

    plan: Plan
    offer_id: str
    today: datetime.date
    words: ReturnedWords
    sent: SentBook
    known: Mapping[Component, KnownFigures]
    differences: dict[tuple[Component, float], Difference] = field(default_factory=dict)
    conditions: list[AgreedCondition] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    read: set[Place] = field(default_factory=set)

    def take_row(self, row: LabelledRow) -> None:
        """Read a labelled row: our own columns against what was sent, all others as answers."""
        self.read.update((row.grid.name, *place) for place in row.read_places())
        for cell in row.cells():
            if cell.heading in OURS:
                self._take_own(cell)
            elif not self._is_ours(cell):
                self._take_answer(cell, cell.text, cell.where)

    def _take_own(self, cell: LabelledCell) -> None:
        """Read a cell of Offer, Proposal or a package, where what was sent is no answer."""
        package = cell.heading_text if cell.heading is ColumnHeading.PACKAGE else ""
        sent = self._sent(cell, package)
        if sent is None:
            self.lost.append(f"{package}: you have shown no such package, so that it is no answer.")
            return
        answer = self._answer(cell, cell.text, cell.where, sent, can_be_empty=False)
        if answer is not None and answer.figure is not None:
            is_sent = same(answer.figure, sent) and not answer.remark
            self._note(cell, answer, cell.text, cell.where, package, is_known=is_sent)

    def _sent(self, cell: LabelledCell, package: str) -> float | None:
        if cell.heading is ColumnHeading.PACKAGE:
            return sent_in_package(self.plan, self.offer_id, package, cell.component)
        known = self.known[cell.component]
        return known.offered if cell.heading is ColumnHeading.OFFER else known.proposed

    def _is_ours(self, cell: LabelledCell) -> bool:
        """Return whether a cell besides the amounts is as sent: the difference, a reason, other words."""
        if cell.heading is ColumnHeading.COMPUTED:
            return True
        if cell.heading is ColumnHeading.DIFFERENCE:
            return not cell.text or not cell.is_computed or is_number(cell.text)
        if cell.heading in (ColumnHeading.WHY, ColumnHeading.LABEL):
            return not self.sent.grids or self.sent.knows(cell.text)
        return (
            cell.heading is not ColumnHeading.ANSWER
            and not is_number(cell.text)
            and self.sent.knows(cell.text)
        )

    def _take_answer(self, cell: LabelledCell, text: str, where: str) -> None:
        """Read a cell in a column of theirs, or a comment: what they agree to is an answer."""
        answer = self._answer(cell, text, where, self.known[cell.component].proposed, can_be_empty=True)
        if answer is not None and answer.figure is not None:
            self._note(cell, answer, text, where, "", is_known=False)

    def _answer(
        self, cell: LabelledCell, text: str, where: str, sent: float, *, can_be_empty: bool
    ) -> CellAnswer | None:
        """Return what a text says of a component; None, with a sentence, if it cannot be read."""
        known = self.known[cell.component]
        offer = self.plan.offer(self.offer_id)
        asked = AnsweredTerm(self.plan, offer, cell.component, known, sent, self.today, cell.label)
        try:
            _refuse_unreadable(cell, text, where, can_be_empty=can_be_empty)
            return read_answer(text, asked, self.words)
        except EntryError as reason:
            written = f" They write “{text}”." if text and text not in str(reason) else ""
            self.lost.append(f"{where}, {cell.component.shared_label}: {reason}{written}")
            return None

    def _note(
        self, cell: LabelledCell, answer: CellAnswer, text: str, where: str, package: str, *, is_known: bool
    ) -> None:
        """Note a figure that differs from the latest one, or is called final."""
        old, new = self.known[cell.component].standing, answer.figure
        if new is None or is_known or (same(new, old) and not answer.final):
            return
        difference = Difference(
            cell.component, old, new, text, where, package, answer.final, answer.at_most, answer.remark
        )
        self.differences.setdefault((cell.component, new), difference)

    def _agrees(self, box: AnsweredBox, name: str) -> bool:
        """Whether a box agrees to its row; a word that is neither yes nor no is kept as not understood."""
        self.read.add((box.grid.name, *box.place))
        whole = plain(box.text)
        if whole in self.words.agree:
            return True
        if whole not in self.words.keep and box.text not in self.words.empty:
            self.lost.append(f"{box.where}, {name}: they write “{box.text}”.")
        return False

    def take_condition(self, box: AnsweredBox) -> None:
        """Read the box of a condition to succeed: one that they agree to is no figure."""
        text = box.texts[-1]  # behind its kind
        if not self._agrees(box, text):
            return
        asked = self.plan.counter(self.offer_id).conditions
        condition = next((known for known in asked if known.text.strip() == text), None)
        if condition is None:
            self.lost.append(f"{box.where}, {text}: you have asked for no such condition.")
        elif not condition.agreed:
            agreed = AgreedCondition(condition.id, text, box.text, box.where)
            self.conditions.append(agreed)

    def take_package(self, package: AnsweredBox) -> None:
        """Read the box of a package: an accepted one answers every component with its figures."""
        if not self._agrees(package, package.name):
            return
        where = package.where
        for component, known in self.known.items():
            figure = sent_in_package(self.plan, self.offer_id, package.name, component)
            if figure is None:
                self.lost.append(f"{package.name}: you have shown no such package, so that it is no answer.")
                return
            if not same(figure, known.standing):
                difference = Difference(
                    component, known.standing, figure, package.text, where, package.name, remark=AGREED
                )
                self.differences.setdefault((component, figure), difference)

    def take_comment(self, comment: CellComment, rows: Sequence[LabelledRow]) -> None:
        """Read a comment on a labelled row as an answer; one that is elsewhere is shown."""
        at = next(
            (row for row in rows if (row.grid.name, row.row) == (comment.sheet, comment.place[0])), None
        )
        if at is None:
            self.lost.append(f"{comment.sheet}, a comment: “{comment.text[:300]}”")
            return
        where = f"{at.grid.place(*comment.place)}, a comment"
        heading, heading_text = ColumnHeading.ANSWER, ""
        label = at.grid.cells[at.row][at.label].strip()
        cell = LabelledCell(at.component, heading, heading_text, comment.text, at.grid, comment.place, label)
        text = comment.text.partition(": ")[2] or comment.text
        self._take_answer(cell, text, where)


def _refuse_unreadable(cell: LabelledCell, text: str, where: str, *, can_be_empty: bool) -> None:
    """Raise EntryError for a formula that nothing computed, and for an amount of ours that is gone."""
    if not cell.is_computed and where == cell.where:
        raise EntryError("it is a formula without a value. Open the file in Excel and save it there.")
    if not text and not can_be_empty:
        raise EntryError("it is empty.")

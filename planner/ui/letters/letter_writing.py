"""Writes the letters to one recruiter as the user edited them, and checks each as it would be copied."""

from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from planner.letters import Letter, LetterKind, MissingFact, NoLetter, Writer, letter_texts
from planner.letters.edited_letter import edited_letter
from planner.letters.letter import NO_TEXT
from planner.plan.edits.letter_drafts import draft_of
from planner.plan.letter_versions import EditedLetter
from planner.share import OutgoingTexts, Shared
from planner.ui.letters.letter_editing import LetterEditing
from planner.ui.session import Session
from planner.values import Problem
from planner.workbook.pending_export import PendingExport, leak_checked, shared_export

NOT_YET = NoLetter((MissingFact("", "No words yet: first mend what stops it, at the right."),))


class WrittenLetter(Struct, frozen=True, eq=False):
    """A letter to the recruiter of an offer, or what it lacks, and what stops it from leaving.

    `edited` is None where it is as the plan writes it; `left_out` are the asks that it does not write.
    """

    offer_id: str
    kind: LetterKind
    made: Letter | NoLetter
    edited: EditedLetter | None
    pending: PendingExport
    left_out: tuple[MissingFact, ...] = ()
    mentions_rival: bool = False

    @property
    def letter(self) -> Letter | None:
        """The letter; None where it cannot be written."""
        return self.made if isinstance(self.made, Letter) else None

    @property
    def barred(self) -> bool:
        """Whether something stops it from leaving."""
        return bool(self.pending.bars) or self.pending.shared is None

    @property
    def names_asks(self) -> bool:
        """Whether it has a figure that is asked for."""
        return self.letter is not None and any(run.source.startswith("counters.") for run in self.letter.runs)


class LetterWriting:
    """Writes and checks by the same functions as the command `words`."""

    def __init__(self, session: Session, writer: Writer, editing: LetterEditing) -> None:
        self._session, self.writer, self._editing = session, writer, editing
        self._offer_id, self._pending = "", PendingExport("")
        self._allowed: frozenset[str] = frozenset()

    def open_offer(self, offer_id: str) -> None:
        """Take from the plan what may be shared with the recruiter of an offer."""
        self._offer_id, analysis = offer_id, self._session.analysis
        if analysis is not None:
            self._pending = shared_export(self._session.plan, analysis.model_inputs, offer_id)

    def let_pass(self, leak_id: str) -> None:
        """Let a doubt of the leak check pass."""
        self._allowed |= {leak_id}

    def write(self, kind: LetterKind) -> WrittenLetter:
        """Write a letter to that recruiter."""
        shared = self._pending.shared
        place = (self._offer_id, kind.key)
        if shared is None:
            return self._unshared(kind, place)
        draft = self.writer.write(shared, kind)
        if isinstance(draft, NoLetter) and not self._editing.has_text(place):
            self._editing.leave()
            return WrittenLetter(self._offer_id, kind, draft, None, self._checked(shared, kind, None))
        saved = draft_of(self._session.plan, *place)
        own = self.writer.draft(shared, kind, saved) if saved or isinstance(draft, NoLetter) else draft
        self._editing.show(place, own, self.writer.figures(shared, kind))
        edited = self._editing.edited
        missing = draft.missing if isinstance(draft, NoLetter) else ()
        return WrittenLetter(
            self._offer_id,
            kind,
            self.writer.with_edits(shared, kind, edited) if edited else draft,
            edited,
            self._checked(shared, kind, edited, missing),
            () if missing else self.writer.left_out(shared, kind),
            self.writer.mentions_rival(shared, kind),
        )

    def _unshared(self, kind: LetterKind, place: tuple[str, str]) -> WrittenLetter:
        """Return the user's text as it was last written, where nothing may be shared; it does not leave."""
        made: Letter | NoLetter = NOT_YET
        if self._editing.has_text(place):
            self._editing.show(place, NO_TEXT, {})
        else:
            self._editing.leave()
        edited = self._editing.edited
        if edited is not None:
            made = edited_letter(NO_TEXT, edited, {})
        return WrittenLetter(self._offer_id, kind, made, edited, self._pending)

    def _checked(
        self,
        shared: Shared,
        kind: LetterKind,
        edited: EditedLetter | None,
        missing: tuple[MissingFact, ...] = (),
    ) -> PendingExport:
        """Return what stops the letter; with a `missing` fact the user's text is shown but does not leave."""
        analysis = self._session.analysis
        if analysis is None:
            return self._pending
        outgoing = OutgoingTexts(
            partial(letter_texts, self.writer, kind), self.writer.own_texts(shared, kind, edited)
        )
        plan, inputs = self._session.plan, analysis.model_inputs
        checked = leak_checked(self._pending, plan, inputs, outgoing, self._allowed, analysis)
        lacks = tuple(Problem(fact.where, fact.sentence) for fact in missing) if edited else ()
        return replace(checked, bars=(*lacks, *self.writer.lost(shared, kind, edited), *checked.bars))

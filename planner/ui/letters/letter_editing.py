"""Edits one letter: what is typed into it becomes steps of the plan, and the ways back to its text."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from planner.letters import Letter
from planner.letters.edited_letter import (
    LinkedFigure,
    Parts,
    after_edit,
    body_parts,
    figures_in,
    followed,
    subject_parts,
    text_of,
    unlinked,
)
from planner.letters.letter_changes import (
    TextChange,
    changes,
    sentence_at,
    taken_back,
    with_words_replaced,
    without,
)
from planner.plan.edits.letter_drafts import draft_of, drop_draft, keep_draft
from planner.plan.letter_versions import DraftPart, EditedLetter
from planner.ui.session import Session
from planner.ui.typing.typing_steps import PAUSE, TextEdit, TypingSteps

SETTLE = 250  # ms after a key until the plan has it, and the leak check has read it
STEP = "Edit the letter"


class LetterEditing(QObject):
    """The subject and the text of the letter on the screen. `written()` once the plan has what was typed."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.place = ("", "")  # offer and kind
        self.subject: Parts = ()
        self.body: Parts = ()
        self.draft: Letter | None = None
        self.pending = False
        self._steps, self._count = TypingSteps(), 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.commit)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._steps.end)
        session.commit_requested.connect(self.commit)

    def show(self, place: tuple[str, str], draft: Letter, figures: Mapping[str, str]) -> None:
        """Show a letter of the plan; what is being typed into the same one stays."""
        if place != self.place:
            self.end()
        self.place, self.draft = place, draft
        if self.pending:
            return
        saved = draft_of(self._session.plan, *place)
        self.subject = followed(saved.subject, figures) if saved else subject_parts(draft)
        self.body = followed(saved.body, figures) if saved else body_parts(draft)

    def forget(self) -> None:
        """Forget what was typed: another plan was opened."""
        self._settle.stop()
        self.pending = False

    def leave(self) -> None:
        """Leave the letter: there is none now. What was typed is in the plan."""
        self.end()
        self.place, self.draft = ("", ""), None

    def has_text(self, place: tuple[str, str]) -> bool:
        """Whether the user edited the letter at a place, also where the draft lacks a fact now."""
        return (self.pending and place == self.place) or draft_of(self._session.plan, *place) is not None

    @property
    def edited(self) -> EditedLetter | None:
        """The letter as it reads now; None where it is as the plan writes it."""
        if self.draft is None or not (self.pending or draft_of(self._session.plan, *self.place)):
            return None
        if (self.subject, self.body) == (subject_parts(self.draft), body_parts(self.draft)):
            return None
        before = draft_of(self._session.plan, *self.place)
        return EditedLetter(
            id="",
            offer=self.place[0],
            kind=self.place[1],
            subject=_draft_parts(self.subject),
            body=_draft_parts(self.body),
            tone=before.tone if before else self._session.plan.counter(self.place[0]).tone,
        )

    @property
    def figures(self) -> tuple[LinkedFigure, ...]:
        """The figures of the text; in the draft those of the user's own texts too."""
        if self.draft is not None and self.body == body_parts(self.draft):
            return figures_in(self.draft)
        spans, at = list[LinkedFigure](), 0
        for part in self.body:
            end = at + len(part.text)
            if part.link:
                spans.append(LinkedFigure(at, end, part.link.partition("#")[0], part.link))
            at = end
        return tuple(spans)

    @property
    def changes(self) -> tuple[TextChange, ...]:
        """What differs from the plan's own text; nothing where the plan has none."""
        return changes(body_parts(self.draft), self.body) if self.draft and self.draft.blocks else ()

    def type_body(self, edit: TextEdit) -> None:
        """Take a change of the text; it becomes a step with those typed before, or begins one."""
        self._type(edit, self.subject, after_edit(self.body, edit.start, edit.removed, edit.added))

    def type_subject(self, edit: TextEdit) -> None:
        """Take a change of the subject."""
        self._type(edit, after_edit(self.subject, edit.start, edit.removed, edit.added), self.body)

    def commit(self) -> None:
        """Put what was typed into the plan."""
        self._settle.stop()
        if not self.pending:
            return
        edited, self.pending = self.edited, False
        self._apply(edited)

    def end(self) -> None:
        """Put what was typed into the plan; what is typed next begins a step."""
        self.commit()
        self._steps.end()

    def write_again(self) -> None:
        """Let the letter be as the plan writes it, as one step."""
        self.end()
        plan = drop_draft(self._session.plan, *self.place)
        if plan is not self._session.plan:
            self._session.apply("Letter as written by the plan", plan)

    def change_at(self, place: int) -> TextChange | None:
        """Return the change at a place of the text."""
        start, end = sentence_at(text_of(self.body), place)
        touching = (change for change in self.changes if change.start <= start and end <= change.end)
        return next(touching, None)

    def take_back(self, change: TextChange) -> None:
        """Put the draft's sentences back in place of one change."""
        if self.draft is not None:
            self._put("Draft’s sentence", taken_back(body_parts(self.draft), self.body, change))

    def drop_sentence(self, place: int) -> None:
        """Take the sentence at a place out."""
        self._put("Drop a sentence", without(self.body, *sentence_at(text_of(self.body), place)))

    def replace_words(self, words: str, other: str) -> None:
        """Put other words in place of some, in the subject and in the text."""
        subject = with_words_replaced(self.subject, words, other)
        self._put(f"Say “{other}”", with_words_replaced(self.body, words, other), subject)

    def unlink(self, place: int) -> None:
        """Let the figure at a place follow the plan no more."""
        self._put("Unlink a figure", unlinked(self.body, place))

    def _put(self, step: str, body: Parts, subject: Parts | None = None) -> None:
        self.end()
        self.subject = self.subject if subject is None else subject
        self.body, self.pending = body, True
        edited, self.pending = self.edited, False
        plan = self._session.plan
        self._session.apply(step, keep_draft(plan, edited) if edited else drop_draft(plan, *self.place))

    def _apply(self, edited: EditedLetter | None) -> None:
        """Put a letter into the plan, as one step with those typed before; none of an offer that is gone."""
        plan = self._session.plan
        if self.place[0] in [offer.id for offer in plan.offers]:
            new = keep_draft(plan, edited) if edited else drop_draft(plan, *self.place)
            if new is not plan:
                self._session.apply(STEP, new, f"letter {id(self)} {self._count}")

    def _type(self, edit: TextEdit, subject: Parts, body: Parts) -> None:
        begins, had, before = self._steps.begins(edit), self.pending, self.edited
        self.subject, self.body, self.pending = subject, body, True
        if begins:
            if had:
                self._apply(before)
            self._count += 1
        self._settle.start()
        self._rest.start()


def _draft_parts(parts: Parts) -> tuple[DraftPart, ...]:
    return tuple(DraftPart(text=part.text, link=part.link) for part in parts)

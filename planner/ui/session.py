"""The one gate through which every change of the open plan passes, and the one undo stack.

No view edits another view: each reads `plan` and `analysis` and hears `changed`. It knows no file format.
"""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.files.content import with_storable_text
from planner.plan import Plan, edits
from planner.plan.paths import has_field, root
from planner.ui.change import Change
from planner.ui.frame.explained import Explained
from planner.ui.plain_text import step_name
from planner.ui.typing.typing_steps import edit_between
from planner.values import Figure

if TYPE_CHECKING:
    from planner.analysis import Analysis

Analyser = Callable[[Plan, "Analysis | None"], "Analysis"]
"""Computes a plan; the earlier analysis lends what has not changed."""

Selected = Figure | Explained | str | None
"""What the explain bar is about: a figure, words that are ready, the plan path of a field, or nothing."""


BROKEN_SIGNS = "The text held broken signs, which no file can hold; they are marked as “\ufffd”."


class Session(QObject):
    """The open plan, what it comes to, its undo stack, and what is looked at."""

    changed = Signal(object)  # Change
    selected = Signal(object)  # Selected
    jumped = Signal(str)  # a plan path that some sheet should show and select
    retraced = Signal(str, int)  # undo or redo changed the text at a path, up to this letter
    looked_at = Signal(str)  # identity of the offer that the inspector shows
    drafted = Signal()  # an open editor holds text that no edit has taken yet
    filed = Signal()  # the path or what is saved under it changed
    noted = Signal(str)  # a sentence for the status line

    def __init__(self, plan: Plan, today: datetime.date, stack: QUndoStack | None = None) -> None:
        super().__init__()
        self.plan, self.today = plan, today
        self.analysis: Analysis | None = None
        self.stack = stack or QUndoStack(self)
        self.path: Path | None = None
        self.fingerprint: str | None = None
        self.saved_at: datetime.datetime | None = None  # None when this window has not saved the plan
        self.read_only = False
        self.offer_id = ""
        self.selection: Selected = None
        self.drafts: dict[str, str] = {}
        self._analyser: Analyser | None = None
        self._retraced: tuple[str, int] | None = None
        self.stack.indexChanged.connect(self._say_retraced)

    @property
    def dirty(self) -> bool:
        """Whether something would be lost by closing now."""
        return not self.stack.isClean() or any(
            text != edits.typed_text(self.plan, path) for path, text in self.drafts.items()
        )

    def start(self, analyser: Analyser) -> None:
        """Begin to compute: called once the first window is on the screen."""
        self._analyser = analyser
        self._show(self.plan)

    def end(self) -> None:
        """Fall silent, as the last act: a stack that is destroyed would call on views that are gone."""
        self.drafts.clear()
        self.stack.cleanChanged.disconnect()
        self.stack.indexChanged.disconnect(self._say_retraced)

    def apply(self, text: str, plan: Plan, merge: str = "", where: str = "") -> None:
        """Make an edited plan the plan, as one step of undo called `text`, as “Type base of Aurora”.

        Steps with the same `merge` that follow each other become one: take a new word for every drag.
        `where` is the path of a text that was typed: its undo shows the field and the change.
        """
        whole = with_storable_text(plan, self.plan)
        if whole is not self.plan and not self._merge(whole, merge):
            show = self._retracing(where) if where else self._show
            self.stack.push(_Snapshot(show, text, (self.plan, whole), merge))
        if whole is not plan:  # said after the step, which clears what was said before it
            self.noted.emit(BROKEN_SIGNS)

    def enter(self, text: str, path: str, typed: str) -> None:
        """Type a text into a field: one step, or none if the field says it already."""
        self.drop_draft(path)
        if typed != edits.typed_text(self.plan, path):
            self.apply(text, edits.enter(self.plan, path, typed, self.today), where=path)

    def write(self, text: str, path: str, typed: str) -> None:
        """Put a text that is still being typed into its field, as one step; a draft of it stays."""
        plan = edits.enter(self.plan, path, typed, self.today)
        if edits.typed_text(plan, path) != edits.typed_text(self.plan, path):
            self.apply(text, plan, where=path)

    def replace(
        self, plan: Plan, path: Path | None = None, fingerprint: str | None = None, *, clean: bool = True
    ) -> None:
        """Open another plan. `clean` is false for what is not so on the disk: recovered, migrated."""
        self.stack.clear()
        self.drafts.clear()
        self.path, self.fingerprint, self.offer_id = path, fingerprint, ""
        self.saved_at = None
        if not clean:
            self.stack.resetClean()
        self._show(plan, replaced=True)
        self.select(None)
        self.filed.emit()

    def saved(self, path: Path, fingerprint: str) -> None:
        """Note that the plan is on the disk as it stands."""
        self.path, self.fingerprint = path, fingerprint
        self.saved_at = datetime.datetime.now()
        self.stack.setClean()
        self.filed.emit()

    def select(self, what: Selected) -> None:
        """Let the explain bar tell of a figure or a field."""
        self.selection = what
        self.selected.emit(what)

    def jump(self, path: str) -> None:
        """Show and select a field wherever it is edited."""
        self.jumped.emit(path)

    def look_at(self, offer_id: str) -> None:
        """Let the inspector show an offer. A way of looking: no step of undo.

        Not one that is gone: a grid whose columns are being removed passes over them.
        """
        if offer_id != self.offer_id and (not offer_id or has_field(self.plan, f"{root(offer_id)}.company")):
            self.offer_id = offer_id
            self.looked_at.emit(offer_id)

    def draft(self, path: str, text: str) -> None:
        """Hold what stands in an open editor, so that a recovery copy has it; not where the field is gone."""
        if has_field(self.plan, path):
            self.drafts[path] = text
            self.drafted.emit()

    def drop_draft(self, path: str) -> None:
        """Forget an editor's text: it was committed or cancelled."""
        if self.drafts.pop(path, None) is not None:
            self.drafted.emit()

    def with_drafts(self) -> Plan:
        """The plan with every open editor's text typed in, and without the releases that it takes back."""
        plan = edits.enter_all(self.plan, self.drafts.items(), self.today)
        written = {path.split(".")[1] for path in self.drafts if path.startswith("stories.")}
        if written:
            from planner.share.stories import withdrawn

            for story_id in written:
                plan = withdrawn(plan, story_id)
        return with_storable_text(plan, self.plan)

    def commit_drafts(self) -> None:
        """Take what stands in open editors, as saving does."""
        plan = self.with_drafts() if self.dirty else self.plan
        self.drafts.clear()
        self.apply("Type", plan)

    def _merge(self, plan: Plan, merge: str) -> bool:
        """Show a plan as a part of the last step; False where it must be a step of its own.

        `QUndoCommand.mergeWith` is not used: PySide never frees a command that Qt merges within `push`, and
        each would keep two plans and this session.
        """
        index = self.stack.index()
        if not merge or self.stack.isClean() or not 0 < index == self.stack.count():
            return False
        step = self.stack.command(index - 1)
        if not isinstance(step, _Snapshot) or step.merge != merge:
            return False
        step.after = plan
        self._show(plan)
        return True

    def _retracing(self, path: str) -> Callable[[Plan], None]:
        """Return what shows a plan and, at an undo or a redo, notes where the text at a path changed."""
        pushed = False

        def show(plan: Plan) -> None:
            nonlocal pushed
            if pushed:
                before, after = (edits.typed_text(one, path) for one in (self.plan, plan))
                self._retraced = (path, edit_between(before, after).end)
            pushed = True
            self._show(plan)

        return show

    def _say_retraced(self) -> None:
        """Tell of the changed text once the stack is done: who goes there may commit another field."""
        retraced, self._retraced = self._retraced, None
        if retraced is not None:
            self.retraced.emit(*retraced)

    def _show(self, plan: Plan, *, replaced: bool = False) -> None:
        before, analysis_before = self.plan, self.analysis
        self.plan = plan
        for path in [path for path in self.drafts if not has_field(plan, path)]:
            del self.drafts[path]  # its offer, story or grant was removed
        if self.offer_id and not has_field(plan, f"{root(self.offer_id)}.company"):
            self.offer_id = ""  # undone or removed: no command may look for it
        self.analysis = self._analyser(plan, analysis_before) if self._analyser else None
        self.changed.emit(Change(before, plan, analysis_before, self.analysis, replaced))


class _Snapshot(QUndoCommand):
    """One step: the plan before and after. It knows no view, so it can never write into the wrong one."""

    def __init__(self, show: Callable[[Plan], None], text: str, plans: tuple[Plan, Plan], merge: str) -> None:
        super().__init__(step_name(text))
        self._show, self.merge = show, merge
        self._before, self.after = plans

    def undo(self) -> None:
        """Show the plan before."""
        self._show(self._before)

    def redo(self) -> None:
        """Show the plan after; the stack calls it at the push too."""
        self._show(self.after)

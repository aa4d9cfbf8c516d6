"""The letter with words for the moment of a talk, as the plan writes it."""

from planner.letters import LETTERS, LetterKind, NoLetter, Writer
from planner.plan import Plan
from planner.practice.lines import TheirMove
from planner.practice.talk import PracticeTalk
from planner.share import Shared
from planner.ui.desk import Desk
from planner.workbook.pending_export import shared_export

KINDS = {kind.key: kind for kind in LETTERS}
COUNTER = KINDS["counter_call"]
NOT_YET = "No words yet: the plan has something to mend first. See Letters."


class LetterAtHand:
    """Writes letters to the recruiter of one offer, and keeps what may be shared until `open_offer`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._writer: Writer | None = None
        self._shared: Shared | None = None

    def open_offer(self, plan: Plan, offer_id: str) -> None:
        """Take from the plan what may be shared with the recruiter of an offer."""
        analysis = self._desk.session.analysis
        self._shared = None
        if analysis is not None:
            self._shared = shared_export(plan, analysis.model_inputs, offer_id).shared

    def words(self, talk: PracticeTalk) -> tuple[str, str]:
        """Return the name and the words of the letter for the moment, or what it lacks."""
        if self._writer is None:
            self._writer = self._desk.writer()
        if self._shared is None:
            return COUNTER.name, NOT_YET
        kind = kind_for(talk)
        letter = self._writer.write(self._shared, kind)
        if isinstance(letter, NoLetter):
            kind, letter = COUNTER, self._writer.write(self._shared, COUNTER)
        return kind.name, letter.reason if isinstance(letter, NoLetter) else letter.text


def kind_for(talk: PracticeTalk) -> LetterKind:
    """Return the letter for what they said last, of those that need no log of a real talk."""
    if talk.pay_open:
        return KINDS["present_pay"]
    return KINDS["final_offer"] if talk.last.move is TheirMove.FINAL else COUNTER

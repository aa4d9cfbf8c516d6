"""Values outside their limits, however they were made, become no values of a plan."""

from collections.abc import Callable
from typing import Any

import pytest

from planner.plan import Comparable, Export, OwnBand, Plan, ShownPackage, ShownTradeOff, Story, Typed, edits
from planner.plan.edits.letter_copies import note_letter
from planner.plan.edits.letter_drafts import keep_draft
from planner.plan.edits.letters import keep_letter
from planner.plan.edits.market import add_band, add_comparables
from planner.plan.edits.negotiation import log_export, propose, show_package, show_trade_off
from planner.plan.edits.pay_files import add_pay_file, change_pay_file
from planner.plan.edits.stories import add_stories
from planner.plan.fields.terms import Component
from planner.plan.letter_versions import EditedLetter, LetterCopy
from planner.plan.pay_file import PayFile
from planner.plan.schema.validation import InvalidValueError
from planner.plan.source_letter import SourceLetter

PLAN = edits.add_offer(Plan())
WRONG: Any = [1]
"""A value of no field here."""


@pytest.mark.parametrize(
    "add",
    [
        lambda: add_band(PLAN, OwnBand(id="", year=1950)),
        lambda: add_comparables(PLAN, [Comparable(id="", base=-1.0)]),
        lambda: add_stories(PLAN, [Story(id="", title=WRONG)]),
        lambda: keep_letter(PLAN, SourceLetter(id="", text="", day=WRONG), ()),
        lambda: keep_draft(PLAN, EditedLetter(id="", kind=WRONG)),
        lambda: note_letter(PLAN, LetterCopy(id="", kind=WRONG)),
        lambda: add_pay_file(PLAN, PayFile(id="", rows=WRONG)),
        lambda: change_pay_file(PLAN, PayFile(id="f1", rows=WRONG)),
        lambda: log_export(PLAN, Export(offer="o1", company="A", when=WRONG, file="")),
        lambda: show_package(
            PLAN, "o1", ShownPackage(lead=Component.BASE, base=WRONG, equity=0.0, sign_on=0.0, bonus=0.0)
        ),
        lambda: show_trade_off(
            PLAN, "o1", ShownTradeOff(scenario="", currency="USD", plain=float("nan"), cost=0.0)
        ),
    ],
)
def test_a_row_with_a_value_outside_is_refused(add: Callable[[], Plan]) -> None:
    with pytest.raises(InvalidValueError):
        add()


def test_a_proposed_figure_outside_is_kept_as_text_with_the_reason() -> None:
    plan = propose(PLAN, "o1", Component.BASE, 2e11)
    assert plan.counter("o1").base is None
    why = "Proposed base must be 100,000,000,000 or less."
    assert plan.typed == {"counters.o1.base": Typed(text="200b", wrong=why)}
    assert propose(plan, "o1", Component.BASE, 2e5).typed == {}


def test_whole_numbers_of_a_package_are_kept_as_a_file_has_them() -> None:
    package = ShownPackage(lead=Component.BASE, base=230_000, equity=0, sign_on=0, bonus=0)
    [shown] = show_package(PLAN, "o1", package).counter("o1").packages
    assert (shown.base, type(shown.base)) == (230_000, float)

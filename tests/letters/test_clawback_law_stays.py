"""What a law says of a clawback is for the user alone: no letter and no workbook that leaves has it."""

from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.letters import LETTERS, Writer, letter_texts
from planner.plan import Instalment, Plan, edits
from planner.plan.assumed import with_confirmed
from planner.plan.fields.terms import Clawback, OtherClawback
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import book_texts
from tests.workbook.plans import real_plan


def plan_in(state: str, **changes: object) -> Plan:
    """The offer of o1 taxed in a state, its sign-on owed back whole within 36 months."""
    terms = {"clawback": Clawback.CLIFF, "clawback_months": 36}
    paid = replace(Instalment(id="s1", amount=30_000.0), **(terms | changes))
    plan = edits.put(real_plan(), "offers.o1.sign_on", (with_confirmed(paid, ("month", "clawback_months")),))
    return edits.put(plan, "offers.o1.state", state)


def texts(plan: Plan, inputs: ModelInputs, writer: Writer) -> list[str]:
    shared = share(plan, inputs, "o1")
    letters = [text for kind in LETTERS for _, text in letter_texts(writer, kind, shared)]
    return [*letters, *(text for _, text in book_texts(recruiter_book(shared)))]


def test_only_the_user_reads_of_the_law(inputs: ModelInputs, writer: Writer) -> None:
    for state, name in (("CA", "AB 692"), ("NY", "Trapped at Work")):
        plan = plan_in(state)
        case = analyse(plan, inputs).offers["o1"].case
        assert case is not None
        assert [name in warning for warning in case.warnings] == [True]
        leaving = "\n".join(texts(plan, inputs, writer))
        assert "repaid in full if I leave before month 36" in leaving
        for word in (name, "692", "by the law", "not legal advice"):
            assert word not in leaving


def test_terms_for_other_causes_change_nothing_that_leaves(inputs: ModelInputs, writer: Writer) -> None:
    others = {"clawback_let_go": OtherClawback.NONE, "clawback_with_cause": OtherClawback.PRORATED}
    assert texts(plan_in("CA", **others), inputs, writer) == texts(plan_in("CA"), inputs, writer)

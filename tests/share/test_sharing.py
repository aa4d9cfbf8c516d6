"""What is shared with a recruiter, and what is refused."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import Counter, Plan, edits
from planner.plan.edits import enter
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component
from planner.share import NothingProposedError, NotReadyError, refuse_without_proposal, share
from planner.share.history.at_odds import at_odds
from planner.share.proposing import known_openings, with_known_openings
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def test_an_entry_that_cannot_be_read_bars_the_export_and_is_named(inputs: ModelInputs) -> None:
    plan = enter(real_plan(), "offers.o1.base", "lots", TODAY)
    with pytest.raises(NotReadyError, match=r"Aurora AI cannot be exported yet\. Base salary: .*lots"):
        share(plan, inputs, "o1")


def test_a_wrong_proposal_bars_the_export_too(inputs: ModelInputs) -> None:
    plan = enter(real_plan(), "counters.o1.base", "more", TODAY)
    with pytest.raises(NotReadyError, match="Proposed base"):
        share(plan, inputs, "o1")


def test_a_wrong_entry_of_another_offer_bars_nothing(inputs: ModelInputs) -> None:
    plan = enter(real_plan(), "offers.o2.base", "lots", TODAY)
    assert share(plan, inputs, "o1").company == "Aurora AI"


def test_the_proposal_is_what_was_chosen(inputs: ModelInputs) -> None:
    lines = {line.component: line.proposed for line in share(real_plan(), inputs, "o1").lines}
    assert lines == {
        Component.BASE: 227_000.0,
        Component.BONUS: 0.175,
        Component.SIGN_ON: 60_000.0,
        Component.EQUITY: 800_000.0,
    }


def test_what_is_not_proposed_stays_as_offered(inputs: ModelInputs) -> None:
    plan = edits.propose(real_plan(), "o1", Component.BASE, None)
    line = share(plan, inputs, "o1").line(Component.BASE)
    assert line.proposed == line.offered == 210_000


def test_without_any_proposal_nothing_is_asked(inputs: ModelInputs) -> None:
    plan = replace(real_plan(), counters=(Counter(id="o1"),))
    shared = share(plan, inputs, "o1")
    assert not shared.has_proposal
    assert not any(line.raised for line in shared.lines)
    with pytest.raises(NothingProposedError, match="Nothing is proposed to Aurora AI"):
        refuse_without_proposal(shared)


def test_what_the_recruiter_may_know_of_is_proposed_when_asked_for(inputs: ModelInputs) -> None:
    plan = replace(real_plan(), counters=(Counter(id="o1"),))
    openings = known_openings(plan, inputs, "o1")
    shared = share(with_known_openings(plan, inputs, "o1"), inputs, "o1")
    assert shared.has_proposal
    assert {line.component: line.proposed for line in shared.lines if line.raised} == openings
    assert openings[Component.BASE] > 210_000


def asked(plan: Plan, *amounts: float, who: Who = Who.YOU) -> Plan:
    """Return the plan with figures for base named in the log."""
    log = tuple(
        Round(id=f"r{place}", offer="o1", who=who, component=Component.BASE, value=amount)
        for place, amount in enumerate(amounts, len(plan.rounds) + 1)
    )
    return replace(plan, rounds=(*plan.rounds, *log))


def test_what_was_asked_by_the_log_is_proposed_until_they_answer(inputs: ModelInputs) -> None:
    free = replace(real_plan(), counters=(Counter(id="o1"),))
    waiting = asked(free, 229_000.0)
    shared = share(waiting, inputs, "o1")
    refuse_without_proposal(shared)
    assert [line.proposed for line in shared.lines if line.raised] == [229_000.0]
    assert not share(asked(waiting, 215_000.0, who=Who.THEY), inputs, "o1").has_proposal
    assert not share(replace(waiting, rounds=()), inputs, "o1").has_proposal


def test_figures_that_were_chosen_go_before_those_of_the_log(inputs: ModelInputs) -> None:
    plan = edits.propose(real_plan(), "o1", Component.BONUS, None)
    log = (
        *asked(plan, 229_000.0).rounds,
        Round(id="r9", offer="o1", who=Who.YOU, component=Component.BONUS, value=22.0),
    )
    shared = share(replace(plan, rounds=log), inputs, "o1")
    assert shared.line(Component.BASE).proposed == 227_000.0
    assert shared.line(Component.BONUS).proposed == shared.line(Component.BONUS).offered


def test_a_lower_ask_after_their_answer_is_proposed_in_the_place_of_the_chosen_one(
    inputs: ModelInputs,
) -> None:
    """The chosen 227,000 was answered with 215,000; by the log 222,000 is asked since, and waits."""
    answered = asked(asked(real_plan(), 227_000.0), 215_000.0, who=Who.THEY)
    again = asked(answered, 222_000.0)
    line = share(again, inputs, "o1").line(Component.BASE)
    assert (line.offered, line.proposed) == (215_000.0, 222_000.0)
    assert not any("answered your ask" in odd.message for odd in at_odds(again, share(again, inputs, "o1")))
    left = share(answered, inputs, "o1")
    assert any("answered your ask for base" in odd.message for odd in at_odds(answered, left))


def test_a_bonus_of_the_log_is_proposed_in_its_own_unit(inputs: ModelInputs) -> None:
    """The log counts a bonus in points of base, an offer as a share of it."""
    free = replace(real_plan(), counters=(Counter(id="o1"),))
    step = Round(id="r1", offer="o1", who=Who.YOU, component=Component.BONUS, value=22.0)
    shared = share(replace(free, rounds=(step,)), inputs, "o1")
    assert shared.line(Component.BONUS).proposed == pytest.approx(0.22)


def test_a_figure_that_they_answered_is_not_asked_again(inputs: ModelInputs) -> None:
    """227,000 was asked and answered with 218,000: of base nothing is chosen now, the rest stays."""
    mine = Round(id="r0", offer="o1", who=Who.YOU, component=Component.BASE, value=227_000.0)
    plan = answered(218_000.0, base=227_000.0, sign_on=60_000.0)
    plan = replace(plan, rounds=(mine, *plan.rounds))
    shared = share(plan, inputs, "o1")
    base, sign_on = shared.line(Component.BASE), shared.line(Component.SIGN_ON)
    assert (base.offered, base.proposed) == (218_000, 218_000)
    assert sign_on.proposed == 60_000
    assert (
        share(edits.propose(plan, "o1", Component.BASE, 224_000.0), inputs, "o1")
        .line(Component.BASE)
        .proposed
        == 224_000
    )


def test_a_worse_offer_is_never_given_as_a_reason(inputs: ModelInputs) -> None:
    why = {line.component: line.why for line in share(real_plan(), inputs, "o1").lines}
    assert why[Component.BASE] == "Posted range 190,000 to 235,000"  # the other offer's base is lower
    assert why[Component.EQUITY] == ""


def test_no_more_than_three_reasons_leave(inputs: ModelInputs) -> None:
    plan = real_plan()
    counter = replace(plan.counters[0], reasons=("a", " ", "b", "c", "d"))
    assert share(_with(plan, counter), inputs, "o1").reasons == ("a", "b", "c")


def test_the_file_name_has_letters_that_every_disk_takes(inputs: ModelInputs) -> None:
    assert share(real_plan(), inputs, "o1").file_name == "Sam-Rivera-Aurora-AI-proposal-2026-11-22.xlsx"


def test_the_title_is_name_role_and_company(inputs: ModelInputs) -> None:
    assert share(real_plan(), inputs, "o1").title == "Sam Rivera · Senior AI PM, Aurora AI"


def _with(plan: Plan, counter: Counter) -> Plan:
    return replace(plan, counters=(counter,))


def answered(base: float, /, **proposed: float | None) -> Plan:
    """The real plan after an answer on base; only these components are proposed."""
    round_ = Round(id="r1", offer="o1", who=Who.THEY, component=Component.BASE, value=base)
    bare: dict[str, float | None] = {component.value: None for component in Component}
    counter = replace(real_plan().counters[0], **{**bare, **proposed})
    return replace(real_plan(), rounds=(round_,), counters=(counter,))


def test_the_offer_is_told_as_it_was_stated_last_and_only_what_is_over_that_is_asked(
    inputs: ModelInputs,
) -> None:
    shared = share(answered(218_000.0, base=227_000.0), inputs, "o1")
    line = shared.line(Component.BASE)
    assert (line.offered, line.proposed, shared.terms.base) == (218_000, 227_000, 218_000)
    assert share(real_plan(), inputs, "o1").terms.base == 210_000


def test_what_is_not_proposed_stays_at_what_they_raised_it_to(inputs: ModelInputs) -> None:
    line = share(answered(218_000.0, sign_on=60_000.0), inputs, "o1").line(Component.BASE)
    assert (line.offered, line.proposed, line.raised) == (218_000, 218_000, False)


@pytest.mark.parametrize(
    ("component", "value"),
    [(Component.EQUITY, 760_000.0), (Component.SIGN_ON, 45_000.0), (Component.BONUS, 0.2)],
)
def test_every_component_is_told_as_stated_last(
    component: Component, value: float, inputs: ModelInputs
) -> None:
    points = value * 100 if component is Component.BONUS else value
    round_ = Round(id="r1", offer="o1", who=Who.THEY, component=component, value=points)
    shared = share(replace(real_plan(), rounds=(round_,)), inputs, "o1")
    assert shared.line(component).offered == pytest.approx(value)
    proposed = {
        Component.EQUITY: sum(grant.value or 0.0 for grant in shared.terms.grants),
        Component.SIGN_ON: sum(amount for _, amount in shared.terms.paid),
        Component.BONUS: shared.terms.bonus_target,
    }
    assert proposed[component] == pytest.approx(value)


@pytest.mark.parametrize("values", [(214_000.0, 218_000.0), (218_000.0, 214_000.0)])
def test_the_last_of_several_answers_counts(values: tuple[float, float], inputs: ModelInputs) -> None:
    said = tuple(
        Round(id=f"r{place}", offer="o1", who=Who.THEY, component=Component.BASE, value=value)
        for place, value in enumerate(values, 1)
    )
    plan = replace(real_plan(), rounds=said)
    assert share(plan, inputs, "o1").line(Component.BASE).offered == values[-1]
    assert share(plan, inputs, "o1").latest_terms[0].where == "rounds.r2.value"


def test_a_range_that_the_proposal_is_outside_of_is_no_reason(inputs: ModelInputs) -> None:
    outside = edits.put(real_plan(), "counters.o1.base", 240_000.0)
    assert "Posted range" not in share(outside, inputs, "o1").line(Component.BASE).why
    less = edits.put(real_plan(), "counters.o1.base", 200_000.0)
    assert share(less, inputs, "o1").line(Component.BASE).why == ""

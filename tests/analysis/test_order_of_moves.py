"""The order of moves from a plan: which offers are searched, what may be named, what scripts read."""

import datetime
import json
from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.analysis.moves.move_list import move_list
from planner.ask.moves.first_step import step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.place_in_order import place_reason
from planner.figures_json import figures_json
from planner.model_inputs import load_model_inputs
from planner.plan import Grant, Instalment, Offer, Plan, Round, edits
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, OfferForm, Stage
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return load_model_inputs(TODAY)


def offer(number: int, base: float, grant: float = 400_000.0, **fields: Any) -> Offer:
    """Return a written offer of a large company."""
    values: dict[str, Any] = {
        "id": f"o{number}",
        "company": ("Aurora", "Beacon", "Crest", "Dune")[number - 1] if number < 5 else f"Firm {number}",
        "base": base,
        "grants": (Grant(id="g1", value=grant),),
        "sign_on": (Instalment(id="s1", amount=30_000.0),),
        "stage": Stage.PUBLIC_LARGE,
        "standing": OfferForm.WRITTEN,
    }
    return Offer(**values | fields)


def plan(*offers: Offer) -> Plan:
    """Return offers and a present job, with nothing released."""
    return Plan(present=Offer(id="present", base=150_000.0), offers=offers)


TWO = plan(offer(1, 205_000.0), offer(2, 215_000.0, 320_000.0))


def moves(of: Plan, known: ModelInputs) -> MoveAdvice:
    advice = analyse(of, known).moves
    assert advice is not None
    return advice


def texts(analysis: Analysis) -> str:
    """Return all texts of the private workbook."""
    book = private_book(analysis)
    return "\n".join(str(cell.value) for sheet in book.sheets for cell in sheet.cells.values())


def test_without_a_live_offer_there_is_no_order(known: ModelInputs) -> None:
    for empty in (plan(), plan(offer(1, 205_000.0, hidden=True))):
        analysis = analyse(empty, known)
        assert analysis.moves is None
        assert figures_json(analysis)["moves"] is None
        assert "Order of moves" not in texts(analysis)


def test_one_offer_is_asked_or_taken(known: ModelInputs) -> None:
    advice = moves(plan(offer(1, 205_000.0)), known)
    assert advice.released.best.order == (("o1",),)
    assert advice.opened is None
    assert step_as_released(advice) == "Ask Aurora."
    assert "Order of moves" not in texts(analyse(plan(offer(1, 205_000.0)), known))


def test_of_twenty_offers_the_best_four_are_searched(known: ModelInputs) -> None:
    advice = moves(plan(*(offer(number, 180_000.0 + 1_000 * number) for number in range(1, 21))), known)
    assert [live.id for live in advice.question.search.offers] == ["o20", "o19", "o18", "o17"]
    assert len(advice.released.orders) == 150
    assert advice.question.notes == (
        "Of 20 live offers, the best 4 by worth are searched: Firm 20, Firm 19, Firm 18, Firm 17.",
    )


def test_an_offer_that_is_over_is_left_out_with_a_note(known: ModelInputs) -> None:
    over = offer(2, 215_000.0, deadline=TODAY - datetime.timedelta(days=1))
    advice = moves(plan(offer(1, 205_000.0), over), known)
    assert [live.id for live in advice.question.search.offers] == ["o1"]
    assert advice.question.notes == (
        "Beacon was to be answered by 21 Nov. Ask whether it still stands; until you change the date it "
        "is left out.",
    )


def test_an_offer_without_an_exchange_rate_is_left_out_with_a_note(known: ModelInputs) -> None:
    foreign = offer(2, 190_000.0, currency="EUR")
    advice = moves(plan(offer(1, 205_000.0), foreign), known)
    assert [live.id for live in advice.question.search.offers] == ["o1"]
    assert advice.question.notes == (
        "Beacon is paid in EUR and its exchange rate is not typed: it is left out until it is.",
    )


def test_a_rival_in_another_currency_counts_at_its_rate(known: ModelInputs) -> None:
    foreign = offer(2, 200_000.0, 100_000.0, currency="EUR", rate=1.25)
    advice = moves(plan(offer(1, 205_000.0), foreign), known)
    standing = {live.id: live.standing for live in advice.question.search.offers}
    assert standing["o2"].by_component() == (250_000.0, 125_000.0, 37_500.0)
    assert advice.question.terms["o1", "o2"] == "written, base 200,000 EUR, without its name"


def test_deadlines_count_in_days_from_today(known: ModelInputs) -> None:
    soon = offer(1, 205_000.0, deadline=TODAY + datetime.timedelta(days=5))
    offers = moves(plan(soon, offer(2, 215_000.0)), known).question.search.offers
    assert {live.id: live.deadline for live in offers} == {"o1": 5, "o2": None}


def test_with_no_alternative_typed_the_assumption_is_named(known: ModelInputs) -> None:
    alone = replace(TWO, present=Offer(id="present"))
    search = moves(alone, known).question
    assert search.search.alternative == pytest.approx(0.7 * min(live.worth for live in search.search.offers))
    assert search.notes[0].startswith("No present job and no reservation pay are typed")
    assert "70 %" in search.notes[0]


def test_only_what_is_released_is_named_in_the_step_to_take_now(known: ModelInputs) -> None:
    shut = moves(TWO, known)
    assert "tell them" not in step_as_released(shut)
    assert shut.opened is not None
    opened = step_if_released(shut)
    assert opened.startswith("If you release ")
    assert "amounts to" in opened


def test_releasing_amounts_moves_the_search_as_predicted(known: ModelInputs) -> None:
    shut = moves(TWO, known)
    with_amounts = edits.release_offer(TWO, "o1", "o2", "amount", on=True)
    with_amounts = edits.release_offer(with_amounts, "o2", "o1", "amount", on=True)
    released = moves(with_amounts, known)
    assert shut.opened is not None
    assert released.opened is None
    assert released.released.best == shut.opened.best
    assert released.released.best.worth > shut.released.best.worth


def test_a_letter_that_can_be_shown_is_named_and_lowers_nothing(known: ModelInputs) -> None:
    with_amounts = edits.release_offer(TWO, "o1", "o2", "amount", on=True)
    shown = edits.release_offer(with_amounts, "o1", "o2", "letter", on=True)
    without, with_letter = moves(with_amounts, known), moves(shown, known)
    assert with_letter.question.terms["o1", "o2"].startswith("written, show the letter, base 215,000")
    assert with_letter.released.best == without.released.best


def test_replies_are_the_standing_of_the_search(known: ModelInputs) -> None:
    rounds = (
        Round(id="r1", offer="o1", who=Who.YOU, component=Component.BASE, value=225_000.0),
        Round(id="r2", offer="o1", who=Who.THEY, component=Component.BASE, value=212_000.0),
    )
    before, after = moves(TWO, known), moves(replace(TWO, rounds=rounds), known)
    [first] = [live for live in before.question.search.offers if live.id == "o1"]
    [then] = [live for live in after.question.search.offers if live.id == "o1"]
    assert (first.standing.base, then.standing.base) == (205_000.0, 212_000.0)
    assert then.worth == pytest.approx(first.worth + 7_000 * first.value.base)
    place = [live.id for live in after.question.search.offers].index("o1")
    assert after.question.cases[place][Component.BASE].case.rounds == 1


def test_scripts_read_every_order_and_whom_to_push_first(known: ModelInputs) -> None:
    read = json.loads(json.dumps(figures_json(analyse(TWO, known))))
    order_json = read["moves"]
    assert len(order_json["orders"]) == 6
    assert set(order_json["best"]) == {"order", "worth", "gain", "lost", "time"}
    assert order_json["now"]["order"] == []
    assert order_json["if_released"]["best"]["worth"] >= order_json["best"]["worth"]
    assert read["first_step"] == order_json["first_step"]
    assert read["push_first"] in {talk for talks in order_json["best"]["order"] for talk in talks}
    assert read["time"] is None


def test_scripts_read_that_time_is_asked_for(known: ModelInputs) -> None:
    soon = plan(offer(1, 205_000.0), offer(2, 214_000.0, deadline=TODAY + datetime.timedelta(days=2)))
    read = figures_json(analyse(soon, known))
    assert (read["push_first"], read["time"]) == ("o2", "ask")


def test_the_private_workbook_has_the_order_and_the_recruiters_has_nothing_of_it(known: ModelInputs) -> None:
    analysis = analyse(TWO, known)
    private = texts(analysis)
    assert "Order of moves" in private
    assert "All at once, nothing released" in private
    assert step_if_released(moves(TWO, known)) in private
    book = recruiter_book(share(TWO, known, "o1"))
    left = "\n".join(str(cell.value) for sheet in book.sheets for cell in sheet.cells.values())
    assert "Beacon" not in left
    assert "rder of moves" not in left


def test_the_order_is_a_list_of_deeds_with_their_last_days(known: ModelInputs) -> None:
    due = TODAY + datetime.timedelta(days=9)
    verbal = offer(3, 120_000.0, 0.0, standing=OfferForm.VERBAL)
    of = plan(offer(1, 205_000.0, deadline=due), offer(2, 215_000.0, 320_000.0), verbal)
    analysis = analyse(of, known)
    assert analysis.moves is not None
    listed = move_list(analysis, analysis.moves)
    assert [line.number for line in listed.lines] == [1, 2, 3]
    assert listed.finding.startswith(("Push ", "Ask "))
    first = next(line for line in listed.lines if line.offer_id == "o1")
    assert first.action.startswith("Ask for ")
    assert first.by is not None
    assert TODAY <= first.by <= due - datetime.timedelta(days=4)
    written = next(line for line in listed.lines if line.offer_id == "o3")
    assert "writing" in f"{written.action} {written.reason}"


def test_of_three_talks_at_once_none_may_hear_of_the_others(known: ModelInputs) -> None:
    question = analyse(plan(*(offer(number, 200_000.0) for number in (1, 2, 3))), known).move_question()
    assert question is not None
    reason = place_reason(question, [["o1", "o2", "o3"]], "o1")
    assert (
        reason
        == f"together with {question.names['o2']} and {question.names['o3']}: none may hear of the others"
    )


def test_why_nothing_is_asked_is_a_sentence_of_its_own(known: ModelInputs) -> None:
    """The first is due first; its base was called final, and nothing new was released."""
    due = TODAY + datetime.timedelta(days=6)
    final = replace(offer(1, 200_000.0, deadline=due), final_base=200_000.0)
    analysis = analyse(plan(final, offer(2, 215_000.0)), known)
    assert analysis.moves is not None
    reasons = [line.reason for line in move_list(analysis, analysis.moves).lines]
    assert "of these, its answer is due first. They called their base final" in " ".join(reasons)
    assert not any("; They" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("rounds", "releases", "due", "reason"),
    [
        ([["o1"], ["o2"]], [("o2", "o1")], None, "before Beacon, to whom you may mention its answer"),
        ([["o2"], ["o1"]], [("o1", "o2")], None, "after Beacon, whose answer you may mention"),
        ([["o1"], ["o2"]], [], 5, "of these, its answer is due first"),
        ([["o2"], ["o1"]], [], 5, ""),  # that is no reason to be asked later
        ([["o1", "o2"]], [], None, "together with Beacon: neither may hear of the other"),
        ([["o1", "o2"]], [("o1", "o2")], None, ""),
        ([["o1"], ["o2"]], [], None, ""),
    ],
)
def test_each_move_says_why_it_is_at_its_place(
    known: ModelInputs, rounds: list[list[str]], releases: list[tuple[str, str]], due: int | None, reason: str
) -> None:
    made = TWO
    for recruiter, other in releases:
        made = edits.release_offer(made, recruiter, other, "existence", on=True)
    first, second = made.offers
    if due is not None:
        first = replace(first, deadline=TODAY + datetime.timedelta(days=due))
    analysis = analyse(replace(made, offers=(first, second)), known)
    question = analysis.move_question()
    assert question is not None
    assert place_reason(question, rounds, "o1") == reason


def test_after_an_answer_the_deed_is_to_answer_it(known: ModelInputs) -> None:
    said = ((Who.YOU, 230_000.0), (Who.THEY, 212_000.0))
    log = tuple(
        Round(id=f"r{place}", offer="o1", when=TODAY, who=who, value=value)
        for place, (who, value) in enumerate(said)
    )
    analysis = analyse(replace(TWO, rounds=log), known)
    assert analysis.moves is not None
    listed = move_list(analysis, analysis.moves)
    first = next(line for line in listed.lines if line.offer_id == "o1")
    assert first.action.startswith("Answer 212,000 with ")

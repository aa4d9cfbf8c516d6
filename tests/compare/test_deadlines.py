"""Deadlines in their order, and when to ask for more time."""

import datetime

from planner.compare.deadlines import deadlines, deadlines_finding, hints
from planner.plan import Offer, Plan, Round
from planner.plan.fields.terms import OfferForm

TODAY = datetime.date(2026, 1, 2)


def day(number: int) -> datetime.date:
    return datetime.date(2026, 1, number)


def aurora(due: int) -> Offer:
    return Offer(id="o1", company="Aurora", base=210_000.0, deadline=day(due))


def test_deadlines_come_in_their_order_without_hidden_offers() -> None:
    beacon = Offer(id="o2", company="Beacon", deadline=day(5))
    gone = Offer(id="o3", company="Crest", deadline=day(4), hidden=True)
    found = deadlines(Plan(offers=(aurora(9), beacon, gone)), TODAY)
    assert [(deadline.name, deadline.time_left) for deadline in found] == [
        ("Beacon", "3 days left"),
        ("Aurora", "7 days left"),
    ]


def test_days_that_are_all_over_are_in_the_past() -> None:
    beacon = Offer(id="o2", company="Beacon", deadline=datetime.date(2025, 12, 29))
    gone = Offer(id="o1", company="Aurora", deadline=day(1))
    finding = deadlines_finding(Plan(offers=(gone, beacon)), TODAY)
    assert finding.startswith("Answers were due between 29 Dec")
    assert "over" not in finding


def test_what_ends_before_a_verbal_offer_is_written_asks_for_time() -> None:
    beacon = Offer(id="o2", company="Beacon", standing=OfferForm.VERBAL, deadline=day(14))
    (hint,) = hints(Plan(offers=(aurora(9), beacon)), TODAY)
    assert hint.offer_id == "o1"
    assert hint.text.startswith("Aurora ends on 9 Jan, perhaps before the written offer of Beacon.")
    assert hint.text.endswith("Ask Aurora for time until 14 Jan.")


def test_what_ends_before_an_answer_asks_for_time() -> None:
    beacon = Offer(id="o2", company="Beacon", base=190_000.0)
    waiting = Round(id="r1", offer="o2", value=205_000.0)
    (hint,) = hints(Plan(offers=(aurora(9), beacon), rounds=(waiting,)), TODAY)
    assert "an answer from Beacon" in hint.text
    assert "a week more" in hint.text


def test_two_written_offers_press_nobody() -> None:
    assert hints(Plan(offers=(aurora(9), Offer(id="o2", company="Beacon", deadline=day(14)))), TODAY) == ()


def test_an_offer_that_is_over_says_so() -> None:
    (hint,) = hints(Plan(offers=(aurora(1),)), TODAY)
    assert hint.text == "Aurora was to be answered by 1 Jan. Ask whether it still holds."


def test_the_finding_says_when_answers_are_due_and_which_have_no_day() -> None:
    beacon = Offer(id="o2", company="Beacon", deadline=day(14))
    open_end = Offer(id="o3", company="Crest")
    assert deadlines_finding(Plan(offers=(aurora(9), beacon)), TODAY) == (
        "All answers are due between 9 Jan and 14 Jan"
    )
    assert deadlines_finding(Plan(offers=(aurora(9), open_end)), TODAY) == (
        "Aurora wants an answer by 9 Jan; one has no date"
    )
    assert deadlines_finding(Plan(offers=(open_end,)), TODAY).startswith("No answer is due")


def test_a_day_that_is_over_is_no_day_to_come() -> None:
    assert deadlines_finding(Plan(offers=(aurora(1),)), TODAY) == "Aurora wanted an answer by 1 Jan"
    beacon = Offer(id="o2", company="Beacon", deadline=day(5))
    assert deadlines_finding(Plan(offers=(aurora(1), beacon)), TODAY) == (
        "Answers are due between 1 Jan and 5 Jan; one of the days is over"
    )


def test_three_that_are_awaited_are_listed_with_one_and() -> None:
    verbal = tuple(
        Offer(id=f"o{place}", company=name, standing=OfferForm.VERBAL, deadline=day(14))
        for place, name in enumerate(("Beacon", "Crest", "Dune"), 2)
    )
    hint = hints(Plan(offers=(aurora(9), *verbal)), TODAY)[0].text
    assert "before the written offer of Beacon, the written offer of Crest and 1 more." in hint

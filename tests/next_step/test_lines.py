"""The next step: each line where it is true, and the first true one of all."""

import datetime
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.next_step import Action, NextLine, SessionFacts, next_lines
from planner.next_step.order import RULES
from planner.plan import Counter, Grant, Offer, Person, Plan, Round, Story, edits
from planner.plan.fields.counter import Export
from planner.plan.fields.round import Who
from planner.plan.fields.terms import OUTSIDE_US, Component, GrantKind
from planner.plan.letter_versions import DraftPart, EditedLetter
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)
CITY = "San Francisco-Oakland-Berkeley, CA"
NONE = SessionFacts()
LOOKED, COPIED = SessionFacts(looked_at=frozenset({"o1/0"})), SessionFacts(copied=frozenset({"o1/0"}))


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return known_inputs(TODAY)


Next = Callable[..., list[NextLine]]


@pytest.fixture
def lines(known: ModelInputs) -> Next:
    def of(plan: Plan, facts: SessionFacts = NONE, most: int = 1) -> list[NextLine]:
        true = next_lines(plan, analyse(plan, known), facts)
        return [line for line, _ in zip(true, range(most), strict=False)]

    return of


def offer(offer_id: str = "o1", company: str = "Aurora AI", **fields: object) -> Offer:
    """Return an offer with everything typed that a line asks for."""
    whole = Offer(
        id=offer_id,
        company=company,
        title="Senior AI PM",
        base=210_000.0,
        metro=CITY,
        grants=(Grant(id="g1", value=400_000.0),),
        deadline=TODAY + datetime.timedelta(days=9),
        confirmed=("stage",),
    )
    return replace(whole, **fields)


GOOD = Story(
    id="y1",
    title="Ranking went stale",
    situation="In March the ranking model broke in production: p95 latency rose from 120 ms to 900 ms.",
)
PRESENT = Offer(id="present", company="Present job", base=185_000.0)


def plan(*offers: Offer, **fields: object) -> Plan:
    """Return a plan of offers with a present job."""
    whole = Plan(offers=offers or (offer(),), present=PRESENT, chosen="o1", person=Person(name="Dana Roe"))
    return replace(whole, **fields)


def asked(**fields: object) -> Round:
    whole = Round(id="r1", offer="o1", who=Who.YOU, component=Component.BASE, value=236_000.0, when=TODAY)
    return replace(whole, **fields)


def read(line: NextLine) -> tuple[int, str, str, Action, str]:
    return line.number, line.sentence, line.button, line.action, line.target


def test_1_unsaved_work_is_opened(lines: Next) -> None:
    [line] = lines(Plan(), SessionFacts(unsaved_since="14:02"))
    assert read(line) == (1, "Unsaved work from 14:02 was kept.", "Open it", Action.COMMAND, "recover")


def test_2_the_first_offer_is_typed_or_pasted(lines: Next) -> None:
    [line] = lines(Plan())
    assert line.sentence == "Add your first offer: type it, or paste the letter."
    assert (line.number, line.button, line.action, line.target) == (
        2,
        "Paste a letter",
        Action.COMMAND,
        "paste_letter",
    )


def test_3_what_cannot_be_read_is_mended(lines: Next) -> None:
    [line] = lines(edits.enter(plan(), "offers.o1.base", "21o", TODAY))
    text = "Mend Base salary of Aurora AI: “21o” is not a number."
    assert read(line) == (3, text, "Go there", Action.FIELD, "offers.o1.base")


def test_3_a_day_that_may_be_two_names_both(lines: Next) -> None:
    """November 22 is a Sunday: in two weeks is December 6, and its Friday before or after is meant."""
    wrong = edits.enter(plan(), "offers.o1.deadline", "Friday in two weeks", TODAY)
    [line] = lines(wrong)
    text = "Mend Answer due of Aurora AI: “Friday in two weeks” may be December 4 or December 11."
    assert line.sentence == text
    assert wrong.typed["offers.o1.deadline"].wrong == f"{text.partition(': ')[2]} Type the day that you mean."


def test_3_a_long_reason_is_cut_before_what_to_type(lines: Next) -> None:
    [line] = lines(edits.enter(plan(), "offers.o1.sign_on", "a bag of gold", TODAY))
    assert line.sentence == "Mend Sign-on of Aurora AI: “a bag of gold” is not a payment."
    [line] = lines(edits.enter(plan(), "offers.o1.sign_on", "a bag of gold " * 9, TODAY))
    assert line.sentence == "Mend Sign-on of Aurora AI: “a bag of gold a bag of …” cannot be read."


def test_3_a_hidden_offer_can_wait(lines: Next) -> None:
    wrong = edits.enter(plan(offer(), offer("o2", "Beacon")), "offers.o2.base", "21o", TODAY)
    hidden = replace(wrong, offers=(wrong.offers[0], replace(wrong.offers[1], hidden=True)))
    assert lines(hidden)[0].number > 3


def test_4_the_base_salary_brings_the_first_answer(lines: Next) -> None:
    [line] = lines(plan(offer(base=None)))
    text = "Type the base salary of Aurora AI: the first answer comes with it."
    assert read(line) == (4, text, "Go there", Action.FIELD, "offers.o1.base")


def test_5_what_keeps_an_offer_from_an_answer_is_mended(lines: Next) -> None:
    options = (Grant(id="g1", kind=GrantKind.OPTION, units=10_000, strike=4.2),)
    [line] = lines(plan(offer(grants=options)))
    text = (
        "Aurora AI: The grant counts shares and has no price. "
        "Type that of one: the market’s, or the last round’s."
    )
    assert read(line) == (5, text, "Go there", Action.FIELD, "offers.o1.grants.g1.price")
    abroad = plan(offer(state=OUTSIDE_US, metro="", tax_rate=None))
    [line] = lines(abroad)
    text = "Aurora AI: Outside the US the tax rate must be typed, as 38%."
    assert read(line) == (5, text, "Go there", Action.FIELD, "offers.o1.tax_rate")
    hidden = plan(offer(), offer("o2", "Beacon", grants=options, hidden=True))
    assert lines(hidden)[0].number > 5


def test_6_a_day_that_is_over_is_typed_anew(lines: Next) -> None:
    [line] = lines(plan(offer(deadline=TODAY - datetime.timedelta(days=1))))
    text = "Aurora AI’s date has passed. Type the new one."
    assert read(line) == (6, text, "Go there", Action.FIELD, "offers.o1.deadline")


def test_7_figures_of_an_answer_go_into_the_offer(lines: Next) -> None:
    answered = plan(rounds=(asked(), asked(id="r2", who=Who.THEY, value=222_000.0)))
    [line] = lines(answered)
    assert (line.number, line.sentence, line.button) == (
        7,
        "Take over base salary of 222,000 from Aurora AI.",
        "Take over",
    )
    assert line.edit is not None
    assert line.edit(answered).offer("o1").base == 222_000


def test_7_a_name_with_a_full_stop_gets_no_second_one(lines: Next) -> None:
    named = offer(company="Aurora, Inc.")
    [line] = lines(plan(named, rounds=(asked(), asked(id="r2", who=Who.THEY, value=222_000.0))))
    assert line.sentence == "Take over base salary of 222,000 from Aurora, Inc."


def test_8_a_private_name_leaves_the_letter(lines: Next) -> None:
    both = plan(
        offer(), offer("o2", "Beacon ML"), counters=(Counter(id="o1", reasons=("Beacon ML pays more.",)),)
    )
    [line] = lines(both)
    text = "Take “Beacon ML” out of the letter to Aurora AI, or release it."
    assert read(line) == (8, text, "Show it", Action.FIELD, "counters.o1.reasons")
    released = edits.release_offer(
        edits.release_offer(both, "o1", "o2", "existence", on=True), "o1", "o2", "name", on=True
    )
    assert lines(released)[0].number > 8


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Beacon ML pays more.", "Take “Beacon ML” out of the letter to Aurora AI, or release it."),
        ("I hold 231,000 elsewhere.", "Take “231,000” out of the letter to Aurora AI: it is private."),
    ],
)
def test_8_an_edited_letter_that_gives_something_away_is_named(lines: Next, typed: str, said: str) -> None:
    """The draft's figures follow the plan and are no words of the user."""
    edited = EditedLetter(
        id="d1",
        offer="o1",
        kind="counter_email",
        body=(DraftPart(text=typed), DraftPart(text="$231,000", link="base.wanted")),
    )
    both = plan(offer(), offer("o2", "Beacon ML", base=231_000.0), letter_drafts=(edited,))
    [line] = [line for line in lines(both, most=9) if line.number == 8]
    assert read(line) == (8, said, "Show it", Action.FIELD, "letter.o1.counter_email")


def test_8_a_private_name_in_any_word_for_the_letters_is_named(lines: Next) -> None:
    both = plan(offer(), offer("o2", "Beacon ML"), counters=(Counter(id="o1", because="Beacon ML is dull"),))
    [line] = [line for line in lines(both, most=9) if line.number == 8]
    assert line.target == "counters.o1.because"


@pytest.mark.parametrize(("days", "when"), [(0, "today"), (1, "in 1 day"), (3, "in 3 days")])
def test_9_an_answer_due_soon_is_asked_time_for(days: int, when: str, lines: Next) -> None:
    due = plan(offer(deadline=TODAY + datetime.timedelta(days=days)))
    [line] = lines(due)
    text = f"Aurora AI wants an answer {when}. Ask for time, or counter."
    assert read(line) == (9, text, "Open the letter", Action.FIELD, "letter.o1.extension")
    assert lines(due, COPIED)[0].number > 9


def test_10_of_two_offers_one_is_asked_first(lines: Next) -> None:
    two = plan(offer(), offer("o2", "Beacon"), chosen="")
    [line] = lines(two)
    assert read(line) == (10, "Choose whom to ask first.", "Choose", Action.CHOOSE, "")
    assert lines(edits.choose_offer(two, "o2"))[0].number > 10


@pytest.mark.parametrize(
    ("key", "empty", "sentence"),
    [
        ("metro", "", "Type the city of Aurora AI: it sets tax and prices, and the range for the level."),
        ("grants", (), "Type the equity grant of Aurora AI: an ask for equity comes with it."),
        ("title", "", "Type the role of Aurora AI: it says which published range counts."),
        (
            "confirmed",
            (),
            "Type the stage of Aurora AI: Public, large is assumed, and it says how risky the shares are.",
        ),
        ("deadline", None, "Type when Aurora AI wants its answer: it says how long there is to ask."),
    ],
)
def test_11_what_moves_the_answer_most_is_typed(key: str, empty: object, sentence: str, lines: Next) -> None:
    [line] = lines(plan(replace(offer(), **{key: empty})))
    field = "stage" if key == "confirmed" else key
    assert read(line) == (11, sentence, "Go there", Action.FIELD, f"offers.o1.{field}")


def test_11_no_city_or_role_is_asked_for_where_no_table_has_them(lines: Next) -> None:
    """Outside the US the typed rate is the tax, and no published range counts."""
    abroad = offer(metro="", title="", state=OUTSIDE_US, tax_rate=0.4)
    sentences = [line.sentence for line in lines(plan(abroad), most=9)]
    assert not any("city" in text or "role" in text for text in sentences)


def test_11_the_stage_is_not_asked_of_an_offer_without_shares(lines: Next) -> None:
    found = lines(plan(offer(confirmed=(), grants=())), most=9)
    assert not any("stage" in line.sentence for line in found)


def test_11_the_stage_of_another_offer_with_shares_is_typed_too(lines: Next) -> None:
    """A start-up's options were worth what those of a large public company are, and no line asked."""
    [line] = lines(plan(offer(), offer("o2", "Tern", confirmed=())))
    text = "Type the stage of Tern: Public, large is assumed, and it says how risky the shares are."
    assert read(line) == (11, text, "Go there", Action.FIELD, "offers.o2.stage")
    without_shares = plan(offer(), offer("o2", "Tern", confirmed=(), grants=()))
    assert lines(without_shares)[0].number > 11


def test_11_between_offers_the_day_decides_whom_to_push(lines: Next) -> None:
    [line] = lines(plan(offer(), offer("o2", "Beacon", deadline=None)))
    assert line.sentence == "Type when Beacon wants its answer: it decides whom to push first."


def test_12_something_to_weigh_it_against_sets_the_walk_away(lines: Next) -> None:
    [line] = lines(plan(present=Offer(id="present", company="Present job")))
    text = "Type your present job or a second offer: what you could turn to sets your walk-away."
    assert read(line) == (12, text, "Go there", Action.FIELD, "present.base")


def test_13_stories_open_what_the_analysis_says(known: ModelInputs, lines: Next) -> None:
    [line] = lines(plan())
    gain = analyse(plan(), known).effects["o1"][0].by_component[Component.BASE]
    text = f"Write one story: three good ones bring up to +{gain:,.0f} on base."
    assert read(line) == (13, text, "Write it", Action.COMMAND, "add_story")


def test_14_a_story_is_finished_by_what_brings_most(known: ModelInputs, lines: Next) -> None:
    with_story = plan(stories=(GOOD,))
    [line] = lines(with_story)
    assert (line.number, line.action, line.target) == (14, Action.FIELD, "stories.y1.title")
    steps = [effect for effect in analyse(with_story, known).effects["o1"] if effect.story_id == "y1"]
    gain = steps[0].by_component[Component.BASE]
    assert line.sentence.startswith("Finish “Ranking went stale”: ")
    assert "both sides of the trade-off are" in line.sentence
    assert line.sentence.endswith(f" are missing, up to +{gain:,.0f} on base.")


def numbers(numbered: list[NextLine]) -> list[int]:
    return [line.number for line in numbered]


def test_15_and_19_asks_are_looked_at_then_the_letter_is_read(lines: Next) -> None:
    look, choose, letter = lines(plan(), NONE, 4)[1:]
    assert read(look) == (
        15,
        "Look at your asks; change what you would not say.",
        "Open Counter",
        Action.SHEET,
        "Counter",
    )
    text = "Read the letter to Aurora AI, then send it."
    assert read(letter) == (19, text, "Open the letter", Action.FIELD, "letter.o1.counter_email")
    assert choose.number == 16
    assert numbers(lines(plan(), LOOKED, 9)) == [13, 16, 19]
    chosen = plan(counters=(Counter(id="o1", base=230_000.0, why_base="I have run inference for years."),))
    assert numbers(lines(chosen, NONE, 9)) == [19, 13]
    there = SessionFacts(sheet="Letters")
    text = "Read the letter to Aurora AI, copy it, and send it."
    assert read(lines(chosen, there)[0]) == (19, text, "Copy it", Action.COMMAND, "copy")


@pytest.mark.parametrize("sheet", ["Counter", "Letters"])
def test_who_is_at_the_asks_is_not_sent_to_a_story(lines: Next, sheet: str) -> None:
    there = SessionFacts(sheet=sheet, looked_at=LOOKED.looked_at)
    assert numbers(lines(plan(), there, 9)) == [16, 19, 13]
    assert numbers(lines(plan(stories=(GOOD,)), there, 9))[:3] == [16, 19, 14]
    assert numbers(lines(plan(), SessionFacts(sheet="Offers"), 1)) == [13]


def test_16_what_is_advised_is_asked_for_in_one_step(known: ModelInputs, lines: Next) -> None:
    line = lines(plan(), LOOKED, 2)[1]
    advised = analyse(plan(), known).offers["o1"].asked.amounts
    assert (line.number, line.button, line.action) == (16, "Ask these", Action.EDIT)
    assert line.sentence.startswith(f"Ask for what is advised: base {advised[Component.BASE]:,.0f}")
    assert line.edit is not None
    assert line.edit(plan()).counter("o1").base == advised[Component.BASE]


def test_17_an_ask_without_a_reason_is_explained(lines: Next) -> None:
    chosen = Counter(id="o1", base=230_000.0, equity=500_000.0)
    line, then = lines(plan(counters=(chosen,)), NONE, 2)
    text = "Say why base should rise: a letter leaves out an ask without a reason."
    assert read(line) == (17, text, "Type it", Action.FIELD, "counters.o1.why_base")
    assert (then.number, then.target) == (17, "counters.o1.why_equity")
    own = replace(chosen, why_base="The work is that of a lead.")
    assert lines(plan(counters=(own,)), NONE)[0].target == "counters.o1.why_equity"
    in_range = plan(offer(posted_min=180_000.0, posted_max=240_000.0), counters=(chosen,))
    assert numbers(lines(in_range, NONE, 9)) == [19, 13]


def test_18_your_name_is_typed_before_the_letter_is_copied(lines: Next) -> None:
    own = Counter(id="o1", base=230_000.0, why_base="I have run inference for years.")
    nameless = plan(counters=(own,), person=Person())
    first, then = lines(nameless, SessionFacts(sheet="Letters"), 2)
    text = "Type your name: the letter to Aurora AI ends without it."
    assert read(first) == (18, text, "Type it", Action.FIELD, "letter.o1.counter_email.name")
    assert then.number == 19
    assert 18 not in numbers(lines(plan(counters=(own,)), NONE, 9))


@pytest.mark.parametrize("how", ["copied", "exported"])
def test_20_what_was_sent_is_noted(how: str, lines: Next) -> None:
    export = Export(offer="o1", company="Aurora AI", when=TODAY, file="offer.xlsx")
    sent = plan() if how == "copied" else plan(exports=(export,))
    [line] = lines(sent, COPIED if how == "copied" else NONE)
    text = "Did you send it? Note what you asked."
    assert read(line) == (20, text, "Note it", Action.SHEET, "Rounds")


def test_21_an_answer_is_waited_for(lines: Next) -> None:
    [line] = lines(plan(rounds=(asked(),)))
    text = "Waiting for Aurora AI until Tue 1 Dec."
    assert read(line) == (21, text, "Rounds", Action.SHEET, "Rounds")


def test_21_an_answer_that_is_due_next_year_says_its_year(lines: Next) -> None:
    late = offer(deadline=datetime.date(2027, 1, 4))
    [line] = lines(plan(late, rounds=(asked(),)))
    assert line.sentence == "Waiting for Aurora AI until Mon 4 Jan 2027."


def test_21_meanwhile_the_next_talk_of_the_best_order(lines: Next) -> None:
    both = plan(offer(), offer("o2", "Beacon", base=200_000.0), rounds=(asked(),))
    [line] = lines(both)
    assert line.sentence in (
        "Waiting for Aurora AI until Tue 1 Dec.",
        "Waiting for Aurora AI until Tue 1 Dec. Meanwhile: talk to Beacon.",
    )


def test_22_what_was_agreed_is_accepted(lines: Next) -> None:
    first, yes = asked(id="r0", who=Who.THEY, value=210_000.0), asked(id="r2", who=Who.THEY)
    agreed = plan(offer(base=236_000.0), rounds=(first, asked(), yes))
    [line] = lines(agreed)
    assert read(line) == (
        22,
        "Aurora AI agreed: write the acceptance.",
        "Write it",
        Action.FIELD,
        "letter.o1.acceptance",
    )
    assert not lines(agreed, SessionFacts(copied=frozenset({"o1/2"})))
    nameless = replace(agreed, person=Person())
    assert read(lines(nameless)[0])[::4] == (18, "letter.o1.acceptance.name")


def test_the_rules_are_in_the_order_of_their_lines(lines: Next) -> None:
    """A plan of which every line up to the asks is true gives them in the order of their numbers."""
    assert len(RULES) == 22
    wrong = plan(
        offer(metro="", deadline=TODAY + datetime.timedelta(days=1)),
        offer("o2", "Beacon ML", base=None, deadline=TODAY - datetime.timedelta(days=1)),
        offer("o3", "Crest"),
        present=Offer(id="present", company="Present job"),
        chosen="",
        counters=(Counter(id="o1", reasons=("Beacon ML pays more.",)),),
        rounds=(asked(offer="o3"), asked(id="r2", offer="o3", who=Who.THEY, value=222_000.0)),
    )
    wrong = edits.enter(wrong, "offers.o1.sign_on", "x", TODAY)
    numbered = numbers(lines(wrong, SessionFacts(unsaved_since="14:02"), 99))
    assert numbered == sorted(numbered)
    assert set(numbered) >= {1, 3, 4, 6, 7, 8, 9, 10, 11}


def test_a_line_is_known_by_its_number_and_words(lines: Next) -> None:
    [line] = lines(Plan())
    assert line.key == "2. Add your first offer: type it, or paste the letter."


def test_7_three_figures_are_listed_with_one_and(lines: Next) -> None:
    said = [(Component.BASE, 222_000.0), (Component.SIGN_ON, 20_000.0), (Component.EQUITY, 420_000.0)]
    rounds = tuple(
        asked(id=f"r{place}", who=Who.THEY, component=component, value=value)
        for place, (component, value) in enumerate(said, 1)
    )
    [line] = lines(plan(rounds=rounds))
    assert line.sentence == (
        "Take over base salary of 222,000, equity grant of 420,000 and sign-on of 20,000 from Aurora AI."
    )


def test_4_a_base_of_nothing_is_typed(lines: Next) -> None:
    assert 4 not in [line.number for line in lines(plan(offer(base=0.0)), most=9)]
    assert 4 in [line.number for line in lines(plan(offer(base=None)), most=9)]


def test_2_hidden_offers_are_not_forgotten(lines: Next) -> None:
    """It asked for a first offer beside two that were hidden."""
    [line] = lines(plan(offer(hidden=True)))
    text = "All your offers are hidden: show them, or add another."
    assert read(line) == (2, text, "Show them", Action.COMMAND, "unhide_offers")


def test_21_nobody_waits_until_a_day_that_is_over(lines: Next) -> None:
    late = plan(offer(deadline=TODAY - datetime.timedelta(days=2)), rounds=(asked(),))
    sentences = [line.sentence for line in lines(late, most=30)]
    assert "Aurora AI’s date has passed. Type the new one." in sentences
    assert [text for text in sentences if text.startswith("Waiting")] == ["Waiting for Aurora AI."]

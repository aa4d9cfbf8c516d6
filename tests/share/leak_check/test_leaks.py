"""Free text is read before it leaves: names, private figures in every spelling, and walk-away words."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.plan import Counter, Plan, ShownPackage
from planner.plan.edits import enter
from planner.plan.edits.stories import release_story
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component
from planner.share import leaks, share
from planner.values.lazy_mapping import LazyMapping
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, TOLD_SPEND, real_plan, storied_plan


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def with_reason(text: str) -> Plan:
    plan = real_plan()
    counter = replace(plan.counters[0], reasons=(text,))
    return replace(plan, counters=(counter,))


def found(text: str, inputs: ModelInputs) -> list[str]:
    plan = with_reason(text)
    return [problem.message for problem in leaks(share(plan, inputs, "o1"), plan, inputs)]


@pytest.mark.parametrize(
    "text", ["185000", "185,000", "$185,000", "185k", "185 k", "185K", "0.185m", "185.0k"]
)
def test_a_private_figure_is_found_in_every_spelling(text: str, inputs: ModelInputs) -> None:
    [message] = found(f"I earn {text} today.", inputs)
    assert "private figure" in message


def test_the_problem_names_the_place_of_the_text(inputs: ModelInputs) -> None:
    plan = with_reason("Beacon ML offers more.")
    [problem] = leaks(share(plan, inputs, "o1"), plan, inputs)
    assert problem.where == "counters.o1.reasons"
    assert "Beacon ML" in problem.message


def test_first_year_pay_of_a_hidden_offer_is_private_too(inputs: ModelInputs) -> None:
    assert found("They pay 388,500 in the first year.", inputs)  # 190,000 x 1.15 + 20,000 + 150,000


@pytest.mark.parametrize("text", ["I would walk away below that.", "My minimum is clear.", "At least that."])
def test_words_that_show_the_walk_away_are_found(text: str, inputs: ModelInputs) -> None:
    assert any("how low" in message for message in found(text, inputs))


def test_the_computed_walk_away_is_found_by_the_analysis_at_hand(inputs: ModelInputs) -> None:
    """The window has the analysis of the plan: that a letter is checked must not compute another."""
    analysis = analyse(real_plan(), inputs)
    floor = analysis.offers["o1"].walk_away
    assert floor is not None
    plan = with_reason(f"I need {floor.floor:,.0f}.")
    without = replace(analysis.offers["o1"], walk_away=None)
    emptied = replace(analysis, offers=LazyMapping(("o1",), lambda _: without))
    shared = share(plan, inputs, "o1")
    assert any("walk-away" in leak.message for leak in leaks(shared, plan, inputs, analysis=analysis))
    assert not leaks(shared, plan, inputs, analysis=emptied)


@pytest.mark.parametrize(
    "text",
    [
        "My proposal is 227,000 of base and 60k of sign-on.",
        "You offered 210,000; another written offer pays 205,000.",
        "I cut cost per query by 40 % for 4 million users since 2023.",
        "Crestfallen users came back.",
    ],
)
def test_what_the_recruiter_may_know_is_let_through(text: str, inputs: ModelInputs) -> None:
    assert found(text, inputs) == []


@pytest.mark.parametrize("name", ["Crest Labs", "Crest Labs, Inc.", "Crest  Labs GmbH"])
@pytest.mark.parametrize("text", ["Crest Labs' offer", "CREST\u00a0LABS", "Crest\nLabs", "Crest Labs, Inc."])
def test_a_name_is_found_without_its_legal_form_and_across_any_space(
    name: str, text: str, inputs: ModelInputs
) -> None:
    plan = enter(with_reason(text), "offers.o3.company", name, TODAY)
    [problem] = leaks(share(plan, inputs, "o1"), plan, inputs)
    assert name in problem.message


def test_a_name_is_let_through_once_it_is_released(inputs: ModelInputs) -> None:
    plan = with_reason("Crest has made a written offer.")
    assert leaks(share(plan, inputs, "o1"), plan, inputs)
    counter = plan.counters[0]
    [mark] = counter.release.offers
    release = replace(counter.release, offers=(replace(mark, name=True),))
    released = replace(plan, counters=(replace(counter, release=release),))
    assert leaks(share(released, inputs, "o1"), released, inputs) == ()


def test_a_company_named_in_the_role_is_found(inputs: ModelInputs) -> None:
    plan = real_plan()
    offers = tuple(
        replace(offer, title="PM, as at Beacon ML") if offer.id == "o1" else offer for offer in plan.offers
    )
    plan = replace(plan, offers=offers)
    [problem] = leaks(share(plan, inputs, "o1"), plan, inputs)
    assert problem.where == "offers.o1.title"


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("result", "Spend fell to 185k a month.", "private figure"),
        ("lesson", "Beacon ML does it now.", "Beacon ML"),
        ("cost", "Nine weeks were the minimum.", "how low"),
    ],
)
def test_what_a_released_sentence_gives_away_is_found_in_its_part(
    key: str, text: str, said: str, inputs: ModelInputs
) -> None:
    plan = enter(storied_plan(), f"stories.y1.{key}", text, TODAY)
    assert leaks(share(plan, inputs, "o1"), plan, inputs) == ()
    released = release_story(plan, "o1", "y1", (*TOLD_SPEND, text))
    [problem] = leaks(share(released, inputs, "o1"), released, inputs)
    assert problem.where == f"stories.y1.{key}"
    assert said in problem.message


def test_a_company_named_in_the_title_of_a_released_story_is_found(inputs: ModelInputs) -> None:
    plan = enter(storied_plan(), "stories.y1.title", "As at Beacon ML", TODAY)
    [problem] = leaks(share(plan, inputs, "o1"), plan, inputs)
    assert problem.where == "stories.y1.title"


def test_what_is_not_released_of_a_story_bars_nothing(inputs: ModelInputs) -> None:
    plan = enter(storied_plan(), "stories.y3.situation", "Beacon ML pays 185k, my minimum.", TODAY)
    assert leaks(share(plan, inputs, "o1"), plan, inputs) == ()


@pytest.mark.parametrize(
    "text",
    [
        *("185 thousand", "185 grand", "185.000", "185\u202f000", "185–190k", "185 to 190k", "USD185k"),
        *("0.6 million of equity", "600k of equity"),  # .1 % of 600 million
    ],
)
def test_an_amount_is_found_however_it_is_written(text: str, inputs: ModelInputs) -> None:
    [message] = found(f"Elsewhere it is {text} now.", inputs)
    assert "private figure" in message


@pytest.mark.parametrize("text", ["It is 185 km away.", "It took 185.5 ms.", "185 to 190 people use it."])
def test_what_is_no_amount_is_let_through(text: str, inputs: ModelInputs) -> None:
    assert found(text, inputs) == []


def test_what_another_recruiter_said_in_the_log_is_private_and_what_this_one_said_is_not(
    inputs: ModelInputs,
) -> None:
    def said_by(offer_id: str) -> Plan:
        round_ = Round(id="r1", offer=offer_id, who=Who.THEY, component=Component.BASE, value=217_500.0)
        return replace(with_reason("I hear 217.5k."), rounds=(round_,))

    [problem] = leaks(share(said_by("o2"), inputs, "o1"), said_by("o2"), inputs)
    assert "log of rounds" in problem.message
    assert leaks(share(said_by("o1"), inputs, "o1"), said_by("o1"), inputs) == ()


def test_a_package_shown_to_another_recruiter_is_private(inputs: ModelInputs) -> None:
    package = ShownPackage(lead=Component.BASE, base=201_500.0, equity=0.0, sign_on=0.0, bonus=0.1)
    plan = with_reason("They were shown 201,500.")
    plan = replace(plan, counters=(*plan.counters, Counter(id="o2", packages=(package,))))
    [problem] = leaks(share(plan, inputs, "o1"), plan, inputs)
    assert "package" in problem.message

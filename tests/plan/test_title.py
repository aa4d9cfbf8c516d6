"""Names: what has none is called by its place, so that two of a kind can be told apart."""

from msgspec.structs import replace

from planner.plan import Offer, Plan, Scenario, Story
from planner.plan.title import scenario_title, story_title, title, titled

PLAN = Plan(
    offers=(Offer(id="o1", company="Aurora"), Offer(id="o2", company=" ")),
    stories=(Story(id="y1", title="Canary\nrollback"), Story(id="y2")),
    scenarios=(Scenario(id="s1"), Scenario(id="s2", name="Small model")),
)


def test_what_has_a_name_is_called_by_it_in_one_line_and_the_rest_by_place() -> None:
    assert [title(PLAN, offer) for offer in PLAN.offers] == ["Aurora", "Offer 2"]
    assert [story_title(story, PLAN.stories) for story in PLAN.stories] == ["Canary rollback", "Story 2"]
    assert [scenario_title(PLAN, scenario) for scenario in PLAN.scenarios] == ["Scenario 1", "Small model"]


def test_an_offer_under_its_name_is_otherwise_the_same() -> None:
    assert titled(PLAN, PLAN.offer("o2")) == Offer(id="o2", company="Offer 2")


def test_a_page_for_one_offer_takes_the_chosen_one_else_the_first_that_is_seen() -> None:
    hidden = replace(PLAN, offers=(Offer(id="o1", hidden=True), Offer(id="o2")))
    offers = [plan.chosen_offer() for plan in (PLAN, replace(PLAN, chosen="o2"), hidden, Plan())]
    assert [offer.id if offer else "" for offer in offers] == ["o1", "o2", "o2", ""]


def test_no_two_columns_have_one_title() -> None:
    plan = Plan(
        present=Offer(id="present", company="acme"),
        offers=(
            Offer(id="o1", company="Acme", title="AI PM"),
            Offer(id="o2", company=" Acme ", title="ML PM"),
            Offer(id="o3", company="Acme", title="ml pm"),
            Offer(id="o4", company="Bolt"),
        ),
    )
    titles = ["acme (present job)", "Acme (AI PM)", "Acme (offer 2)", "Acme (offer 3)", "Bolt"]
    assert [title(plan, column) for column in plan.columns()] == titles

"""What nobody typed and what decides is assumed from what was typed, and says where it comes from."""

import datetime
import gc
import sys

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.files.reading import read_bytes
from planner.files.writing import to_bytes
from planner.market import living_cost as metros
from planner.market.assumed import assumed_values, level_of, resolved, track_of
from planner.market.living_cost import OTHER_NAMES, metro_of
from planner.plan import Offer, OwnBand, Plan, edits
from planner.plan.fields.terms import Component, Level, Stage, Track
from planner.plan.schema.validation import model_from
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)
BAY = "San Francisco-Oakland-Berkeley, CA"


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.mark.parametrize(
    ("title", "track", "level"),
    [
        ("Senior AI PM", Track.AI_PM, Level.SENIOR),
        ("ML PM", Track.ML_PM, None),
        ("AI Product Manager", Track.AI_PM, None),
        ("Group PM, LLM platform", Track.AI_PM, Level.STAFF),
        ("Sr. Product Manager - Machine Learning", Track.ML_PM, Level.SENIOR),
        ("Principal GenAI Product Manager", Track.AI_PM, Level.PRINCIPAL),
        ("Staff PM, ML/AI Infrastructure", Track.ML_PM, Level.STAFF),
        ("Senior PM", None, Level.SENIOR),
        ("AI Engineer", None, None),
        ("PM, Email", None, None),
        ("Maintenance PM", None, None),
        ("", None, None),
    ],
)
def test_a_role_names_its_track_and_level(title: str, track: Track | None, level: Level | None) -> None:
    assert (track_of(title), level_of(title)) == (track, level)


@pytest.mark.parametrize(
    ("text", "metro"),
    [
        *(
            (text, BAY)
            for text in ("San Francisco", "SF", "sf bay area", "Bay Area", "San Francisco, CA", BAY)
        ),
        *((text, "New York-Newark-Jersey City, NY-NJ-PA") for text in ("NYC", "New York", "New York, NY")),
        *(
            (text, "Seattle-Tacoma-Bellevue, WA")
            for text in ("Seattle, WA", "seattle", "Bellevue, Washington")
        ),
        ("Boston, Massachusetts", "Boston-Cambridge-Newton, MA-NH"),
        ("Washington, DC", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
        ("Portland, ME", None),
        ("Vancouver", None),
        ("Cleveland", None),
        ("Springfield", None),
        ("", None),
    ],
)
def test_a_city_is_its_metro_area(text: str, metro: str | None, inputs: ModelInputs) -> None:
    assert metro_of(text, inputs.tables.living.metros) == metro


def test_every_other_name_leads_into_the_table(inputs: ModelInputs) -> None:
    assert set(OTHER_NAMES.values()) <= inputs.tables.living.metros.keys()


def ask(plan: Plan, inputs: ModelInputs) -> float:
    base_ask = analyse(plan, inputs).offers["o1"].asks[Component.BASE].ceiling
    assert base_ask is not None
    return base_ask


def aurora(**changes: object) -> Plan:
    typed = {"company": "Aurora", "title": "Senior AI PM", "base": 180_000.0, "metro": BAY, **changes}
    return Plan(offers=(model_from(Offer, {"id": "o1", **typed}),))


def test_a_role_has_the_band_of_the_track_that_it_names(inputs: ModelInputs) -> None:
    typed = ask(aurora(track=Track.AI_PM), inputs)
    assert ask(aurora(), inputs) == typed
    without = edits.enter(aurora(), "offers.o1.track", "other", TODAY)
    assert without.offer("o1").confirmed == ("track",)
    assert ask(without, inputs) < typed


def test_a_city_keeps_the_band_that_its_metro_area_has(inputs: ModelInputs) -> None:
    for place in ("San Francisco", "SF", "Bay Area"):
        assert ask(aurora(metro=place), inputs) == ask(aurora(), inputs)
    assert ask(aurora(metro="Springfield"), inputs) < ask(aurora(), inputs)
    [problem] = [
        problem
        for problem in analyse(aurora(metro="Springfield"), inputs).problems
        if "metro" in problem.where
    ]
    assert "“Springfield” is not in the table of metro areas" in problem.message
    assert "so that the ask is made without one" in problem.message


def in_new_york(**changes: object) -> Plan:
    """A present job in New York, its metro area typed as people write it, and a new offer."""
    present = Offer(id="present", company="Now", base=150_000.0, state="NY", metro="New York")
    return Plan(present=present, offers=(model_from(Offer, {"id": "o1", "base": 2e5, **changes}),))


def test_a_new_offer_is_where_the_present_job_is_until_its_place_is_typed(inputs: ModelInputs) -> None:
    plan = in_new_york()
    values = assumed_values(plan, plan.offer("o1"))
    assert values["state"].value == "NY"
    assert "where the present job is" in values["state"].reason
    done = analyse(plan, inputs)
    assert done.plan.offer("o1").state == "NY"
    assert done.plan.offer("o1").metro == "New York-Newark-Jersey City, NY-NJ-PA"
    typed = edits.enter(plan, "offers.o1.state", "CA", TODAY)
    assert "state" not in assumed_values(typed, typed.offer("o1"))
    assert (resolved(typed).offer("o1").state, resolved(typed).offer("o1").metro) == ("CA", "")
    again = edits.clear(typed, ("offers.o1.state",))
    assert assumed_values(again, again.offer("o1"))["state"].value == "NY"


def test_a_metro_area_that_was_typed_says_the_state() -> None:
    plan = in_new_york(metro="Seattle-Tacoma-Bellevue, WA")
    assert resolved(plan).offer("o1").state == "WA"


def test_what_is_typed_and_happens_to_be_the_default_is_saved_and_read_again() -> None:
    plan = edits.enter(in_new_york(), "offers.o1.state", "CA", TODAY)
    assert plan.offer("o1").confirmed == ("state",)
    assert read_bytes(to_bytes(plan), "x").plan == plan
    assert read_bytes(to_bytes(in_new_york()), "x").plan.offer("o1").confirmed == ()


def test_a_default_that_a_file_names_counts_as_typed() -> None:
    text = b'{"counterpoint": 1, "plan": {"offers": [{"id": "o1", "state": "CA", "stage": "public_large"}]}}'
    assert read_bytes(text, "x").plan.offer("o1").confirmed == ("stage", "state")


def test_nothing_is_assumed_where_all_is_typed() -> None:
    plan = in_new_york(track=Track.AI_PM, level=Level.STAFF, stage=Stage.SEED, state="WA", metro=BAY)
    assert assumed_values(plan, plan.offer("o1")) == {}
    with_stage = in_new_york(title="Staff ML PM", stage=Stage.SEED)
    assert set(assumed_values(with_stage, with_stage.offer("o1"))) == {"track", "level", "state", "metro"}


def test_a_place_is_looked_up_once(inputs: ModelInputs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every analysis asks for the place of every offer; a lookup reads all names of the table."""
    table = inputs.tables.living.metros
    metro = metro_of("Seattle, WA", table)

    def refuse(text: str) -> str:
        raise AssertionError(text)

    monkeypatch.setattr(metros, "plain_place", refuse)
    assert metro_of("Seattle, WA", table) == metro


def test_a_pasted_page_is_no_place_and_is_not_cached(inputs: ModelInputs) -> None:
    table = inputs.tables.living.metros
    page = "and then we moved to another place, " * 500
    gc.collect()
    before = sys.getrefcount(page)
    assert metro_of(page, table) is None
    assert sys.getrefcount(page) == before


def test_a_role_that_names_no_track_is_a_warning_until_one_is_typed(inputs: ModelInputs) -> None:
    def warned(offer: Offer) -> list[str]:
        problems = analyse(Plan(offers=(offer,)), inputs).problems
        return [problem.message for problem in problems if problem.where == "offers.o1.track"]

    unnamed = Offer(id="o1", company="Acme", base=200_000.0, title="Senior PM")
    [message] = warned(unnamed)
    assert message.startswith("The role “Senior PM” names neither AI nor ML, so no published market range")
    assert warned(replace(unnamed, title="Senior AI PM")) == []
    assert warned(replace(unnamed, title="Staff PM", metro="San Francisco")) != []
    assert warned(replace(unnamed, confirmed=("track",))) == []
    assert warned(replace(unnamed, title=" ")) == []


def test_no_track_is_asked_for_where_it_would_bring_no_range(inputs: ModelInputs) -> None:
    """Ranges are published for Senior and Staff around San Francisco alone."""

    def of(title: str, metro: str, track: Track = Track.OTHER, bands: tuple[OwnBand, ...] = ()) -> Analysis:
        offer = Offer(id="o1", company="Acme", base=200_000.0, title=title, metro=metro, track=track)
        return analyse(Plan(offers=(offer,), bands=bands), inputs)

    def is_warned(analysis: Analysis) -> bool:
        return any(problem.where == "offers.o1.track" for problem in analysis.problems)

    austin = "Austin-Round Rock-Georgetown, TX"
    assert is_warned(of("Senior PM", BAY))
    assert not is_warned(of("VP of Product", BAY))
    assert not is_warned(of("Senior PM", austin))
    without, with_track = (
        of("VP of Product", BAY, track).offers["o1"].asks[Component.BASE].opening
        for track in (Track.OTHER, Track.AI_PM)
    )
    assert without == with_track
    own = OwnBand(id="b1", track=Track.AI_PM, level=Level.SENIOR, base_low=190_000.0, base_high=220_000.0)
    assert is_warned(of("Senior PM", austin, bands=(own,)))


def abroad(rate: str) -> Plan:
    """A present job outside the US, and an offer of which no place was typed."""
    plan = edits.enter(edits.add_offer(Plan()), "present.state", "outside US", TODAY)
    plan = edits.enter(plan, "present.tax_rate", rate, TODAY)
    plan = edits.enter(plan, "present.base", "100k", TODAY)
    return edits.enter(plan, "offers.o1.base", "100k", TODAY)


def test_an_offer_assumed_outside_the_us_is_taxed_at_the_present_job_s_rate(inputs: ModelInputs) -> None:
    """38 % of 100,000 leaves 62,000."""
    plan = abroad("38%")
    taken = assumed_values(plan, plan.offer("o1"))
    assert (taken["state"].value, taken["tax_rate"].value) == ("outside US", 0.38)
    assert "as the present job is" in taken["tax_rate"].reason
    net = analyse(plan, inputs).offers["o1"].net
    assert net is not None
    assert float(net.net[0]) == pytest.approx(62_000)


def test_a_rate_is_taken_for_no_offer_whose_place_or_rate_was_typed() -> None:
    plan = abroad("38%")
    for path, text in (
        ("offers.o1.state", "outside US"),
        ("offers.o1.state", "CA"),
        ("offers.o1.tax_rate", "20%"),
    ):
        typed = edits.enter(plan, path, text, TODAY)
        assert "tax_rate" not in assumed_values(typed, typed.offer("o1"))


def test_without_a_rate_there_is_no_figure_after_tax(inputs: ModelInputs) -> None:
    """No rate is not a rate of 0: it is asked for, of the present job and of the offer."""
    analysis = analyse(abroad(""), inputs)
    assert analysis.offers["o1"].net is None
    wanted = [problem.where for problem in analysis.problems if "tax rate must be typed" in problem.message]
    assert wanted == ["present.tax_rate", "offers.o1.tax_rate"]

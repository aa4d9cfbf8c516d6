"""A corpus of leaking and innocent texts, all judged right; and no way to obscure a name hides it."""

import json
import unicodedata
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner import analysis as analysis_room
from planner.analysis import Analysis, ModelInputs
from planner.plan import Plan, edits
from planner.share import Leak, OutgoingTexts, Shared, after_overrides, leaks, share
from planner.share.leak_check import check
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.draws import draws
from tests.inputs import known_inputs
from tests.share.leak_plan import TODAY, plan_with

ROWS = json.loads((Path(__file__).parents[2] / "data" / "leaks.json").read_text(encoding="utf-8"))["texts"]
LOOK_ALIKES = {"a": "а", "e": "е", "o": "оο0", "i": "іι1", "c": "с", "p": "р", "t": "т", "m": "м", "n": "η"}


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.fixture(autouse=True, scope="module")
def reusing() -> Iterator[None]:
    """Compute of each plan what differs from the one before: most differ in a reason, not in figures."""
    latest: deque[Analysis] = deque(maxlen=1)

    def reused(plan: Plan, inputs: ModelInputs) -> Analysis:
        latest.append(analysis_room.analyse(plan, inputs, latest[0] if latest else None))
        return latest[0]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "analyse", reused)
        yield


def found(
    text: str, inputs: ModelInputs, own: str = "Aurora AI", others: tuple[str, ...] | None = None
) -> list[Leak]:
    plan = plan_with(text, own, others)
    return list(leaks(share(plan, inputs, "o1"), plan, inputs))


def verdict(found: list[Leak]) -> str:
    if not found:
        return "clear"
    return "stop" if any(leak.stops for leak in found) else "warn"


@pytest.mark.parametrize(
    "row", ROWS, ids=[row["text"][:40].encode("ascii", "replace").decode() for row in ROWS]
)
def test_every_text_of_the_corpus_is_judged_right(row: dict[str, str], inputs: ModelInputs) -> None:
    assert verdict(found(row["text"], inputs)) == row["found"]


def test_the_corpus_is_large_enough() -> None:
    leaking = [row for row in ROWS if row["found"] != "clear"]
    assert len(leaking) >= 60
    assert len(ROWS) - len(leaking) >= 60


@st.composite
def obscured(draw: st.DrawFn, name: str) -> str:
    """Write a name with look-alikes, accents, invisible signs, other cases, spaces and punctuation."""
    signs = []
    for letter in name:
        if letter == " ":
            signs.append(draw(st.sampled_from([" ", "", "-", "_", ".", "\u00a0", " / ", "\u2009"])))
            continue
        sign = draw(
            st.sampled_from([letter, letter.lower(), letter.upper(), *LOOK_ALIKES.get(letter.lower(), "")])
        )
        if draw(st.booleans()):
            sign = chr(0xFEE0 + ord(sign)) if 0x21 <= ord(sign) <= 0x7E else sign
        signs.append(sign)
        signs.append(draw(st.sampled_from(["", "", "", "\u0301", "\u200b", "\u00ad", "\u2060", "\ufe0f"])))
    return draw(st.sampled_from(["", "(", "“", "@", "#"])) + "".join(signs)


@settings(max_examples=draws(75), deadline=None)
@given(
    data=st.data(),
    name=st.sampled_from(["Beacon ML", "Meta Platforms", "Northwind Traders", "Amazon", "Crest"]),
)
def test_no_way_to_obscure_a_private_name_hides_it(
    data: st.DataObject, name: str, inputs: ModelInputs
) -> None:
    text = f"I have a letter from {data.draw(obscured(name))} since Monday."
    assert [leak for leak in found(text, inputs) if leak.id.startswith("name-")], unicodedata.normalize(
        "NFC", text
    )


@pytest.mark.parametrize(
    ("own", "other", "text", "judged"),
    [
        ("Amazon Web Services", "Amazon", "Amazon Web Services is where I want to work.", "clear"),
        ("Amazon Web Services", "Amazon", "AWS is where I want to work.", "clear"),
        ("Amazon Web Services", "Amazon", "Amazon is where I want to work.", "warn"),
        ("Amazon", "Amazon Web Services", "Amazon is where I want to work.", "clear"),
        ("Amazon", "Amazon Web Services", "Amazon Web Services is where I want to work.", "warn"),
        ("Amazon", "Amazon Web Services", "AWS is where I want to work.", "clear"),
        ("Scale AI", "Scale", "Scale AI is where I want to work.", "clear"),
        ("Meta Platforms, Inc.", "Meta Materials", "Meta is where I want to work.", "clear"),
        ("Meta Platforms, Inc.", "Meta Materials", "Meta Materials wants me.", "warn"),
        ("Beacon ML", "Crest", "beaconml.com says it well.", "clear"),
    ],
)
def test_the_own_company_is_never_flagged_and_a_shared_word_only_warns(
    own: str, other: str, text: str, judged: str, inputs: ModelInputs
) -> None:
    assert verdict(found(text, inputs, own, (other,))) == judged


def test_the_computed_walk_away_is_a_private_figure(inputs: ModelInputs) -> None:
    from planner.analysis import analyse
    from planner.plan.fields.terms import Component

    plan = plan_with("")
    floor = analyse(plan, inputs).offers["o1"].walk_away
    assert floor is not None
    base = floor.break_even[Component.BASE]
    assert base is not None
    assert base not in {185_000, 205_000, 210_000}
    [leak] = found(f"With {base:,.0f} of base it would do.", inputs)
    assert leak.stops
    assert "your computed walk-away: base" in leak.message
    assert verdict(found(f"With {base / 1_000:.1f}k of base it would do.", inputs)) in ("stop", "warn")


def test_an_identity_is_stable_and_changes_with_its_text(inputs: ModelInputs) -> None:
    [first], [again], [edited] = (
        found(text, inputs) for text in ("AWS called.", "AWS called.", "AWS called me.")
    )
    assert first.id == again.id
    assert first.id != edited.id
    assert "AWS" not in first.id


@pytest.mark.parametrize(
    ("value", "caught"),
    [(1_000.0, True), (999.0, False), (7_499.6, True), (7_500.4, True), (7_500.6, False), (7_499.4, False)],
)
def test_amounts_from_a_thousand_on_and_to_half_a_dollar_are_compared(
    value: float, caught: bool, inputs: ModelInputs
) -> None:
    """1,000 is the smallest private amount; a typed 7,500 is within .5 of 7,499.6 and 7,500.4 alone."""
    plan = plan_with(f"It costs {1_000 if value == 1_000 else 999 if value == 999 else 7_500} to move.")
    plan = replace(plan, present=replace(plan.present, clawback_owed=value))
    assert bool(leaks(share(plan, inputs, "o1"), plan, inputs)) == caught


def test_only_doubts_are_let_pass_whatever_identities_are_named(inputs: ModelInputs) -> None:
    sure, doubt = found("Beacon ML called.", inputs), found("AWS called.", inputs)
    every = [leak.id for leak in (*sure, *doubt)]
    left, passed = after_overrides((*sure, *doubt), every)
    assert list(left) == sure
    assert list(passed) == doubt


def test_letting_a_doubt_pass_changes_no_byte_of_what_leaves(inputs: ModelInputs) -> None:
    plan = plan_with("AWS called.")
    shared = share(plan, inputs, "o1")
    [doubt] = leaks(shared, plan, inputs)
    logged = edits.log_export(plan, shared.exported("x.xlsx", (doubt.log_line,)))
    assert recruiter_book(share(logged, inputs, "o1")).to_bytes() == recruiter_book(shared).to_bytes()


@pytest.mark.parametrize("place", ["title", "recruiter", "name", "sheet"])
def test_every_typed_text_that_leaves_is_read(place: str, inputs: ModelInputs) -> None:
    plan, planted = plan_with("Fine."), "As at Beacon ML"
    if place == "title":
        plan = edits.put(plan, "offers.o1.title", planted)
    elif place == "recruiter":
        plan = edits.put(plan, "counters.o1.recruiter", planted)
    elif place == "name":
        plan = edits.put(plan, "person.name", planted)
    shared = share(plan, inputs, "o1")

    def documents(made_from: Shared) -> tuple[tuple[str, str], ...]:
        """A sheet that says something private, which no sheet made from the redacted plan can."""
        return (("sheet Proposal", planted),) if place == "sheet" and made_from is shared else ()

    assert [leak.stops for leak in leaks(shared, plan, inputs, OutgoingTexts(documents))] == [True]

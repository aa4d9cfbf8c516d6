import contextlib
import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import entry
from planner.plan.entry.number import EntryError
from planner.plan.fields.terms import Level, OfferForm, Stage
from planner.plan.registry import FIELDS, FieldKind, FieldSpec
from tests.draws import amounts

TODAY = datetime.date(2026, 3, 2)
TYPED_FIELDS = tuple(spec for spec in FIELDS.values() if spec.kind is not FieldKind.RECORD)


def read(name: str, text: str) -> Any:
    return entry.read(FIELDS[name], text, TODAY)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("Offer.base", "210k", 210_000),
        ("Offer.bonus_target", "17.5%", 0.175),
        ("Offer.bonus_target", "17.5", 0.175),
        ("Offer.bonus_target", ".175", 0.175),
        ("Offer.bonus_target", "0.175", 0.175),
        ("Offer.rate", "1.085", 1.085),
        ("Offer.standing", "In writing", OfferForm.WRITTEN),
        ("Offer.standing", "not said", OfferForm.NOT_SAID),
        ("Offer.standing", "", OfferForm.NOT_SAID),
        ("Offer.stage", "Series C", Stage.SERIES_C),
        ("Offer.stage", "late private (d+)", Stage.LATE_PRIVATE),
        ("Offer.level", "sr", Level.SENIOR),
        ("Offer.state", "nyc", "NYC"),
        ("Offer.deadline", "in 9 days", datetime.date(2026, 3, 11)),
        ("Offer.deadline", "1 Dec 2026", datetime.date(2026, 12, 1)),
        ("Offer.deadline", "Dec 1", datetime.date(2026, 12, 1)),
        ("Offer.deadline", "12/1/2026", datetime.date(2026, 12, 1)),
        ("Offer.deadline", "2026-12-01", datetime.date(2026, 12, 1)),
        ("Offer.value_days_off", "yes", True),
        ("Grant.cliff", "12 months", 12),
        ("Grant.years", "38/32/20/10", (0.38, 0.32, 0.2, 0.1)),
        ("Grant.events", "12: 25%, 24: 75%", ((12, 0.25), (24, 0.75))),
        ("Counter.reasons", "one\n\n two ", ("one", "two")),
    ],
)
def test_a_text_becomes_the_value_of_its_field(name: str, text: str, value: Any) -> None:
    assert read(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("Offer.base", "a lot", "is not a number"),
        ("Offer.base", "-5", "Base salary must be 0 or more."),
        ("Offer.base", "200,000m", "Base salary must be 100,000,000,000 or less."),
        ("Offer.stage", "series Z", "is not among the choices"),
        ("Offer.level", "L6", "own grade. Type the level that it is nearest to: Mid, Senior, Staff or"),
        ("Offer.level", "61", "own grade"),
        ("Offer.level", "director", "is not among the choices"),
        ("Offer.deadline", "soon", "is not a date"),
        ("Offer.deadline", "2026-02-30", "is not a date"),
        ("Offer.value_days_off", "maybe", "neither yes nor no"),
        ("Grant.cliff", "1.5", "must be a whole number"),
        ("Grant.years", "50/40", "sum to 90 %, not 100 %"),
        ("Grant.years", "a/b", "is not a list of yearly shares"),
        ("Grant.events", "12=25%", "is not a list of events"),
        ("Offer.note", "x" * 20_001, "at most 20,000"),
    ],
)
def test_a_text_that_cannot_be_read_says_why(name: str, text: str, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        read(name, text)


@pytest.mark.parametrize("spec", TYPED_FIELDS, ids=lambda spec: spec.name)
def test_an_empty_text_is_the_default_of_every_field(spec: FieldSpec) -> None:
    assert entry.read(spec, "  ", TODAY) == spec.default


@pytest.mark.parametrize("spec", TYPED_FIELDS, ids=lambda spec: spec.name)
def test_the_default_of_every_field_written_out_reads_back(spec: FieldSpec) -> None:
    assert entry.read(spec, entry.write(spec, spec.default), TODAY) == spec.default


@pytest.mark.parametrize("spec", TYPED_FIELDS, ids=lambda spec: spec.name)
def test_every_choice_written_out_reads_back(spec: FieldSpec) -> None:
    for choice in spec.choices:
        value = type(spec.default)(choice)
        assert entry.read(spec, entry.write(spec, value), TODAY) == value


@given(spec=st.sampled_from(TYPED_FIELDS), data=st.data())
def test_every_number_within_limits_reads_back(spec: FieldSpec, data: st.DataObject) -> None:
    low, high = spec.about.low or 0, spec.about.high or 1e6
    if spec.kind is FieldKind.NUMBER:
        value: float = data.draw(amounts(low, high))
    elif spec.kind is FieldKind.INTEGER:
        value = data.draw(st.integers(int(low), int(high)))
    else:
        return
    assert entry.read(spec, entry.write(spec, value), TODAY) == value


@given(st.sampled_from(TYPED_FIELDS), st.text(max_size=30))
def test_no_text_breaks_a_reader(spec: FieldSpec, text: str) -> None:
    with contextlib.suppress(EntryError):
        spec.validated(entry.read(spec, text, TODAY))


@given(st.sampled_from(TYPED_FIELDS), st.text("0123456789.,%/kmby+-=():; atinjfds", max_size=20))
def test_no_mistyped_number_breaks_a_reader(spec: FieldSpec, text: str) -> None:
    with contextlib.suppress(EntryError):
        spec.validated(entry.read(spec, text, TODAY))


@pytest.mark.parametrize("text", ["($210,000)", "(210000)", "( $210k )"])
def test_an_amount_in_brackets_is_no_amount_above_nothing(text: str) -> None:
    with pytest.raises(EntryError, match="below nothing, as accountants write it"):
        read("Offer.base", text)
    assert read("Offer.base", "$210,000 (base)") == 210_000

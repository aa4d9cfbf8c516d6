import pytest

from planner.plan import Offer
from planner.plan.registry import FIELDS, OWNERS, FieldKind, FieldSpec, fields, grid_groups
from planner.plan.schema.about import Editor

# structure: it has fields of its own, each of them described
STRUCTURE = {
    *(
        "Plan.person",
        "Plan.present",
        "Plan.letters",
        "Plan.letter_drafts",
        "Plan.letter_copies",
        "Plan.offers",
        "Plan.counters",
        "Plan.assumptions",
        "Plan.typed",
    ),
    "Plan.exports",
    "Plan.rounds",
    "Plan.stories",
    "Plan.story_versions",
    "Plan.bands",
    "Plan.comparables",
    "Plan.pay_files",
    "Plan.scenarios",
    "Plan.wording",
    "Plan.prep",
    "Prep.answers",
}


def test_every_field_of_every_model_is_described() -> None:
    described = {f"{owner.__name__}.{key}" for owner in OWNERS for key in owner.__struct_fields__}
    assert described - set(FIELDS) == STRUCTURE


@pytest.mark.parametrize("spec", FIELDS.values(), ids=lambda spec: spec.name)
def test_every_field_has_a_label_and_its_default_is_within_its_limits(spec: FieldSpec) -> None:
    assert spec.about.label.strip()
    if spec.key != "id":
        assert spec.validated(spec.default) == spec.default


@pytest.mark.parametrize(
    "spec",
    [field_spec for field_spec in FIELDS.values() if field_spec.kind is not FieldKind.RECORD],
    ids=lambda spec: spec.name,
)
def test_every_typed_field_says_what_it_is(spec: FieldSpec) -> None:
    assert spec.about.help.endswith(".")


def test_labels_of_one_sheet_are_not_used_twice() -> None:
    for owner in OWNERS:
        labels = [spec.about.label for spec in fields(owner)]
        assert len(labels) == len(set(labels)), owner


def test_the_grid_holds_every_typed_field_of_an_offer_once() -> None:
    rows = [spec.name for _, group in grid_groups() for spec in group]
    assert rows == [spec.name for spec in fields(Offer, Editor.GRID)]
    assert all(FIELDS[name].kind is not FieldKind.RECORD for name in rows)

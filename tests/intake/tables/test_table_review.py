"""A table before it enters: cells are mended, lines read as other fields, columns left out."""

import datetime

from planner.intake.offers.parse import parse_offers
from planner.intake.offers.parsed_offers import NOTE, merge_offers
from planner.intake.offers.table_review import LEFT_OUT, TableReview, Target
from planner.intake.tables.reading import table_of_text
from planner.plan import Plan

TODAY = datetime.date(2026, 1, 2)
TABLE = "Company\tDelta\tEcho\nBase\t$200,000\tlots\nSmell\tgood\tbad\n"


def review(text: str = TABLE) -> TableReview:
    return TableReview.of(parse_offers(table_of_text(text), TODAY), TODAY)


def place(table: TableReview, name: str) -> int:
    return next(place for place, line in enumerate(table.lines) if line.name == name)


def test_a_line_is_a_field_or_kept_in_the_note() -> None:
    lines = {line.name: line.key for line in review().lines}
    assert lines == {"Company": "company", "Base salary": "base", "Smell": NOTE}
    assert review().names == ("Delta", "Echo")
    assert review().counts() == (2, 4)


def test_without_a_decision_the_table_enters_as_it_was_parsed() -> None:
    table = parse_offers(table_of_text(TABLE), TODAY)
    plain = merge_offers(Plan(), table, TODAY)
    assert merge_offers(Plan(), TableReview.of(table, TODAY).parsed(), TODAY) == plain


def test_a_cell_that_cannot_be_read_is_mended() -> None:
    before = review()
    base = place(before, "Base salary")
    assert before.lines[base].cells[1].wrong
    after = before.with_text(base, 1, "190k")
    assert not after.lines[base].cells[1].wrong
    assert merge_offers(Plan(), after.parsed(), TODAY).offers[1].base == 190_000


def test_a_line_is_read_as_another_field_and_the_first_goes_to_the_note() -> None:
    table = review(TABLE + "Cash yearly thing\t150k\t160k\n")
    line = place(table, "Cash yearly thing")
    after = table.with_key(line, "base")
    plan = merge_offers(Plan(), after.parsed(), TODAY)
    assert [offer.base for offer in plan.offers] == [150_000, 160_000]
    assert "Base salary: $200,000" in plan.offers[0].note


def test_a_line_and_a_column_are_left_out() -> None:
    table = review().with_target(1, Target.LEFT_OUT)
    table = table.with_key(place(table, "Smell"), LEFT_OUT)
    (offer,) = merge_offers(Plan(), table.parsed(), TODAY).offers
    assert (offer.company, offer.note) == ("Delta", "")


def test_only_one_column_is_the_present_job() -> None:
    table = review().with_target(0, Target.PRESENT).with_target(1, Target.PRESENT)
    assert table.targets == (Target.OFFER, Target.PRESENT)
    assert merge_offers(Plan(), table.parsed(), TODAY).present.company == "Echo"

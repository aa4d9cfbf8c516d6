import datetime

import pytest

from planner.intake.offers.parse import ParsedOffers, parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import table_of_text
from planner.plan import Plan, edits
from planner.plan.fields.terms import GrantKind, Stage

TODAY = datetime.date(2026, 3, 2)
DOWN = (
    "\tCurrent\tAurora\tBeacon\nBase salary\t185k\t210k\t$190,000\nBonus\t\t17.5%\t15\nSign-on\t\t30k\t20k\n"
)


def read(text: str) -> ParsedOffers:
    return parse_offers(table_of_text(text), TODAY)


def plan(text: str) -> Plan:
    return merge_offers(Plan(), read(text), TODAY)


def where(parsed: ParsedOffers) -> list[tuple[int, int]]:
    return [(unread.row, unread.column) for unread in parsed.unread]


def test_fields_down_and_offers_across() -> None:
    made = plan(DOWN)
    assert [(offer.company, offer.base, offer.bonus_target) for offer in made.offers] == [
        ("Aurora", 210_000, 0.175),
        ("Beacon", 190_000, 0.15),
    ]
    assert made.offers[0].sign_on[0].amount == 30_000


def test_a_number_of_rsus_or_options_in_a_table_is_no_amount() -> None:
    first, second = plan(
        "\tAurora\tBeacon\nBase\t210k\t190k\nEquity\t12,000 RSUs over 4 years\t10,000 options @ $4.20\n"
    ).offers
    assert (first.grants[0].units, first.grants[0].value) == (12_000, None)
    assert (second.grants[0].units, second.grants[0].strike, second.grants[0].value) == (10_000, 4.2, None)


def test_a_bare_number_under_options_counts_them() -> None:
    first, second = plan("\tAurora\tBeacon\nBase\t210k\t190k\nOptions\t10,000\t$90k\n").offers
    assert (first.grants[0].units, first.grants[0].kind) == (10_000, GrantKind.OPTION)
    assert (second.grants[0].units, second.grants[0].value) == (None, 90_000)


def test_a_column_of_the_current_job_is_the_present_job() -> None:
    made = plan(DOWN)
    assert (made.present.base, made.present.company) == (185_000, "Present job")


def test_offers_down_and_fields_across_say_the_same() -> None:
    across = "Company\tBase\tBonus\tSigning bonus\nAurora\t210k\t17.5%\t30k\nBeacon\t190k\t15%\t20k\n"
    assert plan(across).offers == plan(DOWN).offers


def test_a_table_of_ours_is_read_by_label_and_by_key() -> None:
    assert plan("Company\tA\nCompany stage\tSeries C\nposted_min\t190k\n").offers[0].stage is Stage.SERIES_C


def test_vesting_is_put_behind_the_grant() -> None:
    made = plan("Company\tCrest\nRSU (USD)\t320k\nVesting\t38/32/20/10 no cliff\n")
    grant = made.offers[0].grants[0]
    assert (grant.value, grant.years, grant.cliff) == (320_000, (0.38, 0.32, 0.2, 0.1), 0)


def test_vesting_without_a_grant_is_not_understood() -> None:
    parsed = read("Company\tCrest\nBase\t1\nVesting\t4y\n")
    assert where(parsed) == [(3, 2)]


def test_a_location_gives_the_state_and_says_what_is_left() -> None:
    parsed = read("Company\tA\tB\nLocation\tSan Francisco, CA\tWA\n")
    assert where(parsed) == [(2, 2)]
    assert "Only the state CA" in parsed.unread[0].why
    assert [offer.state for offer in merge_offers(Plan(), parsed, TODAY).offers] == ["CA", "WA"]


def test_a_location_without_a_state_is_not_understood() -> None:
    assert "No state" in read("Company\tA\nLocation\tAtlantis\n").unread[0].why


@pytest.mark.parametrize("amount", ["210k USD or so", "competitive", "a raise of 200k"])
def test_text_in_a_number_column_stays_as_typed_with_why(amount: str) -> None:
    parsed = read(f"Company\tA\nBase\t{amount}\n")
    assert [(entry.key, entry.row, entry.column) for entry in parsed.wrong] == [("base", 2, 2)]
    made = merge_offers(Plan(), parsed, TODAY)
    assert made.offers[0].base is None
    kept = made.typed["offers.o1.base"]
    assert kept.text == amount
    assert "is not a number" in kept.wrong


def test_negative_pay_is_kept_with_why() -> None:
    assert read("Company\tA\nBase\t-5\n").wrong[0].wrong == "Base salary must be 0 or more."


def test_an_unknown_label_is_named_with_its_place() -> None:
    parsed = read("Company\tA\nBase\t1k\nGym\tyes\n")
    assert [(unread.row, unread.column, unread.text) for unread in parsed.unread] == [(3, 1, "Gym")]


def test_the_values_of_an_unknown_label_are_kept_in_the_notes_of_their_offers() -> None:
    parsed = read("Company\tA\tB\nBase\t1k\t2k\nCommute\t40 minutes\t\nGym\tyes\tno\n")
    assert [column.notes for column in parsed.columns] == [
        ("Commute: 40 minutes", "Gym: yes"),
        ("Gym: no",),
    ]
    assert all(lost.in_note for lost in parsed.unread)
    offer, two = merge_offers(Plan(), parsed, TODAY).offers
    assert (offer.note, two.note) == ("Commute: 40 minutes\nGym: yes", "Gym: no")


def test_offers_down_keep_their_unknown_columns_too() -> None:
    assert plan("Company\tBase\tGym\nA\t1k\tyes\nB\t2k\tno\n").offers[1].note == "Gym: no"


def test_kept_values_follow_the_note_that_the_table_has() -> None:
    assert plan("Company\tA\nBase\t1k\nGym\tyes\nNote\tfine\n").offers[0].note == "fine\nGym: yes"


def test_no_text_of_an_offer_is_lost_whatever_the_reason() -> None:
    text = "Company\tA\nBase\t1k\nSalary\t2k\nLocation\tAtlantis\nVesting\t4y\nBand\t235k\n\tno label\n"
    lines = ("Location: Atlantis", "Salary: 2k", "Vesting: 4y", "Band: 235k", "no label")
    assert plan(text).offers[0].note == "\n".join(lines)


def test_the_city_beside_its_state_is_kept() -> None:
    assert plan("Company\tA\nBase\t1k\nLocation\tAustin, TX\n").offers[0].note == "Location: Austin, TX"


def test_the_present_job_keeps_its_note_and_no_line_is_doubled() -> None:
    table = "Company\tCurrent\nBase\t1k\nGym\tyes\nDog\tno\n"
    old = edits.enter(Plan(), "present.note", "mine\nGym: yes", TODAY)
    once = merge_offers(old, read(table), TODAY)
    assert once.present.note == "mine\nGym: yes\nDog: no"
    assert merge_offers(once, read(table), TODAY).present.note == once.present.note


def test_a_note_that_is_full_names_what_does_not_fit() -> None:
    parsed = read(f"Company\tA\nBase\t1k\nLong\t{'x' * 9_000}\nLonger\t{'y' * 9_000}\nGym\tyes\n")
    assert [line[:6] for line in parsed.columns[0].notes] == ["Long: ", "Gym: y"]
    [full] = [lost for lost in parsed.unread if not lost.in_note]
    assert (full.row, full.column, full.why) == (4, 2, "The note of its offer is full.")


def test_a_column_without_an_entry_is_no_offer_and_its_cells_are_named() -> None:
    parsed = read("Company\tA\t\nBase\t1k\t\nGym\tyes\tremark\n")
    assert len(parsed.columns) == 1
    assert [(lost.row, lost.column) for lost in parsed.unread if not lost.in_note] == [(3, 3)]


def test_what_stands_without_a_label_or_before_one_is_named() -> None:
    parsed = read("x\tCompany\tA\n\tBase\t200k\n\t\tlost\n")
    assert where(parsed) == [(1, 1), (3, 3)]


def test_a_second_line_of_one_meaning_is_named() -> None:
    parsed = read("Company\tA\nBase\t200k\nSalary\t210k\n")
    assert where(parsed) == [(3, 2)]
    assert merge_offers(Plan(), parsed, TODAY).offers[0].base == 200_000


def test_a_table_without_labels_of_pay_is_refused() -> None:
    with pytest.raises(TableError, match="no labels of pay are in it"):
        read("a\tb\n1\t2\n")


def test_offers_are_added_after_those_of_the_plan() -> None:
    once = plan(DOWN)
    twice = merge_offers(once, read(DOWN), TODAY)
    assert [offer.id for offer in twice.offers] == ["o1", "o2", "o3", "o4"]


@pytest.mark.parametrize(
    ("band", "ends"),
    [
        ("190–235k", (190_000, 235_000)),
        ("190k-235k", (190_000, 235_000)),
        ("$190,000 - $235,000/yr", (190_000, 235_000)),
        ("$190K to $235K per year", (190_000, 235_000)),
        ("0.9–1.2m", (900_000, 1_200_000)),
    ],
)
def test_a_band_in_one_cell_is_its_two_ends(band: str, ends: tuple[float, float]) -> None:
    [offer] = plan(f"Company\tA\nBase\t200k\nPosted band\t{band}\n").offers
    assert (offer.posted_min, offer.posted_max) == ends


def test_a_band_with_one_end_is_named() -> None:
    parsed = read("Company\tA\nSalary range\tup to scale\nPay range\t235k\nBase\t200k\n")
    assert [entry.row for entry in parsed.wrong] == [2, 2]
    assert where(parsed) == [(3, 2)]
    assert "two ends" in read("Company\tA\nBase\t200k\nBand\t235k\n").unread[0].why


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ("California", "CA"),
        ("New York", "NY"),
        ("New York City", "NYC"),
        ("Washington", "WA"),
        ("Washington, DC", "DC"),
        ("Washington D.C.", "DC"),
        ("San Francisco, California", "CA"),
        ("San Francisco CA", "CA"),
        ("Seattle, WA 98101, USA", "WA"),
        ("west virginia", "WV"),
    ],
)
def test_a_place_by_its_full_name_gives_the_state(place: str, state: str) -> None:
    [offer] = plan(f"Company\tA\nBase\t200k\nLocation\t{place}\n").offers
    assert offer.state == state


def test_a_state_by_its_full_name_is_taken() -> None:
    assert plan("Company\tA\nBase\t200k\nState\tnew york\n").offers[0].state == "NY"


@pytest.mark.parametrize("place", ["Remote", "Remote (US)", "Hybrid", "Dublin", "USA"])
def test_a_place_without_a_state_is_named(place: str) -> None:
    parsed = read(f"Company\tA\nBase\t1k\nLocation\t{place}\n")
    assert [(unread.row, unread.text) for unread in parsed.unread] == [(3, place)]

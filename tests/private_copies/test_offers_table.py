"""The offers as csv, tabs and HTML: private in the first line, typed values alone, read back as they were."""

import csv
import datetime
import io
from html.parser import HTMLParser
from pathlib import Path

from planner.files import sample_plan
from planner.intake.offers.parse import parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.tables.text_table import TextTable
from planner.plan import Grant, Offer, Plan
from planner.plan.edits import enter
from planner.private_copies import BANNER
from planner.private_copies.files import private_bytes, private_name
from planner.private_copies.offers_table import as_csv, as_html, as_tabs, offers_table

TODAY = datetime.date(2026, 11, 28)
NOW = datetime.datetime(2026, 11, 28, 12, 0, tzinfo=datetime.UTC)
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample.counterpoint"


def sample() -> Plan:
    return sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


class Cells(HTMLParser):
    """The texts of a table's cells by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()


def test_the_first_line_is_private_in_every_form() -> None:
    table = offers_table(sample())
    assert rows_of(as_csv(table))[0] == [BANNER]
    assert as_tabs(table).splitlines()[0] == BANNER
    cells = Cells()
    cells.feed(as_html(table))
    assert cells.rows[0] == [BANNER]
    assert BANNER.startswith("PRIVATE")
    assert "PRIVATE" in private_name(sample(), ".csv", TODAY)
    assert private_name(sample(), ".ics", TODAY).endswith("PRIVATE-dates-2026-11-28.ics")


def test_the_csv_file_reads_back_as_the_offers_it_came_from() -> None:
    plan = sample()
    rows = rows_of(private_bytes(plan, ".csv", TODAY, NOW))[1:]
    back = parse_offers(TextTable(tuple(map(tuple, rows))), TODAY, "offers.csv")
    offers = {offer.company: offer for offer in merge_offers(Plan(), back, TODAY).offers}
    for offer in plan.offers:
        read = offers[offer.company]
        assert (read.base, read.bonus_target, read.state) == (offer.base, offer.bonus_target, offer.state)
        assert [grant.years for grant in read.grants] == [grant.years for grant in offer.grants]
        assert sum(payment.amount for payment in read.sign_on) == sum(
            payment.amount for payment in offer.sign_on
        )


def test_amounts_are_digits_that_a_spreadsheet_can_add_up() -> None:
    offer = Offer(id="o1", company="Acme", base=185_000.0, bonus_target=0.175, relocation=12_500.5)
    rows = list(offers_table(Plan(offers=(offer,))).rows())
    assert ("Base salary", "185000") in rows
    assert ("Relocation paid", "12500.5") in rows
    assert ("Target bonus", "17.5%") in rows


def test_what_nobody_typed_is_left_out() -> None:
    labels = [row[0] for row in offers_table(Plan(offers=(Offer(id="o1", company="Acme", base=1e5),))).rows()]
    assert "Base salary" in labels
    assert "Level" not in labels
    assert "Company stage" not in labels


def test_a_text_that_was_not_understood_is_kept() -> None:
    plan = enter(Plan(offers=(Offer(id="o1", company="Acme"),)), "offers.o1.base", "two hundred or so", TODAY)
    assert ("Base salary", "two hundred or so") in offers_table(plan).rows()


def test_a_hidden_offer_is_left_out() -> None:
    plan = Plan(offers=(Offer(id="o1", company="Acme", hidden=True), Offer(id="o2", company="Globex")))
    assert "Acme" not in as_tabs(offers_table(plan))


def test_no_text_becomes_a_formula_and_no_html_is_taken_over() -> None:
    name = '=HYPERLINK("http://x.example")<script>alert(1)</script>'
    plan = Plan(offers=(Offer(id="o1", company=name, base=1e5, not_pay=-5_000.0),))
    table = offers_table(plan)
    cells = [cell for row in rows_of(as_csv(table)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@"))]
    assert [cell for cell in cells if cell.startswith("'=HYPERLINK")]
    assert [cell for cell in cells if cell.startswith("-5")]
    page = Cells()
    page.feed(as_html(table))
    assert "script" not in page.tags


def test_html_and_csv_have_the_same_cells() -> None:
    grant = Grant(id="g1", value=400_000.0)
    note = "first line\nsecond & last"
    plan = Plan(offers=(Offer(id="o1", company="Acme", base=185_000.0, grants=(grant,), note=note),))
    table = offers_table(plan)
    page = Cells()
    page.feed(as_html(table))
    labels = {row[0] for row in page.rows}
    assert {row[0] for row in table.rows()} <= labels
    assert "second & last" in as_html(table).replace("&amp;", "&")

"""`main.py import LETTER -o PLAN` makes a plan of an offer's letter, and leaves open what it leaves open."""

from pathlib import Path

import pytest

from planner import cli
from planner.files import read

LETTER = """Dear Wren,

we are glad to confirm our offer for Product Manager III at Saltmarsh Cloud.
Your base will be $176,000 a year.
You will also be eligible for the annual incentive plan at a target of 15% of base.

| Term | Amount |
|---|---|
| Base salary | $176,000 |
| Annual incentive target | 12% |
| PTO | 21 days |
"""


def test_a_letter_becomes_a_plan_with_its_open_cells_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, out = tmp_path / "offer.txt", tmp_path / "offer.counterpoint"
    letter.write_text(LETTER, encoding="utf-8")
    assert cli.main(["import", str(letter), "-o", str(out)]) == 1
    plan = read(out).plan
    (offer,) = plan.offers
    assert (offer.company, offer.base, offer.days_off) == ("Saltmarsh Cloud", 176_000, 21)
    assert offer.bonus_target == 0
    assert plan.typed[f"offers.{offer.id}.bonus_target"].text == "15% / 12%"
    assert "15% / 12%" in capsys.readouterr().err


def test_a_clear_letter_ends_without_complaint(tmp_path: Path) -> None:
    letter, out = tmp_path / "offer.txt", tmp_path / "offer.counterpoint"
    letter.write_text("Offer from Hooli: base $205,000, bonus 15%, in Denver, CO.", encoding="utf-8")
    assert cli.main(["import", str(letter), "-o", str(out)]) == 0
    (offer,) = read(out).plan.offers
    assert (offer.company, offer.base, offer.state) == ("Hooli", 205_000, "CO")


def test_a_rejection_writes_no_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter, out = tmp_path / "mail.txt", tmp_path / "mail.counterpoint"
    letter.write_text("We have decided to move forward with other candidates.", encoding="utf-8")
    assert cli.main(["import", str(letter), "-o", str(out)]) == 1
    assert not out.exists()
    assert "rejection" in capsys.readouterr().err

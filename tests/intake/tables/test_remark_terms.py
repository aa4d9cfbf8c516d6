"""Terms in the remark on an offer are read where they are a label with its figure and nothing else."""

import pytest

from tests.intake.tables.test_more_layouts import reading, value_at


def test_a_remark_tells_what_no_column_does() -> None:
    plan = reading(
        "Company,Base,Comments\n"
        'Vane,190000,"target bonus 12%, $15k signing bonus (clawback 12 months), respond by 12/11/2026"\n'
        "Rook,175000,4 weeks PTO; relo $8k. Nice team\n"
    )["plan"]
    vane, rook = plan["offers"]
    assert (vane["bonus_target"], vane["deadline"]) == (0.12, "2026-12-11")
    assert (value_at(vane, "sign_on.0.amount"), value_at(vane, "sign_on.0.clawback")) == (15_000, "cliff")
    assert (rook["days_off"], rook["relocation"]) == (20, 8_000)
    assert "Nice team" in rook["note"]
    assert "$15k signing bonus" in vane["note"]


@pytest.mark.parametrize(
    "remark",
    [
        "ask for 20k sign on",
        "hoping for a bonus of 15%",
        "bonus 15% or 20%",
        "Rook gives 25 days PTO",
        "bonus up to 20%",
        "bonus 10% last year",
        "sign on 3",
        "bonus 12%, bonus 15%",
    ],
)
def test_what_is_more_than_a_label_and_its_figure_stays_a_note(remark: str) -> None:
    (vane,) = reading(f'Company,Base,Comments\nVane,190000,"{remark}"\n')["plan"]["offers"]
    assert set(vane) <= {"id", "company", "base", "note", "state", "currency"}
    assert vane["note"] == remark


def test_a_column_of_its_own_counts_and_no_remark() -> None:
    (vane,) = reading("Company,Base,Bonus,Notes\nVane,190000,10%,bonus 15%\n")["plan"]["offers"]
    assert vane["bonus_target"] == 0.1

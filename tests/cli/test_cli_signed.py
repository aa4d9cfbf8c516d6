"""The command that compares a letter to sign, and the warning of the acceptance until it was used."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.cli.commands import main
from planner.files import save
from tests.intake.final_letter.conftest import FOLDER, pair


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "offers.counterpoint"
    save(path, replace(pair("20").plan, chosen="o1"), None)
    return path


def test_faults_are_printed_with_their_words(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["signed", str(plan), str(FOLDER / "20.txt"), "--today", "2026-12-01"]) == 1
    printed = capsys.readouterr().out
    assert "differs: Base salary: agreed 220,000, in the letter 212,000" in printed
    assert "missing: Relocation paid: agreed 12,000" in printed
    assert "“This letter is the full and complete agreement between us" in printed


def test_a_text_without_terms_is_said_to_have_none(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "lunch.txt"
    letter.write_text("Lunch on Friday?", encoding="utf-8")
    assert main(["signed", str(plan), str(letter)]) == 1
    assert "“lunch.txt” was not compared" in capsys.readouterr().err


def test_a_plan_is_no_letter_to_sign(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["signed", str(plan), str(plan)]) == 2
    assert "“offers.counterpoint” is a plan of Counterpoint, and no letter." in capsys.readouterr().err


def test_the_acceptance_warns_until_the_letter_was_seen(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["words", str(plan), "acceptance"])
    assert "note: The letter to sign was not compared" in capsys.readouterr().err
    main(["signed", str(plan), str(FOLDER / "20.txt"), "--seen"])
    capsys.readouterr()
    main(["words", str(plan), "acceptance"])
    assert "letter to sign" not in capsys.readouterr().err

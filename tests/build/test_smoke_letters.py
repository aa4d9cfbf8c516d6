"""The letters of the smoke run are read from source too."""

import json
from pathlib import Path

import pytest

from build.smoke.letters import BASE, COMPANY, letters
from planner.cli.commands import main


@pytest.mark.parametrize("name", letters())
def test_a_letter_of_the_smoke_run_is_read(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(letters()[name])
    assert main(["read", str(path), "--json", "--today", "2026-11-30"]) == 0
    output = capsys.readouterr()
    assert output.err == ""
    (offer,) = json.loads(output.out)["plan"]["offers"]
    assert (offer["company"], offer["base"]) == (COMPANY, BASE)

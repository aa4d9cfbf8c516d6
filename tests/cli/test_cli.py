import datetime
import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import openpyxl
import pytest
from msgspec.structs import replace

from planner import __version__, cli, files
from planner.files.content.migrate import VERSION
from planner.plan import Plan, Release, Released, edits
from planner.plan.edits.letter_drafts import keep_draft
from planner.plan.fields.terms import Cause, Component
from planner.plan.letter_versions import DraftPart, EditedLetter

TODAY = datetime.date(2026, 11, 22)
ROOT = Path(__file__).resolve().parents[2]


def run(
    *arguments: object, display: bool = False, to: IO[str] | int = subprocess.PIPE
) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if display or key not in hidden}
    return subprocess.run(
        [sys.executable, "-W", "error", str(ROOT / "main.py"), *map(str, arguments)],
        stdout=to,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.counterpoint"
    assert cli.main(["sample", "-o", str(path)]) == 0
    return path


def changed(path: Path, **changes: Any) -> Path:
    plan = replace(files.read(path).plan, **changes)
    files.save(path, plan, None)
    return path


def test_the_version_is_told_without_anything_else() -> None:
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"Counterpoint {re.escape(__version__)}( \(.+\))?\n", done.stdout)


def test_without_a_display_the_commands_are_named(tmp_path: Path) -> None:
    for arguments in ([], [tmp_path / "x.counterpoint"]):
        done = run(*arguments)
        assert done.returncode == 2
        assert "no display" in done.stderr
        assert "export, words, analyse, check, import, sample, batch" in done.stderr


@pytest.mark.parametrize(
    ("environment", "platform", "is_there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_looked_for_where_the_system_tells_of_it(
    environment: dict[str, str], platform: str, is_there: bool
) -> None:
    assert cli.has_display(environment, platform) is is_there


@pytest.mark.parametrize(
    "arguments",
    [["export"], ["check"], ["export", "x", "--for", "all", "-o", "y.xlsx"], ["--nothing"], ["a", "b"]],
)
def test_wrong_use_ends_with_2(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2


def test_the_sample_is_written_checked_and_exported(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "proposal.xlsx"
    assert run("check", sample).returncode == 0
    done = run("export", sample, "--for", "recruiter", "-o", out)
    noted = f"“proposal.xlsx” is written; its figures are noted in “{sample.name}”.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, noted, "")
    assert openpyxl.load_workbook(out).sheetnames[0] == "Proposal"


def test_a_recruiters_export_is_noted_in_the_plan(sample: Path, tmp_path: Path) -> None:
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(tmp_path / "p.xlsx")]) == 0
    (export,) = files.read(sample).plan.exports
    assert (export.offer, export.company, export.file) == ("o1", "Aurora AI", "p.xlsx")
    assert dict(export.figures)["base"] == 234_000


def unproposed(sample: Path) -> Path:
    """Return a copy of the sample in which nothing is proposed."""
    bare = sample.with_name("bare.counterpoint")
    plan = files.read(sample).plan
    files.save(bare, replace(plan, counters=(), chosen="o1"), None)
    return bare


@pytest.mark.parametrize(
    "command", [["export", "--for", "recruiter", "-o", "p.xlsx"], ["words", "counter_email"]]
)
def test_where_nothing_is_proposed_nothing_leaves(
    sample: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    bare, out = unproposed(sample), sample.with_name("p.xlsx")
    name, *rest = [str(out) if part == "p.xlsx" else part for part in command]
    assert cli.main([name, str(bare), *rest]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Nothing is proposed" in shown.err
    assert "--propose" in shown.err
    assert not out.exists()


def test_what_the_recruiter_may_know_of_is_proposed_and_noted(sample: Path, tmp_path: Path) -> None:
    bare, out = unproposed(sample), tmp_path / "p.xlsx"
    assert cli.main(["export", str(bare), "--for", "recruiter", "--propose", "-o", str(out)]) == 0
    plan = files.read(bare).plan
    (export,) = plan.exports
    page = openpyxl.load_workbook(out, data_only=True)["Proposal"]
    sent = {page.cell(row, 1).value: page.cell(row, 3).value for row in range(1, 40)}
    assert dict(export.figures)["base"] == sent["Base salary, a year"] == plan.counter("o1").base
    assert dict(export.figures)["base"] > 210_000


def test_a_letter_with_propose_notes_the_proposal(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = unproposed(sample)
    assert cli.main(["words", str(bare), "counter_email", "--propose"]) == 0
    base = files.read(bare).plan.counter("o1").base
    assert base is not None
    assert f"${base:,.0f}" in capsys.readouterr().out
    assert cli.main(["words", str(bare), "counter_email", "--propose"]) == 0
    assert "were chosen already" in capsys.readouterr().err


def test_the_private_workbook_holds_every_offer(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "private.xlsx"
    assert cli.main(["export", str(sample), "--for", "private", "-o", str(out)]) == 0
    assert capsys.readouterr() == ("", "")
    book = openpyxl.load_workbook(out, data_only=True)
    texts = {cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert {"Aurora AI", "Beacon ML", "Crest"} <= texts


def test_an_existing_plan_is_not_written_over(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sample.read_bytes()
    assert cli.main(["sample", "-o", str(sample)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert sample.read_bytes() == before


@pytest.mark.parametrize(
    ("chosen", "arguments", "sentence"),
    [
        ("", [], "No offer is chosen in the plan. Name one with --offer; there are: o1 (Aurora AI)"),
        ("o1", ["--offer", "o9"], "The plan has no offer “o9”"),
    ],
)
def test_an_export_to_a_recruiter_needs_an_offer(
    sample: Path, capsys: pytest.CaptureFixture[str], chosen: str, arguments: list[str], sentence: str
) -> None:
    changed(sample, chosen=chosen)
    out = sample.with_name("p.xlsx")
    assert cli.main(["export", str(sample), "--for", "recruiter", *arguments, "-o", str(out)]) == 2
    assert sentence in capsys.readouterr().err
    assert not out.exists()


def test_a_workbook_must_be_called_xlsx(sample: Path) -> None:
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(sample)]) == 2
    assert files.read(sample).problems == ()


def test_a_reason_that_names_another_company_stops_the_export(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = files.read(sample).plan
    plan = edits.put(plan, "counters.o1.reasons", ("Crest offers more.",))
    files.save(sample, plan, None)
    out = sample.with_name("p.xlsx")
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(out)]) == 1
    assert "counters.o1.reasons" in capsys.readouterr().err
    assert not out.exists()


def test_the_analysis_tells_every_figure_with_its_reasons(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["analyse", str(sample), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    aurora = next(one for one in told["offers"] if one["id"] == "o1")
    assert aurora["figures"]["guaranteed_1"]["value"] == 240_000
    assert all(figure["because"] for figure in aurora["figures"].values())
    ask = aurora["asks"]["base"]
    assert ask["opening"] > ask["target"] > ask["standing"] == 210_000
    parts = [ask["chances"][key] for key in ("full", "part", "nothing", "withdrawn")]
    assert sum(parts) == pytest.approx(1)
    least, most = ask["chances"]["withdrawn_range"]
    assert least < ask["chances"]["withdrawn"] < most


def test_the_analysis_is_the_same_in_every_process(
    sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main(["analyse", str(sample), "--json"]) == 0
    monkeypatch.setenv("PYTHONHASHSEED", "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1")
    assert run("analyse", sample, "--json").stdout == capsys.readouterr().out


def test_problems_are_listed_and_end_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.counterpoint"
    plan = edits.add_offer(edits.add_offer(Plan()))
    files.save(path, edits.put(plan, "offers.o1.company", "Aurora"), None)
    assert cli.main(["check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "error: offers.o1.base: “Aurora” has no base salary. Type it, as 210k.",
        "error: offers.o2.company: This offer is empty. Type its company and base.",
    ]


def test_check_lists_what_only_the_tables_and_the_log_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.counterpoint"
    plan = edits.add_offer(Plan())
    for key, value in (("company", "Aurora"), ("base", 200_000.0), ("metro", "Atlantis")):
        plan = edits.put(plan, f"offers.o1.{key}", value)
    files.save(path, plan, None)
    assert cli.main(["check", str(path)]) == 0
    assert "warning: offers.o1.metro: " in capsys.readouterr().out


def test_every_bad_value_of_a_file_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.counterpoint"
    path.write_text('{"counterpoint": 1, "plan": {"title": 3, "offers": [{"id": "o1", "base": "x"}]}}')
    assert cli.main(["check", str(path)]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert cli.main(["analyse", str(path), "--json"]) == 1
    assert "holds what cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"{", b"PK\x03\x04", b'{"a": 1}'])
def test_a_foreign_file_is_one_sentence_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "x.counterpoint"
    path.write_bytes(content)
    assert cli.main(["check", str(path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("counterpoint: “x.counterpoint” is not a plan")
    assert path.read_bytes() == content


def test_a_full_disk_leaves_the_workbook_that_was_there(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = sample.with_name("p.xlsx")
    out.write_bytes(b"before")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(out)]) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert out.read_bytes() == b"before"
    assert files.read(sample).plan.exports == ()


def _unpaid() -> Plan:
    plan = edits.put(edits.add_offer(Plan()), "offers.o1.base", 0.0)
    return edits.propose(plan, "o1", Component.SIGN_ON, 1_000.0)


def test_an_offer_that_pays_nothing_is_exported_too(tmp_path: Path) -> None:
    path, out = tmp_path / "x.counterpoint", tmp_path / "p.xlsx"
    files.save(path, _unpaid(), None)
    assert cli.main(["export", str(path), "--for", "recruiter", "--offer", "o1", "-o", str(out)]) == 0
    assert openpyxl.load_workbook(out).sheetnames


def test_a_missing_plan_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(tmp_path / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_a_sentence(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = sample.parent / "none" / "p.xlsx"
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(out)]) == 2
    assert "no such folder" in capsys.readouterr().err


def test_a_table_becomes_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, out = tmp_path / "offers.csv", tmp_path / "out.counterpoint"
    table.write_text("Company,Aurora,Beacon\nBase,210k,190k\n")
    assert cli.main(["import", str(table), "-o", str(out)]) == 0
    assert [offer.base for offer in files.read(out).plan.offers] == [210_000, 190_000]
    assert capsys.readouterr().err == ""


def test_what_was_not_understood_is_told_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, out = tmp_path / "offers.csv", tmp_path / "out.counterpoint"
    table.write_text("Company,Aurora\nBase,210k or so\nGym,yes\n")
    assert cli.main(["import", str(table), "-o", str(out)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "row 3, column 1: “Gym”: No field has this label. It is kept in the note of its offer."
    assert told[1].startswith("row 2, column 2: Base salary: “210k or so” is not a number.")
    assert list(files.read(out).plan.typed) == ["offers.o1.base"]


@pytest.mark.parametrize(
    ("path", "reader"),
    [
        ("offers.o1.base", "recruiter"),
        ("offers.o3.base", "recruiter"),
        ("present.unvested", "recruiter"),
        ("offers.o2.base", "private"),
    ],
)
def test_a_wrong_entry_that_would_be_told_stops_the_export(
    sample: Path, capsys: pytest.CaptureFixture[str], path: str, reader: str
) -> None:
    plan = edits.enter(files.read(sample).plan, path, "lots", TODAY)
    release = Release(offers=(Released(id="o3", existence=True, amount=True),), causes=(Cause.UNVESTED,))
    files.save(sample, edits.put(plan, "counters.o1.release", release), None)
    out = sample.with_name("p.xlsx")
    out.write_bytes(b"before")
    assert cli.main(["export", str(sample), "--for", reader, "-o", str(out)]) == 1
    assert "“lots” is not a number" in capsys.readouterr().err
    assert out.read_bytes() == b"before"


def test_a_wrong_entry_that_nobody_is_told_stops_no_recruiters_export(sample: Path) -> None:
    plan = edits.enter(files.read(sample).plan, "offers.o2.base", "lots", TODAY)
    files.save(sample, edits.put(plan, "counters.o1.release", Release()), None)
    out = sample.with_name("p.xlsx")
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(out)]) == 0


def test_an_offer_may_be_named_by_its_company(sample: Path) -> None:
    out = sample.with_name("p.xlsx")
    arguments = ["export", str(sample), "--for", "recruiter", "--offer", "beacon  ml", "--propose"]
    arguments += ["-o", str(out)]
    assert cli.main(arguments) == 0
    assert files.read(sample).plan.exports[0].offer == "o2"


def test_a_company_of_two_offers_names_neither(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = edits.put(files.read(sample).plan, "offers.o2.company", "Crest")
    files.save(sample, plan, None)
    out = sample.with_name("p.xlsx")
    arguments = ["export", str(sample), "--for", "recruiter", "--offer", "Crest", "-o", str(out)]
    assert cli.main(arguments) == 2
    assert "Several offers are from “Crest”" in capsys.readouterr().err
    assert not out.exists()


def test_a_question_about_no_cell_names_no_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "abroad.csv"
    table.write_text("company,base,currency\nVane,90000,GBP\n", encoding="utf-8")
    cli.main(["import", str(table), "-o", str(tmp_path / "abroad.counterpoint")])
    assert capsys.readouterr().err == "Vane: It is paid in GBP; where is it taxed?\n"


def test_a_missing_table_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(tmp_path / "none.csv"), "-o", str(tmp_path / "x")]) == 2
    assert "no such file or directory. Check the name" in capsys.readouterr().err


def unreadable(folder: Path) -> Path:
    """Write a plan of which a command lists at once what cannot be read."""
    path = folder / "x.counterpoint"
    path.write_text('{"counterpoint": 1, "plan": {"title": 3}}')
    return path


def test_an_output_that_is_full_is_a_sentence(tmp_path: Path) -> None:  # /dev/full is Linux's
    with Path("/dev/full").open("w") as full:
        done = run("check", unreadable(tmp_path), to=full)
    assert done.returncode == 2
    assert done.stderr == (
        "counterpoint: The answer could not be written: No space left on device. Send it elsewhere.\n"
    )


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w") as gone:
        done = run("check", unreadable(tmp_path), to=gone)
    assert (done.returncode, done.stderr) == (1, "")  # what is wrong with the plan, not with the reader


def test_an_export_that_cannot_be_noted_says_that_the_workbook_is_there(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.with_name(f"{sample.name}.previous").mkdir()  # nothing can be saved over a folder
    out = sample.with_name("p.xlsx")
    assert cli.main(["export", str(sample), "--for", "recruiter", "-o", str(out)]) == 2
    assert "“p.xlsx” was written, but the export is not noted in the plan." in capsys.readouterr().err
    assert openpyxl.load_workbook(out).sheetnames
    assert files.read(sample).plan.exports == ()


def test_words_prints_a_letter(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["words", str(sample), "counter_email"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Subject: Senior AI Product Manager: three changes and I'm in\n\nHi Mara,")


def test_words_names_the_letters_there_are(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["words", str(sample), "sonnet"]) == 2
    assert "There are: expectations, present_pay, band, speed_up" in capsys.readouterr().err


def test_words_prints_nothing_that_would_leak(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = files.read(sample)
    files.save(sample, edits.put(plan.plan, "counters.o1.intent", "Beacon ML pays more."), plan.fingerprint)
    assert cli.main(["words", str(sample), "counter_email"]) == 1
    assert "No letter was written: private words would leave." in capsys.readouterr().err


def test_words_prints_and_checks_a_letter_as_it_was_edited(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = files.read(sample)
    for text, code in (("Hello in my words.", 0), ("Beacon ML pays more.", 1)):
        mine = EditedLetter(id="", offer="o1", kind="counter_email", body=(DraftPart(text=text),))
        files.save(sample, keep_draft(opened.plan, mine), opened.fingerprint)
        assert cli.main(["words", str(sample), "counter_email"]) == code
        opened = files.read(sample)
    output = capsys.readouterr()
    assert output.out == "Hello in my words.\n"
    assert "letter.counter_email.1: “Beacon ML” is named here" in output.err


def test_what_an_old_plan_left_unsaid_is_noted_by_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "old.counterpoint"
    path.write_text(
        '{"counterpoint": 1, "plan": {"offers": [{"id": "o1", "company": "Aurora", "base": 2e5}]}}'
    )
    assert cli.main(["check", str(path)]) == 0
    assert "note: “old.counterpoint”: Aurora: every offer was taken as written" in capsys.readouterr().err


def newer(path: Path, offer: str) -> Path:
    """Write a plan as the next version of the program might."""
    path.write_text(
        f'{{"counterpoint": {VERSION + 1}, "plan": {{"moods": 3, "offers": [{{"id": "o1", {offer}}}]}}}}',
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize(
    ("offer", "code", "listed"),
    [
        ('"company": "Aurora", "base": 2e5', 0, ""),
        ('"company": "Aurora", "base": [2e5]', 1, "offers.o1.base"),
    ],
)
def test_commands_say_that_a_newer_version_wrote_the_plan(
    offer: str, code: int, listed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = newer(tmp_path / "new.counterpoint", offer)
    said = f"A newer version of Counterpoint wrote this plan: its form is {VERSION + 1}"
    assert cli.main(["check", str(path)]) == code
    printed = capsys.readouterr()
    assert printed.err.startswith(f"note: “new.counterpoint”: {said}")
    assert listed in printed.out
    assert cli.main(["export", str(path), "--for", "private", "-o", str(tmp_path / "out.xlsx")]) == code
    assert said in capsys.readouterr().err


def test_a_batch_says_which_plans_a_newer_version_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer(tmp_path / "new.counterpoint", '"company": "Aurora", "base": 2e5')
    assert cli.main(["batch", str(tmp_path), "-o", str(tmp_path / "out")]) == 0
    assert "note: “new.counterpoint”: A newer version of Counterpoint wrote" in capsys.readouterr().err
    newer(tmp_path / "new.counterpoint", '"company": "Aurora", "base": [2e5]')
    assert cli.main(["batch", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "A newer version of Counterpoint wrote it. Open the rest" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["plan.counterpoint", "plan.txt", "plan.csv"])
@pytest.mark.parametrize(
    ("command", "options", "wanted"),
    [
        ("read", ["--json"], "letter or table"),
        ("read", ["--json", "--where", ""], "letter or table"),
        ("import", ["-o", "new.counterpoint"], "letter or table"),
        ("judge", ["--json"], "list of stories"),
    ],
)
def test_a_plan_is_read_as_nothing_else(
    name: str,
    command: str,
    options: list[str],
    wanted: str,
    sample: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Detected from its name or from its content."""
    path = sample.rename(tmp_path / name)
    assert cli.main([command, str(path), *options]) == 2
    assert f"“{name}” is a plan of Counterpoint, and no {wanted}. Open it in" in capsys.readouterr().err


def test_a_plan_with_a_password_is_no_letter_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "offer.txt"
    files.save(path, Plan(), None, key=files.LockedHead.new(log_cost=10).derive("swordfish"))
    assert cli.main(["read", str(path), "--json"]) == 2
    assert "“offer.txt” is a plan of Counterpoint" in capsys.readouterr().err


def test_a_doubt_refuses_until_it_is_allowed_by_its_identity_and_the_plan_notes_it(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = files.read(sample).plan
    changed(sample, counters=edits.put(plan, "counters.o1.intent", "At crest level I am ready.").counters)
    out = tmp_path / "out.xlsx"
    ask = ["export", str(sample), "--for", "recruiter", "-o", str(out)]
    assert cli.main(ask) == 1
    said = capsys.readouterr().err
    [named] = re.findall(r"--allow (name-[0-9a-f]{8})", said)
    assert not out.exists()
    assert cli.main([*ask, "--allow", "name-00000000"]) == 1
    assert "--allow name-00000000 is for nothing that was found" in capsys.readouterr().err
    assert cli.main([*ask, "--allow", named]) == 0
    assert out.exists()
    [line] = files.read(sample).plan.exports[-1].passed
    assert line.startswith(f"{named}, counters.o1.intent: “crest”")
    assert cli.main(["words", str(sample), "decline"]) == 1
    assert cli.main(["words", str(sample), "decline", "--allow", named]) == 0
    assert files.read(sample).plan.exports[-1].file == "Decline"


def test_what_is_certain_is_not_allowed_by_any_identity(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = files.read(sample).plan
    changed(sample, counters=edits.put(plan, "counters.o1.intent", "Beacon ML pays more.").counters)
    ask = ["export", str(sample), "--for", "recruiter", "-o", str(tmp_path / "out.xlsx")]
    assert cli.main(ask) == 1
    assert "--allow" not in capsys.readouterr().err
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("display", [False, True])
def test_a_word_that_is_no_command_and_no_file_opens_no_window(
    display: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":65535")  # no window can open there: Qt would end the program
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    done = run("frobnicate", display=display)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "counterpoint: there is no such file or command: “frobnicate”. See --help for the commands.\n"
    )


def test_a_missing_plan_is_left_to_the_window_to_name(tmp_path: Path) -> None:
    there = tmp_path / "no suffix"
    there.write_text("", encoding="utf-8")
    display = {"DISPLAY": ":1"}
    for path in (tmp_path / "gone.counterpoint", there):
        assert cli.window_obstacle([str(path)], display, "linux") is None
    for word in ("frobnicate", str(tmp_path / "gone.txt"), "a" * 9_000):
        assert "no such file or command" in (cli.window_obstacle([word], display, "linux") or "")


def test_the_help_of_export_names_files_as_they_are_typed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["export", "--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert "Write an Excel workbook, or its pages as OUT.pdf;" in text
    assert "For you alone: summary and cheat sheet as OUT.pdf" in text


THREADS = """
import os, sys, main
assert main.main(["sample", "-o", sys.argv[1]]) == 0
import numpy
print(len(os.listdir("/proc/self/task")), os.environ["OPENBLAS_NUM_THREADS"])
"""


@pytest.mark.linux
@pytest.mark.parametrize(("typed", "threads"), [({}, ["1", "1"]), ({"OPENBLAS_NUM_THREADS": "2"}, ["2"])])
def test_numpy_keeps_no_threads_that_nothing_of_ours_uses(
    typed: dict[str, str], threads: list[str], tmp_path: Path
) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    command = [sys.executable, "-c", THREADS, str(tmp_path / "sample.counterpoint")]
    done = subprocess.run(
        command, cwd=ROOT, env={**kept, **typed}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-len(threads) :] == threads

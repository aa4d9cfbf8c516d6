"""Comparable jobs of an older plan move into a file of rows at the first save, and come back by undo."""

import json

from planner.files import read
from planner.files.pay_store import read_rows
from planner.market.pay_data.measures import answer
from planner.plan.pay_file import PayFilter
from tests.ui.conftest import User

JOB = {
    "company": "Acorn",
    "track": "ai_pm",
    "level": "Staff",
    "place": "San Jose, CA",
    "year": 2025,
    "base": 200e3,
    "bonus": 0.1,
    "equity": 50e3,
    "sign_on": 20e3,
    "source": "a friend",
}


def open_old_plan(user: User, version: int = 3) -> None:
    path = user.folder / "old.counterpoint"
    jobs = [{**JOB, "id": f"k{number}"} for number in range(1, 10)] + [{"id": "k10", "base": 150e3}]
    typed = {"comparables.k10.bonus": {"text": "lots", "wrong": "No number."}}
    content = {"counterpoint": version, "plan": {"comparables": jobs, "typed": typed}}
    path.write_text(json.dumps(content))
    user.window.document.open(path)


def test_old_jobs_move_at_the_first_save_and_undo_brings_them_back(user: User) -> None:
    open_old_plan(user)
    assert any("move into a file of rows" in text for text in user.answers.said)
    assert len(user.plan.comparables) == 10
    user.press("Ctrl+S")
    assert [job.id for job in user.plan.comparables] == ["k10"]  # what cannot be read stays
    [file] = user.plan.pay_files
    table = read_rows(user.folder / "data", file.digest, file.name)
    found = answer(table, PayFilter(level="Staff", state="CA", company="acorn"))
    assert (found.n, [measure.measure for measure in found.measures]) == (
        9,
        ["base", "equity", "total", "bonus", "sign_on"],
    )
    assert table.words["source"].at(0) == "a friend"
    assert read(user.folder / "old.counterpoint").plan == user.plan
    user.press("Ctrl+Z")
    assert (len(user.plan.comparables), user.plan.pay_files) == (10, ())
    user.press("Ctrl+S")
    assert len(user.plan.comparables) == 10


def test_jobs_of_a_plan_of_now_stay(user: User) -> None:
    open_old_plan(user, 4)
    user.press("Ctrl+Shift+N", "Ctrl+S")
    assert len(user.plan.comparables) == 10

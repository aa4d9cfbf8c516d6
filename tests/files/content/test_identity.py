"""Every item of a plan's lists gets a usable identity of its own, and each change is named."""

from typing import Any

import pytest

from planner.files.content.identity import repair_identities


@pytest.mark.parametrize(
    ("key", "fresh"),
    [
        ("offers", "o1"),
        ("rounds", "r1"),
        ("stories", "y1"),
        ("bands", "b1"),
        ("comparables", "k1"),
        ("scenarios", "c1"),
    ],
)
def test_an_item_without_identity_gets_the_first_free_one_of_its_list(key: str, fresh: str) -> None:
    body: dict[str, Any] = {key: [{}, {"id": f"{fresh[0]}2"}, {}]}
    problems = repair_identities(body)
    assert [item["id"] for item in body[key]] == [fresh, f"{fresh[0]}2", f"{fresh[0]}3"]
    assert [problem.where for problem in problems] == [f"{key}.{fresh}", f"{key}.{fresh[0]}3"]
    assert "called nothing" in problems[0].message


@pytest.mark.parametrize(("key", "fresh"), [("grants", "g1"), ("sign_on", "s1")])
@pytest.mark.parametrize("where", ["offers.o1", "present"])
def test_grants_and_payments_of_an_offer_get_one_too(key: str, fresh: str, where: str) -> None:
    holder: dict[str, Any] = {key: [{}]}
    body = {"present": holder} if where == "present" else {"offers": [{"id": "o1", **holder}]}
    problems = repair_identities(body)
    assert holder[key] == [{"id": fresh}]
    assert [problem.where for problem in problems] == [f"{where}.{key}.{fresh}"]


def test_the_present_job_keeps_its_own_identity_and_an_offer_cannot_take_it() -> None:
    body: dict[str, Any] = {"present": {"id": "o1"}, "offers": [{"id": "present"}]}
    problems = repair_identities(body)
    assert (body["present"]["id"], body["offers"][0]["id"]) == ("present", "o1")
    assert [problem.where for problem in problems] == ["present.id", "offers.o1"]
    assert "“present”, which cannot be used or is taken" in problems[1].message


def test_a_plan_without_a_present_job_has_a_default_one() -> None:
    body: dict[str, Any] = {}
    assert repair_identities(body) == []
    assert body["present"] == {"id": "present", "company": "Present job"}


@pytest.mark.parametrize(
    ("name", "is_kept"), [("a" * 60, True), ("a" * 61, False), ("A_z-9", True), ("", False)]
)
def test_an_identity_has_one_to_sixty_plain_letters(name: str, is_kept: bool) -> None:
    body: dict[str, Any] = {"offers": [{"id": name}]}
    problems = repair_identities(body)
    assert body["offers"][0]["id"] == (name if is_kept else "o1")
    assert (problems == []) is is_kept


def test_an_identity_of_another_kind_is_replaced() -> None:
    body: dict[str, Any] = {"offers": [{"id": 7}]}
    [problem] = repair_identities(body)
    assert body["offers"][0]["id"] == "o1"
    assert "“7”" in problem.message


def test_of_two_proposals_or_stages_of_one_name_the_first_stays() -> None:
    two = [{"id": "o1", "base": 1}, {"id": "o1", "base": 2}, 3, 3]
    body: dict[str, Any] = {
        "counters": two,
        "assumptions": {"stages": [{"id": "seed", "x": 1}, {"id": "seed"}]},
    }
    problems = repair_identities(body)
    assert body["counters"] == [{"id": "o1", "base": 1}, 3, 3]
    assert body["assumptions"]["stages"] == [{"id": "seed", "x": 1}]
    assert [problem.where for problem in problems] == ["counters.o1", "assumptions.stages.seed"]


def test_answers_of_drills_and_conditions_get_one_too() -> None:
    """Typing into one of two with the same identity changed both."""
    body: dict[str, Any] = {
        "prep": {"answers": [{"id": "d1"}, {"id": "d1"}]},
        "counters": [{"id": "o1", "conditions": [{"id": "n1"}, {"id": "n1"}]}],
    }
    problems = repair_identities(body)
    assert [answer["id"] for answer in body["prep"]["answers"]] == ["d1", "d2"]
    assert [condition["id"] for condition in body["counters"][0]["conditions"]] == ["n1", "n2"]
    assert [problem.where for problem in problems] == ["prep.answers.d2", "counters.o1.conditions.n2"]


def test_of_two_holds_or_releases_of_one_name_the_first_stays() -> None:
    held = [{"id": "base", "hold": "as offered"}, {"id": "base", "hold": "as proposed"}]
    release = {"offers": [{"id": "o2"}, {"id": "o2", "amount": True}], "stories": [{"id": "y1"}] * 2}
    body: dict[str, Any] = {"counters": [{"id": "o1", "held": held, "release": release}]}
    problems = repair_identities(body)
    assert body["counters"][0]["held"] == held[:1]
    assert body["counters"][0]["release"] == {"offers": [{"id": "o2"}], "stories": [{"id": "y1"}]}
    assert [problem.where for problem in problems] == [
        "counters.o1.held.base",
        "counters.o1.release.offers.o2",
        "counters.o1.release.stories.y1",
    ]

"""Text that no file can hold is marked, wherever in the plan it is."""

from msgspec.structs import replace

from planner import files
from planner.files.content.json_text import with_marked_surrogates, with_storable_text
from planner.plan import Plan, Typed, edits

HALF = "\ud83d"
PLAN = edits.add_offer(Plan(title="Mine"))


def broken() -> Plan:
    plan = edits.put(PLAN, "offers.o1.company", f"Aurora {HALF}")
    typed = {"offers.o1.base": Typed(text=f"{HALF}1", wrong="no")}
    return replace(plan, typed=typed, certificates=("whole", HALF))


def test_every_broken_sign_is_marked() -> None:
    plan = with_storable_text(broken())
    assert plan.offer("o1").company == "Aurora \ufffd"
    assert plan.typed["offers.o1.base"].text == "\ufffd1"
    assert plan.certificates == ("whole", "\ufffd")
    assert plan.title == "Mine"


def test_a_plan_without_broken_signs_is_the_same_object() -> None:
    assert with_storable_text(PLAN) is PLAN
    assert with_storable_text(broken(), broken()) is not None


def test_what_is_shared_with_an_earlier_plan_is_not_looked_at() -> None:
    earlier = broken()
    assert with_storable_text(earlier, earlier) is earlier
    later = edits.put(earlier, "offers.o1.base", 1_000.0)
    assert with_storable_text(later, PLAN).offer("o1").company == "Aurora \ufffd"


def test_two_halves_that_meet_are_their_sign() -> None:
    assert with_marked_surrogates("\ud83d\ude00") == "\N{GRINNING FACE}"


def test_saving_never_fails_for_a_sign() -> None:
    opened = files.read_bytes(files.to_bytes(broken()), "x")
    assert opened.plan == with_storable_text(broken())

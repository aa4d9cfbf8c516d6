"""What is typed is read as figures by the names beside them, else by their size."""

import pytest
from msgspec.structs import replace

from planner.plan.fields.terms import Component
from planner.practice.choices import choices
from planner.practice.line_reading import read_line
from planner.practice.lines import YourMove
from planner.values.share_measure import ShareMeasure
from tests.practice.talks import BASE, EQUITY, FIGURES, ROOM, SIGN_ON, ask, past_pay, talk

PRACTISED = past_pay(talk())


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("I'm looking for 227k base and 45k sign-on", {BASE: 227_000.0, SIGN_ON: 45_000.0}),
        ("Base of $227,000, and a signing bonus of $45,000.", {BASE: 227_000.0, SIGN_ON: 45_000.0}),
        ("227", {BASE: 227_000.0}),
        ("Could we get to 227.5k?", {BASE: 227_500.0}),
        ("45k would settle it", {SIGN_ON: 45_000.0}),
        ("base 227 sign-on 45", {BASE: 227_000.0, SIGN_ON: 45_000.0}),
    ],
)
def test_figures_are_read(text: str, figures: dict[Component, float]) -> None:
    line = read_line(text, PRACTISED, {})
    assert (line.move, line.figures, line.words) == (YourMove.ASK, figures, text)


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("", YourMove.WAIT),
        ("I'll take it", YourMove.ACCEPT),
        ("This is not for me.", YourMove.LEAVE),
        ("I need a few more days", YourMove.TIME),
        ("Is that the base, or the whole?", YourMove.TALK),
        ("<b>=1+1</b> 🙂", YourMove.TALK),
        ("9" * 5_000, YourMove.TALK),
    ],
)
def test_other_lines_are_read_for_what_they_do(text: str, move: YourMove) -> None:
    assert read_line(text, PRACTISED, {}).move is move


def test_a_figure_after_what_do_you_make_is_present_pay() -> None:
    asked = talk(pay_first=True)
    assert read_line("I make 185k", asked, {}).move is YourMove.NAME_PAY
    assert read_line("I keep that out of it.", asked, {}).move is YourMove.KEEP_PAY
    assert read_line("What range did you have in mind?", asked, {}).move is YourMove.KEEP_PAY
    assert read_line("227k base", asked, {}).figures == {BASE: 227_000.0}


def test_options_are_counted() -> None:
    measure = ShareMeasure("options", 5.0, 3.0)
    practised = replace(PRACTISED, rooms={EQUITY: replace(ROOM, standing=200_000.0)})
    assert read_line("60,000 options", practised, {EQUITY: measure}).figures == {EQUITY: 300_000.0}


def test_number_keys_have_the_plan_s_figures_and_not_what_is_final() -> None:
    labels = [choice.label for choice in choices(PRACTISED, FIGURES)]
    assert labels[0] == "Ask all: base 234,000 and sign-on 90,000"
    closed = PRACTISED.say(ask(base=250_000.0))
    assert not [choice.label for choice in choices(closed, FIGURES) if "base" in choice.label]
    assert choices(talk(pay_first=True), FIGURES)[0].line.move is YourMove.KEEP_PAY
    assert len(choices(PRACTISED, FIGURES)) <= 9

"""The log read for one component: what was asked, answered, accepted, or said without being asked."""

from planner.ask.rounds.talk import Reply, read_talk
from planner.plan import Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component


def said(*figures: tuple[Who, float], final: bool = False) -> tuple[Round, ...]:
    last = len(figures) - 1
    return tuple(
        Round(id=f"r{place}", who=who, value=value, final=final and place == last)
        for place, (who, value) in enumerate(figures)
    )


def test_an_ask_waits_for_its_answer() -> None:
    talk = read_talk(210.0, said((Who.YOU, 227.0)), Component.BASE)
    assert (talk.standing, talk.waiting, talk.replies) == (210.0, 227.0, ())


def test_an_answer_is_a_reply_from_where_it_stood() -> None:
    talk = read_talk(210.0, said((Who.YOU, 227.0), (Who.THEY, 215.0)), Component.BASE)
    assert talk.replies == (Reply(227.0, 210.0, 215.0, final=False, where="rounds.r1.value"),)
    assert (talk.replies[0].over, talk.replies[0].gained) == (17.0, 5.0)
    assert (talk.standing, talk.waiting, talk.last_ask, talk.answered) == (215.0, None, 227.0, 1)


def test_a_log_that_begins_with_theirs_begins_there() -> None:
    first = said((Who.THEY, 210.0), (Who.YOU, 227.0), (Who.THEY, 215.0))
    talk = read_talk(215.0, first, Component.BASE)
    assert (talk.start, talk.replies[0].gained) == (210.0, 5.0)


def test_a_lower_figure_is_the_offer_from_then_on_and_is_named() -> None:
    talk = read_talk(210.0, said((Who.YOU, 227.0), (Who.THEY, 205.0)), Component.BASE)
    assert (talk.standing, talk.lowered) == (205.0, ("rounds.r1.value",))
    assert talk.replies[0].gained == -5.0


def test_asking_for_less_than_stands_is_no_ask() -> None:
    talk = read_talk(210.0, said((Who.YOU, 21.0)), Component.BASE)
    assert (talk.waiting, talk.accepted, talk.short) == (None, False, ("rounds.r0.value",))


def test_asking_for_what_stands_accepts() -> None:
    rounds = said((Who.YOU, 227.0), (Who.THEY, 215.0), (Who.YOU, 215.0))
    assert read_talk(210.0, rounds, Component.BASE).accepted


def test_a_final_figure_counts_unasked() -> None:
    talk = read_talk(210.0, said((Who.THEY, 210.0), final=True), Component.BASE)
    assert talk.replies == (Reply(None, 210.0, 210.0, final=True, where="rounds.r0.value"),)
    assert talk.answered == 0


def test_other_components_and_rounds_without_a_figure_say_nothing() -> None:
    rounds = (Round(id="r0"), Round(id="r1", component=Component.EQUITY, value=5.0))
    assert read_talk(210.0, rounds, Component.BASE) == read_talk(210.0, (), Component.BASE)

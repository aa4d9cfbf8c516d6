from planner.values import Certainty, Figure, Line, Privacy, Unit


def figure(*lines: Line) -> Figure:
    return Figure("Base", 1.0, Unit.MONEY, lines, Certainty.GUARANTEED)


def test_a_line_is_private_unless_it_is_marked() -> None:
    assert Line("a reason").privacy is Privacy.PRIVATE


def test_a_figure_is_as_private_as_its_strictest_reason() -> None:
    own, releasable = Line("a", privacy=Privacy.OWN), Line("b", privacy=Privacy.RELEASABLE)
    assert figure(own).privacy is Privacy.OWN
    assert figure(own, releasable).privacy is Privacy.RELEASABLE
    assert figure(own, releasable, Line("c")).privacy is Privacy.PRIVATE


def test_a_figure_without_reasons_is_private() -> None:
    assert figure().privacy is Privacy.PRIVATE

"""Which way a measure turned in a sentence, and whether that is for the worse."""

from planner.story.text.agency import Agent
from planner.story.text.expressions import Expression
from planner.story.text.quantity import Quantity
from planner.story.text.sentence_analysis import SentenceAnalysis
from planner.story.text.vocabulary import Meaning

OWN = (Agent.MINE, Agent.OURS)


def first_expression(
    sentence: SentenceAnalysis, *meanings: Meaning, agents: tuple[Agent, ...] = ()
) -> Expression | None:
    """Return the first expression of the meanings that happened, by one of these agents if any are named."""
    happened = (
        expression
        for expression in sentence.of(*meanings)
        if expression.happened and (not agents or expression.agent in agents)
    )
    return next(happened, None)


def worsening(sentence: SentenceAnalysis) -> Expression | None:
    """A measure that turned the wrong way, by nobody's hand."""
    if worse := first_expression(sentence, Meaning.WORSE, agents=(Agent.NOBODY, Agent.OTHERS)):
        return worse
    for turn in sentence.of(Meaning.UP, Meaning.DOWN):
        if turn.agent in OWN or not turn.happened or turn.words.endswith(_NOUNS):
            continue
        metric = None if _metric_after(sentence, turn) else _metric_before(sentence, turn)
        wrong = Meaning.BAD_METRIC if turn.meaning is Meaning.UP else Meaning.GOOD_METRIC
        if metric is not None and metric.meaning is wrong:
            return turn
    return None


_NOUNS = ("ion", "ings")
"""Endings of a turn that is a thing: “reduction”, “savings”."""


def bad_rise(sentence: SentenceAnalysis) -> Quantity | None:
    """A change to more of a bad thing, named before it in its clause: “arrears followed: 4% to 7%”."""
    bad, text = sentence.lexicon.flags.bad_thing, sentence.text
    rises = (rise for rise in sentence.measured if rise.before is not None and rise.value > rise.before)
    return next((rise for rise in rises if bad.search(text, max(0, rise.start - _CLAUSE), rise.start)), None)


_CLAUSE = 40  # characters


def _metric_before(sentence: SentenceAnalysis, turn: Expression) -> Expression | None:
    near = [
        metric
        for metric in sentence.of(Meaning.GOOD_METRIC, Meaning.BAD_METRIC)
        if metric.end <= turn.start and turn.start - metric.end < 60
    ]
    turns = sentence.of(Meaning.UP, Meaning.DOWN)
    if not near or any(near[-1].end <= other.start < turn.start for other in turns):
        return None  # that turn is its own
    return near[-1]


def _metric_after(sentence: SentenceAnalysis, turn: Expression) -> bool:
    """Whether the turn is done to a measure: “reducing costs”."""
    metrics = sentence.of(Meaning.GOOD_METRIC, Meaning.BAD_METRIC)
    is_verb = turn.words.endswith(("ing", "ed")) or turn.words.lower() == "cut"
    if turn.words.lower() in _COMPARED:
        return any(metric.start - turn.end == 1 for metric in metrics)
    return is_verb and any(0 <= metric.start - turn.end < 16 for metric in metrics)


_COMPARED = frozenset(("lower", "higher", "fewer", "less", "more"))
"""What says of the measure after it which way it turned: “25% lower cost”."""

"""What one sentence can earn: each item of the rubric that it shows, with the words that show it."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct

from planner.story.rubric.items import Item
from planner.story.rubric.turns import OWN, bad_rise, first_expression, worsening
from planner.story.sums import sum_without_currency
from planner.story.text.agency import Agent
from planner.story.text.expressions import Expression
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning


class Find(Struct, frozen=True):
    """An item shown by the words `start:end` of a sentence."""

    item: Item
    points: int
    start: int
    end: int
    why: str


END_VALUE = "It says where it ended."
"""Counts only with a second figure of the story: where it began."""


@lru_cache(maxsize=MOST_SENTENCES)
def finds(sentence: SentenceAnalysis, part: str = "") -> tuple[Find, ...]:
    """Return what a sentence of a part shows; what does not tell what was shows nothing."""
    if not sentence.tells:
        return ()
    return tuple(find for seek in _DETECTORS for find in seek(sentence, part))


def _find(item: Item, points: int, words: Expression | Quantity, why: str) -> Find:
    return Find(item, points, words.start, words.end, why)


def _failure(sentence: SentenceAnalysis, _part: str) -> Iterator[Find]:
    if admitted := first_expression(sentence, Meaning.ADMITTED):
        yield _find(Item.ADMITTED, 2, admitted, "You admit your own part in it.")
        yield _find(Item.FAILURE, 5, admitted, "A failure, admitted.")
    if broke := first_expression(sentence, Meaning.BROKE) or worsening(sentence):
        yield _find(Item.FAILURE, 5, broke, "It says what went wrong.")
    elif rise := bad_rise(sentence):
        yield _find(Item.FAILURE, 5, rise, "It says what got worse.")
    elif wrong := sentence.lexicon.flags.signs["misjudged"].search(sentence.text):
        yield Find(Item.FAILURE, 5, *wrong.span(), "It says what was judged wrongly.")


def _signal(sentence: SentenceAnalysis, part: str) -> Iterator[Find]:
    metric = first_expression(sentence, Meaning.GOOD_METRIC, Meaning.BAD_METRIC, Meaning.BROKE)
    seen = first_expression(sentence, Meaning.OBSERVED)
    is_measured = sentence.firm or (metric and not sentence.claims)
    if seen and is_measured:
        yield _find(Item.SIGNAL, 6, seen, "It says how this was seen.")
    elif worse := worsening(sentence):
        yield _find(Item.SIGNAL, 6, worse, "A measure showed it.")
    elif teller := _teller(sentence):
        yield _find(Item.SIGNAL, 4, teller, "It says who told of it.")
    elif part == "signal" and (metric or seen or sentence.measured):
        yield _find(Item.SIGNAL, 5, metric or seen or sentence.measured[0], "It says what showed it.")


def _teller(sentence: SentenceAnalysis) -> Expression | None:
    """Return words of how it came to the writer: “a clerk rang me”, “I had it from a review”."""
    phrase = sentence.lexicon.vocabulary.observed
    return next(
        (
            seen
            for seen in sentence.of(Meaning.OBSERVED)
            if seen.happened
            and (seen.words.lower().endswith(_TOLD) or phrase.match(sentence.text, seen.start))
        ),
        None,
    )


_TOLD = (" me", " us", " say", " said", " tell", " told", " complain", " complained", " ask", " asked")
"""How words of being told end: “rang and said”."""


def _cause(sentence: SentenceAnalysis, part: str) -> Iterator[Find]:
    cause = first_expression(sentence, Meaning.CAUSE)
    if cause and cause.words.lower() in _LEADS and not sentence.has(*_TROUBLE):
        return
    if cause and (sentence.has(*_TROUBLE) or not _chosen_before(sentence, cause)):
        yield _find(Item.CAUSE, 6, cause, "It says why.")
    elif part == "root_cause" and len(sentence.text.split()) >= 5:
        yield Find(Item.CAUSE, 5, 0, len(sentence.text), "It says why.")
    elif sentence.has(Meaning.BROKE) and (deed := _set_off(sentence)):
        yield _find(Item.CAUSE, 4, deed, "It says what set it off.")


def _set_off(sentence: SentenceAnalysis) -> Expression | None:
    """Return a deed of others that is not how it was seen: “a clerk showed me” set nothing off."""
    starts = {words.start for words in sentence.of(Meaning.OBSERVED)}
    done = (deed for deed in sentence.of(*_DEEDS) if deed.agent is Agent.OTHERS and deed.happened)
    return next(
        (deed for deed in done if deed.start not in starts and deed.words.lower() not in _MENDED), None
    )


_MENDED = frozenset(("solved", "resolved", "fixed", "mended", "repaired", "corrected"))
"""Deeds of others that set nothing off: “the team solved it”."""
_LEADS = ("led to", "driven by", "thanks to a")
"""Causes of success as well as of failure."""
_TROUBLE = (Meaning.BROKE, Meaning.ADMITTED, Meaning.WORSE)
_DEEDS = (Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX)


def _chosen_before(sentence: SentenceAnalysis, cause: Expression) -> bool:
    """Whether “because” gives the reason for a choice, not the cause of a failure."""
    decided = sentence.of(Meaning.DECIDED)
    return any(choice.agent in OWN and choice.start < cause.start for choice in decided)


def _fix(sentence: SentenceAnalysis, part: str) -> Iterator[Find]:
    falls = {turn.start for turn in sentence.of(Meaning.DOWN)}
    for fix in sentence.of(Meaning.FIX):
        is_change = fix.agent in OWN or fix.start not in falls  # “retention dropped” mends nothing
        if fix.happened and is_change:
            yield _find(Item.FIX, 3 if fix.agent is Agent.OTHERS else 6, fix, "It says what was changed.")
            return
    starts = {words.start for words in sentence.of(Meaning.OBSERVED)}
    acts = sentence.of(Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT)
    done = (act for act in acts if act.happened and act.agent in OWN and act.start not in starts)
    if acted := next(done, None):  # to see it mends nothing
        yield _find(Item.FIX, 5 if part == "fix" else 4, acted, "It says what you did about it.")


def _figures(sentence: SentenceAnalysis, _part: str) -> Iterator[Find]:
    share = 0.4 if sentence.is_research else 1.0
    for points, figure in zip((5, 3, 2), sentence.firm, strict=False):
        yield _find(Item.FIGURES, round(points * share), figure, "A figure with its unit.")
    claims = tuple(figure for figure in sentence.measured if figure in sentence.claims)
    weights = (3, 2, 1) if any(figure.is_change for figure in sentence.measured) else (2, 1, 1)
    for points, figure in zip(weights, claims, strict=False):
        yield _find(Item.FIGURES, points, figure, "A gain, without a before.")
    for figure in sentence.measured:
        if figure.is_change:
            yield _find(Item.CHANGE, round(10 * share), figure, "Before and after.")
            return
    if (arrived := sentence.arrives) and not sentence.is_research:
        points = 3 if arrived in sentence.claims else 7
        yield _find(Item.CHANGE, points, arrived, END_VALUE)
    moved = first_expression(sentence, Meaning.UP, Meaning.DOWN, Meaning.BETTER, Meaning.WORSE)
    shares = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
    share_of = next((quantity for quantity in sentence.measured if quantity.kind in shares), None)
    if moved and share_of:
        points = 3 if share_of in sentence.claims else 7
        yield _find(Item.CHANGE, round(points * share), share_of, "It says by how much.")


def _economics(sentence: SentenceAnalysis, _part: str) -> Iterator[Find]:
    money = [quantity for quantity in sentence.measured if quantity.kind is Kind.MONEY]
    firm = [quantity for quantity in money if quantity not in sentence.claims]
    cost = first_expression(sentence, Meaning.COST)
    if money:
        yield _find(Item.PRICE, 8 if firm else 5, (firm or money)[0], "Money is named.")
        rate = next(
            (quantity for quantity in money if _is_rate(quantity, sentence)),
            firm[1] if len(firm) > 1 else None,
        )
        if rate:
            yield _find(Item.RATE, 3, rate, "The money is broken down.")
    elif sum_lost := sum_without_currency(sentence):
        yield _find(Item.PRICE, 6, sum_lost, "A sum is named.")
        if "/" in sum_lost.unit:
            yield _find(Item.RATE, 3, sum_lost, "The money is broken down.")
    elif cost:
        near = any(
            figure.start - cost.end < _NEAR and cost.start - figure.end < _NEAR for figure in sentence.firm
        )
        points = 7 if near else 2 if sentence.claims else 4
        yield _find(Item.PRICE, points, cost, "A cost is named.")


_NEAR = 60
"""Characters between a cost and its figure, at most."""


def _is_rate(quantity: Quantity, sentence: SentenceAnalysis) -> bool:
    """Whether money is for a time or a thing: “$3 a ticket”, “$380k in a quarter”."""
    after = sentence.text[quantity.end : quantity.end + 40]
    return "/" in quantity.unit or bool(sentence.lexicon.plausibility.rated.search(after))


def _both_sides(sentence: SentenceAnalysis, part: str) -> Iterator[Find]:
    if (trade := first_expression(sentence, Meaning.TRADE)) and not trade.is_passive:
        yield _find(Item.BOTH_SIDES, 9, trade, "Both sides of the trade-off.")
    elif (against := _contrast(sentence)) and _gains(sentence) and _loses(sentence):
        yield _find(Item.BOTH_SIDES, 9, against, "A gain beside its price.")
    elif part == "cost" and sentence.measured:
        yield _find(Item.BOTH_SIDES, 5, sentence.measured[0], "The price of it.")


_MEANWHILE = re.compile(r"while [a-z]+ing\b", re.IGNORECASE)
"""What is done at the same time: “while fostering a culture” sets nothing against it."""


def _contrast(sentence: SentenceAnalysis) -> Expression | None:
    contrasts = sentence.of(Meaning.CONTRAST)
    return next((word for word in contrasts if not _MEANWHILE.match(sentence.text, word.start)), None)


def _gains(sentence: SentenceAnalysis) -> bool:
    return sentence.has(Meaning.BETTER, Meaning.UP)


def _loses(sentence: SentenceAnalysis) -> bool:
    if sentence.has(Meaning.WORSE, Meaning.BROKE):
        return True
    falls = [turn.end for turn in sentence.of(Meaning.DOWN)]
    return any(
        cost.happened and not any(0 <= cost.start - end < 16 for end in falls)
        for cost in sentence.of(Meaning.COST, Meaning.BAD_METRIC)
    )


def _ownership(sentence: SentenceAnalysis, part: str) -> Iterator[Find]:
    for act in sentence.of(Meaning.DECIDED, Meaning.REFRAINED, Meaning.ACTED, Meaning.BUILT):
        if act.happened and not act.context.is_infinitive and act.agent in OWN:
            if _refuses_to_mend(sentence, act):
                continue
            yield from _owned(sentence, part, act, mine=act.agent is Agent.MINE)


def _refuses_to_mend(sentence: SentenceAnalysis, act: Expression) -> bool:
    """Whether it is a refusal of what would have mended: “I refused to fix it” decides nothing."""
    return act.words.lower() in ("refused", "declined", "refuse") and any(
        0 <= remedy.start - act.end < 8 and remedy.words.lower() in _REMEDIES
        for remedy in sentence.of(Meaning.FIX, Meaning.ACTED, Meaning.OBSERVED)
    )


_REMEDIES = frozenset(
    ("fix", "mend", "check", "test", "look", "listen", "investigate", "answer", "help", "add")
)


def _owned(sentence: SentenceAnalysis, part: str, act: Expression, *, mine: bool) -> Iterator[Find]:
    """Give what one verb of ours shows: a decision, an act with an outcome, or a task."""
    done = "What you did." if mine else "Done together."
    if act.meaning in (Meaning.DECIDED, Meaning.REFRAINED):
        decided = "Your own decision." if mine else "A decision, shared."
        yield _find(Item.DECIDED, 9 if mine else 4, act, decided)
        yield _find(Item.ACTED, 4 if mine else 2, act, done)
    elif act.meaning is Meaning.BUILT and not sentence.firm:
        yield _find(Item.ACTED, 3 if mine else 1, act, "What you made.")
    elif sentence.lexicon.vocabulary.praise.match(act.words) and not sentence.firm:
        yield _find(Item.ACTED, 2 if mine else 1, act, "A claim without a figure.")
    else:
        yield _find(Item.ACTED, 6 if mine else 3, act, done)
        if part == "decision" or sentence.has(Meaning.ALTERNATIVE):
            yield _find(Item.DECIDED, 7 if mine else 3, act, "What you decided.")


def _judgment(sentence: SentenceAnalysis, _part: str) -> Iterator[Find]:
    acts = (Meaning.DECIDED, Meaning.REFRAINED, Meaning.ACTED, Meaning.FIX)
    chose = first_expression(sentence, *acts, agents=OWN)
    other = first_expression(sentence, Meaning.ALTERNATIVE, Meaning.REFRAINED)
    if other:
        points = 3 if sentence.weighs_by_model else 7 if chose else 5
        yield _find(Item.WEIGHED, points, other, "An alternative was weighed.")
    if chose and (no_model := first_expression(sentence, Meaning.NO_MODEL)):
        yield _find(Item.NO_MODEL, 5, no_model, "Less than a model was enough.")
    reason = first_expression(sentence, Meaning.REASON)
    if reason and (other or first_expression(sentence, Meaning.DECIDED, agents=OWN)):
        yield _find(Item.REASON, 3, reason, "The reason for the choice.")
    elif other and sentence.figures and (against := first_expression(sentence, Meaning.CONTRAST)):
        yield _find(Item.REASON, 3, against, "What spoke against the other way, with its figure.")


def _empathy(sentence: SentenceAnalysis, _part: str) -> Iterator[Find]:
    for effect in sentence.of(Meaning.EMPATHY)[:2]:
        yield _find(Item.EMPATHY, 3, effect, "What it did to engineers, compute or latency.")
    for person in sentence.of(Meaning.HEADCOUNT)[:1]:
        is_worked = any(figure.kind is Kind.DURATION for figure in sentence.figures)
        if is_worked and person.words.lower().startswith(_ENGINEERS):
            yield _find(Item.EMPATHY, 3, person, "What it took of engineers.")


_ENGINEERS = ("engineer", "developer")
_DETECTORS: tuple[Callable[[SentenceAnalysis, str], Iterator[Find]], ...] = (
    *(_failure, _signal, _cause, _fix, _figures, _economics, _both_sides, _ownership, _judgment, _empathy),
)

"""Finds the mistakes in the sentences of a story: one lint for one phrase, never two."""

from collections.abc import Iterator
from functools import lru_cache

from planner.plan.fields.story import Story
from planner.plan.fields.terms import Track
from planner.story.lenses.lens import ROLES, Lens, lens_of_story, lens_of_track
from planner.story.lexicon import Lexicon
from planner.story.rubric.items import Criterion, Item
from planner.story.rubric.judgement import Lint, LintKind
from planner.story.rubric.lints.blame import blame, blaming
from planner.story.rubric.lints.story_traits import StoryTraits, decides, traits_of
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import finds
from planner.story.text.agency import Agent
from planner.story.text.expressions import Expression
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

LOOKS_BACK = 60  # characters
CRITERION_OF_LINT = {
    LintKind.BUZZWORDS: Criterion.SPECIFICS,
    LintKind.SHADOW: Criterion.OWNERSHIP,
    LintKind.ECONOMICS: Criterion.ECONOMICS,
    LintKind.DEFINITION: Criterion.JUDGMENT,
    LintKind.TOOLS: Criterion.SPECIFICS,
    LintKind.HEADCOUNT: Criterion.SPECIFICS,
    LintKind.BLAME: Criterion.OWNERSHIP,
    LintKind.CREDENTIALS: Criterion.SPECIFICS,
    LintKind.LENS: Criterion.JUDGMENT,
}
"""The criterion that each mistake speaks against."""


def lints_of(
    story: Story, passages: tuple[Passage, ...], lexicon: Lexicon, track: Track | None
) -> Iterator[Lint]:
    """Return the mistakes of a story."""
    traits = traits_of(passages)
    lints: list[Lint] = []
    for seek in (_blame, _credentials, _buzzwords, _shadow, _economics, _tools, _headcount, _definition):
        lints += [lint for lint in seek(traits) if not any(_overlap(lint, other) for other in lints)]
    yield from lints
    yield from _wrong_lens(story, lexicon, track)


def _overlap(lint: Lint, other: Lint) -> bool:
    return lint.part == other.part and lint.start < other.end and other.start < lint.end


def _blame(traits: StoryTraits) -> Iterator[Lint]:
    """Mark the sentences that lay it on others: a habit, where little is chosen and nothing admitted."""
    laid = [
        (passage, weight)
        for passage in traits.passages
        if (weight := blame(passage.text, passage.sentence.lexicon.blame))
    ]
    if traits.is_admitted or sum(weight for _, weight in laid) < (4 if traits.has_decision else 3):
        return
    for (passage, _), points in zip(laid, (12, 4, 4), strict=False):
        start, end = blaming(passage.text, passage.sentence.lexicon.blame)
        yield passage.lint(
            LintKind.BLAME,
            start,
            end,
            points,
            "It says what others should have done.",
            "Say what you could have seen or changed yourself, and what you did then.",
        )


def _credentials(traits: StoryTraits) -> Iterator[Lint]:
    if traits.has_outcome:
        return
    for passage in traits.passages:
        if place := passage.sentence.credential:
            yield passage.lint(
                LintKind.CREDENTIALS,
                *place,
                8,
                "What you were taught, not what came of it.",
                "Say where you used it, and what it changed.",
            )
            return


def _buzzwords(traits: StoryTraits) -> Iterator[Lint]:
    left = 16
    for passage in traits.passages:
        words = _buzz(passage.sentence)
        needed = 3 if decides(passage.sentence) else 2
        if len(words) < needed or not left:
            continue
        points = min(left, 4 * len(words))
        left -= points
        yield passage.lint(
            LintKind.BUZZWORDS,
            words[0].start,
            words[-1].end,
            points,
            "Words that anyone could write, and no result.",
            "Say what you did, to which system, and what changed in figures.",
        )


@lru_cache(maxsize=MOST_SENTENCES)
def _buzz(sentence: SentenceAnalysis) -> tuple[Expression, ...]:
    return () if sentence.measured else sentence.of(Meaning.BUZZWORD)


def _shadow(traits: StoryTraits) -> Iterator[Lint]:
    if traits.has_decision or traits.mends:
        return
    passed = [(passage, place) for passage in traits.passages if (place := _passed(passage.sentence))]
    deeds = [(passage, deed) for passage in traits.passages for deed in _by_others(passage.sentence)]
    if traits.has_act and not deeds and len(passed) < 2:
        return  # a word passed on beside deeds of one's own
    places = passed or (deeds if len(deeds) > 1 and not traits.has_act else [])
    for passage, (start, end) in places[:1]:
        yield passage.lint(
            LintKind.SHADOW,
            start,
            end,
            12,
            "Others saw it and others solved it; you passed it on.",
            "Say what you saw yourself, what you weighed, and what you decided.",
        )


@lru_cache(maxsize=MOST_SENTENCES)
def _passed(sentence: SentenceAnalysis) -> tuple[int, int] | None:
    words, text = sentence.lexicon.lints, sentence.text
    passed = (
        match
        for match in words.told_by_others.finditer(text)
        if not words.against_others.search(text, max(0, match.start() - LOOKS_BACK), match.start())
        and not words.asked_first.search(text, 0, match.start())
    )
    match = next(passed, None) or words.passed_on.search(text)
    return match.span() if match else None


@lru_cache(maxsize=MOST_SENTENCES)
def _by_others(sentence: SentenceAnalysis) -> tuple[tuple[int, int], ...]:
    deeds = sentence.of(Meaning.DECIDED, Meaning.ACTED, Meaning.FIX)
    return tuple((deed.start, deed.end) for deed in deeds if deed.agent is Agent.OTHERS and deed.happened)


def _economics(traits: StoryTraits) -> Iterator[Lint]:
    if traits.has_price or traits.has_choice or traits.has_decision:
        return
    for passage in traits.passages:
        if figure := _gain_of_model(passage.sentence):
            yield passage.lint(
                LintKind.ECONOMICS,
                figure.start,
                figure.end,
                10,
                "A gain of the model, without what it cost and what it was worth.",
                "Set the gain against its cost: compute, latency or money, and what it brought.",
            )
            return


@lru_cache(maxsize=MOST_SENTENCES)
def _gain_of_model(sentence: SentenceAnalysis) -> Quantity | None:
    """Return the first figure of a sentence about the model alone, if it says no loss and no bound kept."""
    if not sentence.is_research or any(find.item is Item.FAILURE for find in finds(sentence)):
        return None
    keeps = sentence.lexicon.lints.keeps
    figures = sentence.measured
    return next((figure for figure in figures if not keeps.search(sentence.text[: figure.start])), None)


def _definition(traits: StoryTraits) -> Iterator[Lint]:
    empty = [passage for passage in traits.passages if not passage.sentence.tells]
    defining = [passage for passage in empty if passage.sentence.defines or _states(passage.sentence)]
    does = traits.has_decision or traits.has_act
    if not defining or traits.is_report or (does and 2 * len(empty) < len(traits.passages)):
        return
    passage = defining[0]
    yield passage.lint(
        LintKind.DEFINITION,
        0,
        len(passage.text),
        10,
        "It says what a thing is, not what you judged.",
        "Say when you met it, what you weighed, and what you chose.",
    )


def _states(sentence: SentenceAnalysis) -> bool:
    """Whether a sentence of some length says how things are in general: no I, no we, no past, no figure."""
    is_task = bool(sentence.of(Meaning.WEAK, Meaning.BUILT))
    is_plain = sentence.is_general and not sentence.measured
    return is_plain and len(sentence.text.split()) > 5 and not is_task


def _tools(traits: StoryTraits) -> Iterator[Lint]:
    if traits.has_outcome:
        return
    for passage in traits.passages:
        tools = passage.sentence.of(Meaning.TOOL)
        if tools and (len(tools) > 2 or passage.sentence.of(Meaning.BUILT, Meaning.WEAK)):
            yield passage.lint(
                LintKind.TOOLS,
                tools[0].start,
                tools[-1].end,
                8,
                "What you used, not what came of it.",
                "Say what it changed: the measure, before and after, and for whom.",
            )
            return


def _headcount(traits: StoryTraits) -> Iterator[Lint]:
    if traits.has_outcome:
        return
    for passage in traits.passages:
        people = passage.sentence.of(Meaning.HEADCOUNT)
        counts = [figure for figure in passage.sentence.figures if figure.kind in (Kind.COUNT, Kind.MONEY)]
        if people and counts and passage.sentence.lexicon.lints.leads.search(passage.text):
            yield passage.lint(
                LintKind.HEADCOUNT,
                people[0].start,
                people[-1].end,
                8,
                "How many people there were, not what they achieved.",
                "Say what changed because of what you decided for them.",
            )
            return


def _wrong_lens(story: Story, lexicon: Lexicon, track: Track | None) -> Iterator[Lint]:
    heard = lens_of_track(track) if track else None
    if heard is None:
        return
    carried = lens_of_story(story, lexicon)
    if carried.lens is None or carried.lens is heard:
        return
    impact, risk = carried.impact, carried.risk
    mine, other = (impact, risk) if heard is Lens.IMPACT else (risk, impact)
    points = round(25 * (other - mine) / other)
    first = next(word for word in carried.words if word.topic.lens is carried.lens)
    yield Lint(
        LintKind.LENS,
        first.part,
        first.start,
        first.end,
        points,
        f"It is told as for {ROLES[carried.lens]}.",
        f"Tell it {heard.value} first: {ROLES[heard]} role listens for that.",
    )

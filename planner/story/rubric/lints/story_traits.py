"""What the whole story has that makes up for a mistake in one of its sentences."""

from functools import lru_cache

from msgspec import Struct

from planner.story.flags.deeds.own import is_in_person
from planner.story.rubric.implied.items import implied_decision
from planner.story.rubric.implied.order import is_mended
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import finds
from planner.story.text.agency import Agent
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning


class StoryTraits(Struct, frozen=True):
    """What the story has somewhere: a mistake in one sentence is none if another makes up for it."""

    passages: tuple[Passage, ...]
    has_outcome: bool
    has_decision: bool
    has_act: bool
    mends: bool
    has_price: bool
    has_choice: bool
    is_admitted: bool
    is_report: bool


def traits_of(passages: tuple[Passage, ...]) -> StoryTraits:
    """Return the traits of a story from its sentences."""
    items = {find.item for passage in passages for find in finds(passage.sentence, passage.part)}
    sentences = [passage.sentence for passage in passages]
    return StoryTraits(
        passages,
        has_outcome=any(sentence.tells and sentence.measured for sentence in sentences),
        has_decision=any(decides(sentence) for sentence in sentences)
        or implied_decision(passages, of_writer_alone=True) is not None,
        mends=is_mended(passages),
        has_act=any(_acts(sentence) for sentence in sentences),
        has_price=bool(items & {Item.PRICE, Item.BOTH_SIDES}),
        has_choice=Item.NO_MODEL in items or any(sentence.of(Meaning.REFRAINED) for sentence in sentences),
        is_admitted=Item.ADMITTED in items,
        is_report=any(sentence.firm for sentence in sentences) and any(map(is_in_person, sentences)),
    )


@lru_cache(maxsize=MOST_SENTENCES)
def decides(sentence: SentenceAnalysis) -> bool:
    """Whether the writer makes or rejects a choice in a sentence."""
    return any(
        act.happened and act.agent is Agent.MINE and not act.context.is_infinitive
        for act in sentence.of(Meaning.DECIDED, Meaning.REFRAINED)
    )


@lru_cache(maxsize=MOST_SENTENCES)
def _acts(sentence: SentenceAnalysis) -> bool:
    return any(act.happened and act.agent is Agent.MINE for act in sentence.of(Meaning.ACTED))

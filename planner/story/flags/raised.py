"""Raises the flags of one story; a duplicate story in a plan is `duplicates`'."""

from collections.abc import Iterator, Mapping, Sequence

from planner.plan.fields.story import PARTS, Story
from planner.story.flags.borrowed import Borrowed, borrowed_words
from planner.story.flags.caps import (
    CAUSE_QUESTION,
    DECISION_QUESTION,
    DENIED,
    FIGURE_QUESTION,
    FIX_QUESTION,
    NO_CHANGE,
    NO_DECISION,
    NO_REPAIR,
    NOT_OWN,
    REPAIR_QUESTION,
    STUFFED,
    EmptyParts,
)
from planner.story.flags.copied import CopiedRun, copied_run
from planner.story.flags.deeds.harm import is_harm_without_repair
from planner.story.flags.deeds.own import (
    denies_its_deeds,
    is_of_us_alone,
    is_told_in_person,
)
from planner.story.flags.figures.plausibility import plausibility_flags
from planner.story.flags.flag import Cap, Flag, FlagKind
from planner.story.flags.model_words import speaks_of_model
from planner.story.flags.others import is_of_others
from planner.story.flags.stuffing import is_label_list, is_stuffed, is_word_list
from planner.story.lexicon import Lexicon
from planner.story.rubric.implied.clues import works_now
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.text.cache import cached_by_text
from planner.story.text.vocabulary import Meaning

FEWEST_WORDS = 8
"""Words from which a text is more than a note."""


def flags_of(
    story: Story, passages: Sequence[Passage], earned: Mapping[Item, int], empty: EmptyParts, lexicon: Lexicon
) -> tuple[Flag, ...]:
    """Return the flags of a story: first those on its telling, then those on its figures."""
    words = sum(len(passage.text.split()) for passage in passages)
    first = next((passage for passage in passages if passage.text), None)
    flags = [*_borrowed(story, passages, earned, lexicon), *_copied(story, lexicon)]
    if first is not None and words >= FEWEST_WORDS:
        flags += _on_telling(story, first, passages, earned, empty)
    return (*flags, *plausibility_flags(passages))


def _on_telling(
    story: Story, first: Passage, passages: Sequence[Passage], earned: Mapping[Item, int], empty: EmptyParts
) -> Iterator[Flag]:
    lexicon = first.sentence.lexicon
    texts = [getattr(story, part) for part in PARTS]
    is_listed = any(is_label_list(text, lexicon.flags) or is_word_list(text) for text in texts)
    if is_listed or is_stuffed(passages):
        yield first.whole(FlagKind.STUFFED, "Words of the rubric, and nothing that they speak of.", _ONE_DAY)
    if denies_its_deeds(passages):
        yield first.whole(FlagKind.NEGATED, "It says what was not done.", "What did you do then?")
    if not earned[Item.FIGURES]:
        yield first.whole(FlagKind.NO_FIGURE, "No figure of a result.", "What would the chart's title say?")
    if not (is_told_in_person(passages) or _is_mended_unsaid(passages, earned)):
        yield first.whole(FlagKind.NO_OWNER, "Nobody does anything in it.", "What did you do yourself?")
    elif is_told_in_person(passages) and is_of_us_alone(passages):
        yield first.whole(FlagKind.NO_OWNER, "Only “we” act in it.", "Who said it first?")
    if is_of_others(passages):
        yield first.whole(FlagKind.NOT_OWN, "Told of someone else.", "What did you do yourself?")
    if not speaks_of_model(passages):
        yield first.whole(FlagKind.NO_MODEL, "Not about a model.", "Which model did you treat the same way?")
    if empty.cause:
        yield first.whole(FlagKind.NO_CAUSE, "No root cause.", CAUSE_QUESTION)
    if is_harm_without_repair(passages):
        yield first.whole(FlagKind.NO_FIX, "It did harm, and nothing mended it.", REPAIR_QUESTION)
    elif empty.fix:
        yield first.whole(FlagKind.NO_FIX, "No fix.", FIX_QUESTION)


def _is_mended_unsaid(passages: Sequence[Passage], earned: Mapping[Item, int]) -> bool:
    """Whether something was mended and nobody says by whom: what it does now, or what was paid for it."""
    if not earned[Item.FIGURES]:
        return False
    nobodys = passages[0].sentence.lexicon.flags.nobodys
    is_priced = bool(earned[Item.PRICE] and earned[Item.WEIGHED])
    is_priced = is_priced and not any(nobodys.search(passage.text) for passage in passages)
    return is_priced or any(works_now(passage.sentence) for passage in passages)


_ONE_DAY = "Tell one day of it: what did you see, on which system?"


def _borrowed(
    story: Story, passages: Sequence[Passage], earned: Mapping[Item, int], lexicon: Lexicon
) -> Iterator[Flag]:
    has_own = any(earned[item] for item in (Item.DECIDED, Item.FIX, Item.CHANGE)) and earned[Item.FIGURES]
    has_own = has_own and is_told_in_person(passages)
    for part in PARTS:
        for span in borrowed_words(getattr(story, part), lexicon.flags):
            if span.why is Borrowed.GRADER:
                why, question = "Words to a grader tell nothing.", _ONE_DAY
                yield Flag(FlagKind.STUFFED, part, span.start, span.end, why, question)
            elif not has_own:
                why = "Told of someone else."
                yield Flag(FlagKind.NOT_OWN, part, span.start, span.end, why, "What did you do yourself?")


def _copied(story: Story, lexicon: Lexicon) -> Iterator[Flag]:
    for part in PARTS:
        if run := _copied_in(getattr(story, part), lexicon):
            why = _OF_SAMPLE if run.of_sample else _OF_ARTICLE
            yield Flag(
                FlagKind.COPIED, part, run.start, run.end, why, "How would you tell it with your own figures?"
            )


_OF_ARTICLE = "A recruiter may have read this sentence."
_OF_SAMPLE = "These are words of the program's sample: a recruiter may have read them."


@cached_by_text(512)
def _copied_in(text: str, lexicon: Lexicon) -> CopiedRun | None:
    return copied_run(text, lexicon.copied)


def caps_of_flags(
    flags: Sequence[Flag], passages: Sequence[Passage], earned: Mapping[Item, int]
) -> Iterator[Cap]:
    """Give the caps that flags set; where the one change contradicts itself, none was measured."""
    if not earned[Item.CHANGE] and any(flag.kind is FlagKind.CONTRADICTION for flag in flags):
        yield Cap(NO_CHANGE, "Its change is in doubt.", FIGURE_QUESTION)
    for flag in flags:
        if most := _MOST.get(flag.kind):
            yield Cap(most, flag.why, flag.question)
    if is_of_us_alone(passages):
        yield Cap(NO_DECISION, "No decision of your own.", DECISION_QUESTION)
    if is_harm_without_repair(passages):
        yield Cap(NO_REPAIR, "It did harm, and nothing mended it.", REPAIR_QUESTION)


_MOST = {FlagKind.STUFFED: STUFFED, FlagKind.NEGATED: DENIED, FlagKind.NOT_OWN: NOT_OWN}


def is_moved(passages: Sequence[Passage]) -> bool:
    """Whether words say that a measure moved."""
    moves = (Meaning.UP, Meaning.DOWN, Meaning.BETTER, Meaning.WORSE)
    return any(passage.sentence.has(*moves) for passage in passages)

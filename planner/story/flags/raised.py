"""Raises the flags of one story; a duplicate story in a plan is `duplicates`'."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from planner.plan.fields.story import PARTS, Story
from planner.story.flags.borrowed import Borrowed, borrowed_words
from planner.story.flags.caps import (
    CAUSE_QUESTION,
    DENIED,
    FIX_QUESTION,
    NO_REPAIR,
    NOT_OWN,
    REPAIR_QUESTION,
    STUFFED,
    EmptyParts,
)
from planner.story.flags.copied import CopiedRun, copied_run
from planner.story.flags.diagnosis import is_conditional
from planner.story.flags.flag import Cap, Flag, FlagKind
from planner.story.flags.others import is_of_others
from planner.story.flags.plausibility import plausibility_flags
from planner.story.flags.stuffing import is_label_list, is_stuffed, is_word_list
from planner.story.lexicon import Lexicon
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.text.agency import Agent
from planner.story.text.cache import cached_by_text
from planner.story.text.quantities import Kind
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

FEWEST_WORDS = 8
"""Words from which a text is more than a note."""
FEWEST_DENIED = 2
_OMITTED = frozenset(
    ("instead", "failed", "avoided", "skipped", "omitted", "neglected", "forgot", "ignored", "let")
)
"""What reads as an action and was not done."""
LOOKS_BACK = 60  # characters
_DEEDS = (Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX, Meaning.REFRAINED)
_OWN = (Agent.MINE, Agent.OURS)


def flags_of(
    story: Story, passages: Sequence[Passage], earned: Mapping[Item, int], empty: EmptyParts, lexicon: Lexicon
) -> tuple[Flag, ...]:
    """Return the flags of a story: first those on its telling, then those on its figures."""
    words = sum(len(passage.text.split()) for passage in passages)
    first = next((passage for passage in passages if passage.text), None)
    flags = [*_borrowed(story, earned, lexicon), *_copied(story, lexicon)]
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
    if not any(own_deeds(passage.sentence) for passage in passages):
        yield first.whole(FlagKind.NO_OWNER, "Nobody does anything in it.", "What did you do yourself?")
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


_ONE_DAY = "Tell one day of it: what did you see, on which system?"


def _borrowed(story: Story, earned: Mapping[Item, int], lexicon: Lexicon) -> Iterator[Flag]:
    has_own = any(earned[item] for item in (Item.DECIDED, Item.FIX, Item.CHANGE)) and earned[Item.FIGURES]
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


def caps_of_flags(flags: Sequence[Flag], passages: Sequence[Passage]) -> Iterator[Cap]:
    """Give the caps that flags set."""
    for flag in flags:
        if most := _MOST.get(flag.kind):
            yield Cap(most, flag.why, flag.question)
    if is_harm_without_repair(passages):
        yield Cap(NO_REPAIR, "It did harm, and nothing mended it.", REPAIR_QUESTION)


_MOST = {FlagKind.STUFFED: STUFFED, FlagKind.NEGATED: DENIED, FlagKind.NOT_OWN: NOT_OWN}


def is_moved(passages: Sequence[Passage]) -> bool:
    """Whether words say that a measure moved."""
    moves = (Meaning.UP, Meaning.DOWN, Meaning.BETTER, Meaning.WORSE)
    return any(passage.sentence.has(*moves) for passage in passages)


@lru_cache(maxsize=MOST_SENTENCES)
def own_deeds(sentence: SentenceAnalysis) -> bool:
    """Whether the writer, alone or with others, does something in a sentence that was done."""
    return any(
        deed.agent in _OWN and deed.happened and not deed.context.is_infinitive
        for deed in sentence.of(*_DEEDS, Meaning.WEAK)
    )


@lru_cache(maxsize=MOST_SENTENCES)
def model_words(sentence: SentenceAnalysis) -> frozenset[str]:
    """Return the words of a sentence that name what learns, predicts, ranks, retrieves or generates."""
    return frozenset(match.group().lower() for match in sentence.lexicon.flags.model.finditer(sentence.text))


def speaks_of_model(passages: Sequence[Passage]) -> bool:
    """Whether a text is about a model: by one word that is sure, or by two that are not."""
    words = frozenset[str]().union(*(model_words(passage.sentence) for passage in passages))
    weak = {word for word in words if passages[0].sentence.lexicon.flags.weak_model.fullmatch(word)}
    return len(words) > len(weak) or len(weak) > 1


def is_hypothetical(passages: Sequence[Passage]) -> bool:
    """Whether a story tells more of what one would do than of what was done."""
    would = [_is_conditional(passage.sentence) for passage in passages]
    done = sum(
        not conditional and own_deeds(passage.sentence)
        for passage, conditional in zip(passages, would, strict=True)
    )
    is_measured = any(
        figure.is_change
        for passage, conditional in zip(passages, would, strict=True)
        for figure in passage.sentence.measured
        if not conditional
    )
    is_mostly = 2 * sum(would) >= len(would)
    return sum(would) > done and (is_mostly or not is_measured)


@lru_cache(maxsize=MOST_SENTENCES)
def _is_conditional(sentence: SentenceAnalysis) -> bool:
    is_measured = any(figure.is_change for figure in sentence.measured)
    is_done = is_measured and own_deeds(sentence)  # “…, which I'd call the point”
    return not is_done and is_conditional(sentence.text, sentence.lexicon.diagnosis)


def denies_its_deeds(passages: Sequence[Passage]) -> bool:
    """Whether far more verbs of a text are denied than its writer did."""
    counts = [_deeds(passage.sentence) for passage in passages]
    denied, done = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    return denied >= FEWEST_DENIED and denied > 2 * done


@lru_cache(maxsize=MOST_SENTENCES)
def _deeds(sentence: SentenceAnalysis) -> tuple[int, int]:
    """Return how many verbs are denied and how many deeds the writer did, each verb counted once."""
    verbs = sentence.of(Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX)
    words = sentence.lexicon.sentences
    denied = [match.span() for match in sentence.lexicon.flags.denied.finditer(sentence.text)]
    denied += words.denied_list(sentence.text)
    spans = tuple(words.denied_spans(sentence.text))
    for verb in verbs:
        is_within = any(start <= verb.start < end for start, end in spans)
        if is_within and not any(start < verb.end and verb.start < end for start, end in denied):
            denied.append((verb.start, verb.end))
    done = {
        deed.end
        for deed in verbs
        if deed.happened
        and deed.agent in _OWN
        and deed.words.lower() not in _OMITTED
        and not any(start <= deed.start <= end for start, end in denied)
    }
    return len(denied), len(done)


def is_harm_without_repair(passages: Sequence[Passage]) -> bool:
    """Whether things got worse by an action of the writer, and nobody of ours did anything after that."""
    worse = [(place, _gets_worse(passage.sentence)) for place, passage in enumerate(passages)]
    first = next(((place, start) for place, start in worse if start >= 0), None)
    if first is None or any(_gets_better(passage.sentence) for passage in passages):
        return False
    place, start = first
    caused = any(
        own_deeds(passage.sentence) or passage.sentence.of(Meaning.ADMITTED)
        for passage in passages[: place + 1]
    )
    if _is_diagnosed(passages[:place]):
        return False  # what got worse is the price of a repair
    return caused and not any(
        _repairs(passage.sentence, start if passage is passages[place] else -1)
        for passage in passages[place:]
    )


def _is_diagnosed(passages: Sequence[Passage]) -> bool:
    """Whether a cause comes first and a deed of the writer after it; “because” gives reasons as well."""
    causes = (
        place
        for place, passage in enumerate(passages)
        if any(
            words.happened and words.words.lower() not in _REASONS
            for words in passage.sentence.of(Meaning.CAUSE)
        )
    )
    first = next(causes, len(passages))
    return any(own_deeds(passage.sentence) for passage in passages[first + 1 :])


_REASONS = frozenset(("because", "since", "due to", "as", "thanks to"))


@lru_cache(maxsize=MOST_SENTENCES)
def _gets_worse(sentence: SentenceAnalysis) -> int:
    """Return where a measure went the wrong way, or a loss is named in figures; -1 if nowhere."""
    metrics = {True: Meaning.BAD_METRIC, False: Meaning.GOOD_METRIC}
    for figure in sentence.measured:
        if figure.before is None or figure.after is None:
            continue
        rises = figure.after > figure.before
        begins = _clause_start(sentence.text, figure.start)
        if rises and sentence.lexicon.flags.caught.search(sentence.text, begins, figure.start):
            continue  # more of it was found, not done
        if any(begins <= metric.start < figure.start for metric in sentence.of(metrics[rises])) or _is_harm(
            sentence, figure.start, rises=rises
        ):
            return figure.start
    lost = [words.start for words in sentence.of(Meaning.BROKE) if words.words.lower() == "lost"]
    is_loss = lost and any(figure.kind is Kind.MONEY for figure in sentence.measured)
    return lost[0] if is_loss and not own_deeds(sentence) else -1


def _clause_start(text: str, place: int) -> int:
    """Return where the clause of a place begins, at most some words back."""
    return max(0, place - LOOKS_BACK, *(text.rfind(mark, 0, place) for mark in ",;:"))


def _is_harm(sentence: SentenceAnalysis, place: int, *, rises: bool) -> bool:
    """Whether the clause before a change names a thing of which more is worse, or fewer."""
    words = sentence.lexicon.flags
    clause = sentence.text[_clause_start(sentence.text, place) : place]
    return bool((words.bad_thing if rises else words.good_thing).search(clause))


@lru_cache(maxsize=MOST_SENTENCES)
def _gets_better(sentence: SentenceAnalysis) -> bool:
    metrics = {True: Meaning.GOOD_METRIC, False: Meaning.BAD_METRIC}
    changes = [
        figure for figure in sentence.measured if figure.before is not None and figure.after is not None
    ]
    for figure in changes:
        rises = (figure.after or 0) > (figure.before or 0)
        if any(metric.end <= figure.start for metric in sentence.of(metrics[rises])):
            return True
    return sentence.has(Meaning.BETTER)


def _pays(sentence: SentenceAnalysis, place: int) -> bool:
    """Whether money follows a verb at once: to pay for harm mends nothing."""
    return any(
        figure.kind is Kind.MONEY and 0 <= figure.start - place < len(" about ")
        for figure in sentence.figures
    )


@lru_cache(maxsize=MOST_SENTENCES)
def _repairs(sentence: SentenceAnalysis, after: int) -> bool:
    """Whether somebody mends something in a sentence, or the writer acts, behind a place of it."""
    left = [match.span() for match in sentence.lexicon.flags.leaves.finditer(sentence.text)]
    left += [(words.start, words.end) for words in sentence.of(Meaning.BROKE)]  # “we lost” mends nothing
    return any(
        deed.happened
        and deed.start > after
        and (deed.agent in _OWN or deed.meaning is Meaning.FIX)
        and not _pays(sentence, deed.end)
        and not any(start <= deed.start < end for start, end in left)
        for deed in sentence.of(*_DEEDS)
    )

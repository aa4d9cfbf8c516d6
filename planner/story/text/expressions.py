"""What the words of a sentence mean, each at its place: measures, decisions, deeds, and who did them."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from planner.story.lexicon import Lexicon
from planner.story.text.agency import Agent, WordContext, WordContexts
from planner.story.text.phrase_index import Mention
from planner.story.text.sentence_words import SentenceWords
from planner.story.text.sentences import Sentence
from planner.story.text.vocabulary import Meaning

VERBS = frozenset((Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.WEAK, Meaning.FIX))
"""Meanings of what somebody does."""
_IDLE = frozenset((Meaning.DECIDED, Meaning.ACTED, Meaning.FIX, Meaning.REFRAINED))
_COUNTRY = " US"
"""At the end of words that mean “us”: “the model was shown US passports”."""
_MY = ("my ", "my\u00a0")


class Expression(Struct, frozen=True):
    """Words with a meaning at their place in the sentence."""

    meaning: Meaning
    start: int
    end: int
    words: str
    context: WordContext
    is_passive: bool = False

    @property
    def agent(self) -> Agent:
        """Whose verb it is."""
        return self.context.agent

    @property
    def happened(self) -> bool:
        """Neither denied nor only imagined."""
        return not (self.context.is_denied or self.context.is_imagined)


def expressions_of(text: str, contexts: WordContexts, lexicon: Lexicon) -> Iterator[Expression]:
    """Yield what the words of a sentence mean, and what its writer did in verbs of no list."""
    words = lexicon.sentences
    mentions = [
        mention
        for mention in lexicon.vocabulary.index.all_in(text, Sentence(0, len(text), text))
        if not (_names_model(text, mention, words) or mention.words.endswith(_COUNTRY))
    ]
    idle = tuple(match.span() for match in words.idle_phrases.finditer(text))
    idle += tuple(match.span() for match in words.by_nobody.finditer(text))
    if ":" in text:  # a label has one
        idle += tuple(match.span() for match in lexicon.flags.empty_label.finditer(text))
    acts = (_expression(text, mention, contexts, words) for mention in mentions)
    for act in (*acts, *_plain_acts(text, contexts, mentions, words)):
        if not (act.meaning in _IDLE and lies_in(act.start, idle)):
            yield act
    for meaning, pattern in lexicon.vocabulary.phrases.items():
        for match in pattern.finditer(text):
            agent = contexts.at(match.start()).agent
            if meaning is not Meaning.REFRAINED or agent is not Agent.OTHERS:
                spelled = text[match.start() : match.end()]
                yield Expression(meaning, match.start(), match.end(), spelled, WordContext(agent))


def _names_model(text: str, mention: Mention[Meaning], words: SentenceWords) -> bool:
    """Whether a measure's word only names a model: “churn model”, “fraud detection”."""
    is_metric = mention.key in (Meaning.GOOD_METRIC, Meaning.BAD_METRIC)
    return is_metric and bool(words.names_model.match(text, mention.end))


def _expression(
    text: str, mention: Mention[Meaning], contexts: WordContexts, words: SentenceWords
) -> Expression:
    context = contexts.at(mention.start)
    if mention.words[:3].lower() in _MY:
        context = replace(context, agent=Agent.MINE)
    is_passive = bool(words.passive.search(text, max(0, mention.start - 24), mention.start))
    return Expression(mention.key, mention.start, mention.end, mention.words, context, is_passive)


def _plain_acts(
    text: str, contexts: WordContexts, mentions: list[Mention[Meaning]], words: SentenceWords
) -> Iterator[Expression]:
    """What the writer did in a verb that the vocabulary does not have: “I deleted”, “I review”."""
    known = {mention.start for mention in mentions if mention.key in VERBS}
    for match in words.past_verbs.finditer(text):
        start, verb = match.start(), text[match.start() : match.end()]
        context = contexts.at(start)
        if start in known or context.agent is Agent.NOBODY or verb.lower() in words.idle_verbs:
            continue
        if words.before_noun.search(text, max(0, start - 12), start):
            continue  # “41,000 misrouted parcels”
        if not words.passive.search(text, max(0, start - 24), start):
            yield Expression(Meaning.ACTED, start, match.end(), verb, context)


def present_acts(
    text: str, contexts: WordContexts, expressions: tuple[Expression, ...], words: SentenceWords
) -> Iterator[Expression]:
    """What the writer does in the present, as a rule or now: “I review 200 tickets each week”."""
    known = {expression.start for expression in expressions if expression.meaning in VERBS}
    for match in words.present_acts.finditer(text):
        start, verb = match.start("verb"), match["verb"].lower()
        is_past = verb.endswith("ed") or (
            words.past_verbs.fullmatch(verb) and verb not in words.present_decisions
        )
        if start in known or verb in words.stative_verbs or is_past:
            continue
        meaning = Meaning.DECIDED if verb in words.present_decisions else Meaning.ACTED
        yield Expression(meaning, start, match.end("verb"), verb, contexts.at(start))


def lies_in(place: int, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether a place of a text lies in one of some spans, the ends left out."""
    return any(start <= place < end for start, end in spans)

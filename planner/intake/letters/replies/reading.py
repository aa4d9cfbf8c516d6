"""Reads the rounds of a text: replies, chats, quoted threads, and talks that one person tells."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from planner.intake.letters.conversation.turns import SpokenTurn, turns_of
from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.replies.bare_figures import Slots
from planner.intake.letters.replies.finals import Finals, finals_of
from planner.intake.letters.replies.grammar import plain_text, reply_grammar
from planner.intake.letters.replies.mentions import mentions_of
from planner.intake.letters.replies.narration import Narration, narration_of
from planner.intake.letters.replies.statements import Statement, sentences_in, statements_of
from planner.intake.letters.replies.words import ReplyWords
from planner.intake.letters.results import DifferenceReading, KeptWords, Question, RoundReading, Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.tokens.tokenize import Tokens
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component

FULL_OFFER = 3
"""Components with figures from which a reply is an offer of its own too."""
_SAID_TO_YOU = re.compile(r"\byou\b|\byour\b|counter|\bfinal\b|\bback (?:to|from)\b", re.IGNORECASE)
"""Words on the ask that is answered: a text with them makes no offer of its own."""
SEVERAL = "Two figures are named for it in one breath."


class RepliesReading(Struct, frozen=True):
    """What both sides named, from the oldest turn on.

    `is_answer`: the text answers or asks, and makes no offer of its own. `is_labelled`: it says who speaks.
    """

    rounds: tuple[RoundReading, ...] = ()
    differences: tuple[DifferenceReading, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[KeptWords, ...] = ()
    is_answer: bool = False
    is_labelled: bool = False


class _TurnReading(Struct, frozen=True):
    """What a turn says."""

    statements: tuple[Statement, ...]
    finals: tuple[Finals, ...]
    questions: tuple[Question, ...]
    who: Who | None


class RepliesReader:
    """Reads rounds with one vocabulary, whose patterns are made once."""

    def __init__(self, conversation: ConversationWords, words: ReplyWords) -> None:
        self._conversation, self._grammar = conversation, reply_grammar(words)

    def read(self, letter: LetterText, tokens: Tokens) -> RepliesReading:
        """Return the rounds of a text; nothing of a text that answers nobody."""
        plain = plain_text(letter.text)
        turns = turns_of(letter.raw, self._conversation)
        if not self._answers(plain, turns, letter.sentences):
            return RepliesReading()
        parts: list[_TurnReading] = []
        slots = Slots()
        for turn in sorted(turns, key=lambda turn: (-turn.age, turn.span.start)):
            sentences = tuple(sentences_in(plain, letter.sentences, turn.span))
            narration = None if turn.labelled else narration_of(plain, turn.span, self._grammar)
            part = self._turn(plain, sentences, turn, narration, slots, tokens)
            slots = slots.after(_figures(part.statements))
            parts.append(part)
        return self._whole(letter, plain, parts, turns)

    def _answers(self, plain: str, turns: Sequence[SpokenTurn], sentences: Sequence[Span]) -> bool:
        """Whether a text is a talk: both sides speak in it, or one answers or asks the other."""
        grammar = self._grammar
        spoken = [(turn, plain[turn.span.start : turn.span.end]) for turn in turns]
        if any(grammar.strong.search(words) for _, words in spoken):
            return True
        is_letter = any(grammar.offers.search(words) for _, words in spoken)
        asked = any(turn.who is Who.YOU and grammar.asks.search(words) for turn, words in spoken)
        answered = any(
            turn.who is Who.THEY and self._answers_in(plain, turn, sentences) for turn, _ in spoken
        )
        narrated = any(
            not turn.labelled and narration_of(plain, turn.span, grammar) is not None for turn, _ in spoken
        )
        return asked or narrated or (answered and not is_letter)

    def _answers_in(self, plain: str, turn: SpokenTurn, sentences: Sequence[Span]) -> bool:
        """Whether a sentence of a turn answers, and speaks of pay."""
        return any(
            self._grammar.weak.search(plain, part.start, part.end)
            and (
                any(mention.component for mention in mentions_of(plain, part, self._grammar))
                or self._grammar.all_of_it.search(plain, part.start, part.end)
            )
            for part in sentences_in(plain, sentences, turn.span)
        )

    def _turn(
        self,
        plain: str,
        sentences: Sequence[Span],
        turn: SpokenTurn,
        narration: Narration | None,
        slots: Slots,
        tokens: Tokens,
    ) -> _TurnReading:
        statements, questions = list[Statement](), list[Question]()
        topic: tuple[Component, ...] = ()
        for sentence in sentences:
            sides = narration.parts_of(sentence) if narration else ((sentence, turn.who),)
            for part, who in sides:
                if who is None:
                    continue
                now = Slots(topic, (0.0,) * len(topic)) if topic else slots
                read = statements_of(plain, part, who, now, tokens, self._grammar)
                topic = () if read.made else tuple(self._named(plain, part))
                statements += read.made
                questions += read.questions
                slots = slots.after(_figures(read.made))
        if narration is None:
            statements, more = _without_alternatives(statements)
            questions += more
        else:
            statements = _of_what_was_asked(statements)
        finals = finals_of(plain, sentences, statements, self._grammar)
        return _TurnReading(tuple(statements), finals, tuple(questions), None if narration else turn.who)

    def _named(self, plain: str, part: Span) -> Iterable[Component]:
        """Return the components that a part names, which a bare number in the next sentence is for."""
        mentions = mentions_of(plain, part, self._grammar)
        return dict.fromkeys(mention.component for mention in mentions if mention.component is not None)

    def _whole(
        self, letter: LetterText, plain: str, parts: Sequence[_TurnReading], turns: Sequence[SpokenTurn]
    ) -> RepliesReading:
        talked = _after_first_offer(parts)
        named = _components(parts)
        is_talk = len(named) < FULL_OFFER or self._is_talk(plain, parts, turns)
        rounds = [reply for part in talked for reply in _rounds(part) if is_talk or reply.final]
        offered = any(
            turn.who is Who.THEY and self._grammar.offers.search(plain, turn.span.start, turn.span.end)
            for turn in turns
        )
        narrated = any(part.who is None for part in parts)
        answers = any(
            turn.who is Who.THEY and _SAID_TO_YOU.search(match.group())
            for turn in turns
            for match in self._grammar.strong.finditer(plain, turn.span.start, turn.span.end)
        )
        asked = any(part.who is Who.YOU for part in parts) and len(talked) == len(parts)
        return RepliesReading(
            tuple(rounds),
            tuple(difference for part in talked for difference in _differences(part) if is_talk),
            _without_repeats(question for part in talked for question in part.questions if is_talk),
            self._notes(plain, letter, parts),
            is_labelled=any(turn.labelled for turn in turns),
            is_answer=not offered
            and not narrated
            and (
                answers or _names_little(parts, named, asked=asked) or self._tells_only_changes(plain, parts)
            ),
        )

    def _is_talk(self, plain: str, parts: Sequence[_TurnReading], turns: Sequence[SpokenTurn]) -> bool:
        """Whether figures are rounds: of a full offer in which one side speaks and nothing changed only the
        final ones are.
        """
        if any(statement.who is Who.YOU for part in parts for statement in part.statements):
            return True
        places = [(plain, turn.span.start, turn.span.end) for turn in turns]
        patterns = (self._grammar.strong, self._grammar.changes)
        return any(pattern.search(*place) for pattern in patterns for place in places)

    def _tells_only_changes(self, plain: str, parts: Sequence[_TurnReading]) -> bool:
        """Whether each sentence with a figure says what changed or stays: `equity goes from 300 to 325k`."""
        sentences = {statement.sentence for part in parts for statement in part.statements}
        return bool(sentences) and all(
            self._grammar.changes.search(plain, sentence.start, sentence.end) for sentence in sentences
        )

    def _notes(self, plain: str, letter: LetterText, parts: Sequence[_TurnReading]) -> tuple[KeptWords, ...]:
        """Return the sentences that set a condition, and those without a round that refuse."""
        spans: dict[Span, str] = {}
        rounds = {s.sentence for part in parts for s in part.statements}
        for sentence in letter.sentences:
            if self._grammar.conditions.search(plain, sentence.start, sentence.end):
                spans[sentence] = "a condition"
            elif sentence not in rounds and self._refuses(plain, sentence):
                spans[sentence] = "what does not move"
        return tuple(KeptWords(span, why) for span, why in sorted(spans.items()))

    def _refuses(self, plain: str, part: Span) -> bool:
        """Whether a sentence says of a component, or of all, that it does not move."""
        grammar, place = self._grammar, (plain, part.start, part.end)
        if not grammar.refusals.search(*place) and not grammar.final.search(*place):
            return False
        return any(self._named(plain, part)) or bool(grammar.all_of_it.search(*place))


def _components(parts: Iterable[_TurnReading]) -> frozenset[Component]:
    """Return the components of which they name a figure, those too whose figure must be asked."""
    named = {s.component for part in parts for s in part.statements if s.who is Who.THEY}
    asked = {
        question.path.removeprefix("rounds.")
        for part in parts
        for question in part.questions
        if part.who is Who.THEY
    }
    return frozenset(named | {component for component in Component if component.value in asked})


def _after_first_offer(parts: Sequence[_TurnReading]) -> list[_TurnReading]:
    """Return the turns of a talk; a whole offer before anything was asked is no answer."""
    first = next((place for place, part in enumerate(parts) if part.who is Who.YOU), 0)
    if len(_components(parts[:first])) < FULL_OFFER:
        return list(parts)
    return list(parts[first:])


def _names_little(parts: Sequence[_TurnReading], named: frozenset[Component], *, asked: bool) -> bool:
    """Whether fewer components are named than an offer has; in answer to an ask, fewer with a figure."""
    if not asked:
        return len(named) < FULL_OFFER
    valued = {s.component for p in parts for s in p.statements if s.who is Who.THEY and s.value is not None}
    return len(valued) < FULL_OFFER


def _differences(part: _TurnReading) -> Iterable[DifferenceReading]:
    for s in part.statements:
        if s.value is None:
            yield DifferenceReading(s.who, s.component, s.difference, s.span)


def _figures(statements: Iterable[Statement]) -> dict[Component, float]:
    return {s.component: s.value for s in statements if s.value is not None}


def _rounds(part: _TurnReading) -> Iterable[RoundReading]:
    """Yield the rounds of a turn: each figure, and what is final without one."""
    final = frozenset(component for finals in part.finals for component in finals.components)
    last = {s.component: s for s in part.statements if s.value is not None and s.who is Who.THEY}
    for statement in part.statements:
        if statement.value is not None:
            is_final = statement.component in final and last.get(statement.component) is statement
            yield RoundReading(statement.who, statement.component, statement.value, is_final, statement.span)
    if part.who is Who.YOU:
        return
    for finals in part.finals:
        for component in (c for c in Component if c in finals.components):
            if component not in last and not finals.everything:
                last[component] = Statement(Who.THEY, component, finals.span, None)
                yield RoundReading(Who.THEY, component, None, final=True, span=finals.span)


def _without_alternatives(statements: Sequence[Statement]) -> tuple[list[Statement], list[Question]]:
    """Take no figure of a component for which a turn names two; ask instead."""
    by_component: dict[tuple[Who, Component], list[Statement]] = {}
    for statement in statements:
        if statement.value is not None:
            by_component.setdefault((statement.who, statement.component), []).append(statement)
    open_ones = {
        key: made for key, made in by_component.items() if len({statement.value for statement in made}) > 1
    }
    kept: list[Statement] = []
    seen: set[tuple[Who, Component, float | None]] = set()
    for statement in statements:
        key = (statement.who, statement.component, statement.value)
        if key[:2] not in open_ones and (statement.value is None or key not in seen):
            kept.append(statement)
            seen.add(key)
    questions = [
        Question(
            f"rounds.{component.value}",
            SEVERAL,
            tuple(statement.value for statement in made),
            tuple(statement.span for statement in made),
        )
        for (_, component), made in open_ones.items()
    ]
    return kept, questions


def _of_what_was_asked(statements: Sequence[Statement]) -> list[Statement]:
    """Keep of a talk the components that were asked for: the rest of an answer is the offer itself."""
    asked = {statement.component for statement in statements if statement.who is Who.YOU}
    return [s for s in statements if not asked or s.component in asked]


def _without_repeats(questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(dict.fromkeys(questions))

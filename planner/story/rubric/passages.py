"""The sentences of a story at their places, for those who earn points and those who lose them."""

from collections.abc import Sequence

from msgspec import Struct

from planner.plan.fields.story import PARTS, Story
from planner.story.flags.borrowed import masked
from planner.story.flags.flag import Flag, FlagKind
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Lint, LintKind, Remark
from planner.story.rubric.scoring import Find
from planner.story.text.sentence_analysis import SentenceAnalysis, analyse_sentence
from planner.story.text.sentences import pieces


class Passage(Struct, frozen=True):
    """One sentence of a part: where it begins in the part's text, and its analysis."""

    part: str
    start: int
    sentence: SentenceAnalysis

    @property
    def text(self) -> str:
        """The sentence."""
        return self.sentence.text

    def remark(self, find: Find, points: int) -> Remark:
        """Return what a find earns here."""
        start, end = self.start + find.start, self.start + find.end
        return Remark(self.part, start, end, find.item.criterion, points, find.why)

    def lint(self, kind: LintKind, start: int, end: int, points: int, why: str, better: str) -> Lint:
        """Return a lint on words of this sentence."""
        return Lint(kind, self.part, self.start + start, self.start + end, points, why, better)

    def flag(self, kind: FlagKind, start: int, end: int, why: str, question: str, doubt: str = "") -> Flag:
        """Return a flag on words of this sentence."""
        return Flag(kind, self.part, self.start + start, self.start + end, why, question, doubt)

    def whole(self, kind: FlagKind, why: str, question: str) -> Flag:
        """Return a flag on this sentence, for one that is about the whole story."""
        return self.flag(kind, 0, len(self.text), why, question)


def texts_by_part(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return the text of each part that has sentences."""
    parts: dict[str, list[str]] = {}
    for passage in passages:
        parts.setdefault(passage.part, []).append(passage.text)
    return tuple(" ".join(texts) for texts in parts.values())


def passages(story: Story, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Return the sentences of a story, part by part, without what is not its writer's own."""
    return tuple(
        Passage(part, piece.start, analyse_sentence(piece.text, lexicon))
        for part in PARTS
        for piece in pieces(masked(getattr(story, part), lexicon.flags))
    )

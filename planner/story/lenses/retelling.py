"""One project retold through a lens: as a bullet, on one page, and spoken; from the user's own sentences.

Whole sentences are chosen and put in the lens's order. Words between them are ours and name no fact and no
figure; what the lens asks for and the story does not say is listed as missing, never made up.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.registry import fields
from planner.story.lenses.lens import lens_of_story, topics_in
from planner.story.lenses.lens_order import HEADINGS, LEADS, ORDER, SPOKEN_ORDER
from planner.story.lenses.topics import Lens
from planner.story.lexicon import Lexicon
from planner.story.text.quantities import quantities
from planner.story.text.sentences import sentences
from planner.story.text.sorting import part_for

BULLET_PARTS: Mapping[Lens, tuple[tuple[str, ...], ...]] = {
    Lens.IMPACT: (("result",), ("decision", "fix"), ("cost",)),
    Lens.RISK: (("signal", "root_cause"), ("fix", "decision"), ("result",)),
}
"""What a bullet says, in order: of each the best sentence of the first part that has any."""

NEEDED: Mapping[Lens, tuple[str, ...]] = {
    Lens.IMPACT: ("situation", "decision", "result", "cost"),
    Lens.RISK: ("signal", "root_cause", "fix", "result", "cost"),
}
BULLET_WORDS, PAGE_WORDS, SCRIPT_WORDS = 60, 420, 200
WORDS_A_MINUTE = 150
"""Of calm speech: the script's limit is 80 seconds."""

ENDS = ".!?…。！？؟:"


@dataclass(frozen=True, slots=True)
class RetoldSentence:
    """A sentence and its place in the story; `part` is empty for what is ours."""

    text: str
    part: str = ""
    start: int = 0
    end: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class PageSection:
    """A headed section of the page."""

    heading: str
    sentences: tuple[RetoldSentence, ...]


@dataclass(frozen=True, slots=True)
class Retelling:
    """A story through one lens. `missing`: what to write for it; `left_out`: sentences off the page."""

    lens: Lens
    bullet: tuple[RetoldSentence, ...]
    page: tuple[PageSection, ...]
    script: tuple[RetoldSentence, ...]
    missing: tuple[str, ...]
    left_out: int

    @property
    def bullet_text(self) -> str:
        """The bullet as text; empty where the story is."""
        return _text(self.bullet)

    @property
    def page_text(self) -> str:
        """The page as plain text, headings on lines of their own."""
        return "\n\n".join(f"{section.heading}\n{_text(section.sentences)}" for section in self.page)

    @property
    def script_text(self) -> str:
        """The script as text to speak."""
        return _text(self.script)

    @property
    def seconds(self) -> int:
        """How long the script takes to say."""
        return round(60 * sum(sentence.words for sentence in self.script) / WORDS_A_MINUTE)


def retelling(story: Story, lens: Lens, lexicon: Lexicon) -> Retelling:
    """Retell a story through a lens."""
    source = _Source(story, lens, lexicon, _by_part(story, lexicon))
    chosen = source.within(ORDER[lens], PAGE_WORDS)
    page = tuple(PageSection(HEADINGS[part], chosen[part]) for part in ORDER[lens] if part in chosen)
    left_out = sum(map(len, source.parts.values())) - sum(map(len, chosen.values()))
    bullet, script = tuple(source.bullet()), tuple(source.script())
    return Retelling(lens, bullet, page, script, tuple(source.missing()), left_out)


def _by_part(story: Story, lexicon: Lexicon) -> dict[str, list[RetoldSentence]]:
    """Return the sentences by part; where all are in one part, by what each of them says."""
    retold = [
        RetoldSentence(sentence.text, part, sentence.start, sentence.end)
        for part in PARTS
        for sentence in sentences(getattr(story, part))
    ]
    together = len({sentence.part for sentence in retold}) == 1
    by_part: dict[str, list[RetoldSentence]] = {}
    for sentence in retold:
        part = part_for(sentence.text, lexicon.parts) if together else sentence.part
        by_part.setdefault(part, []).append(sentence)
    return by_part


@dataclass(frozen=True)
class _Source:
    """A story's sentences by part, from which the three forms are chosen."""

    story: Story
    lens: Lens
    lexicon: Lexicon
    parts: Mapping[str, list[RetoldSentence]]

    def weight(self, sentence: RetoldSentence) -> int:
        """Return how much a sentence says to the lens: a figure counts two words of its topics."""
        mentions = topics_in(sentence.text, self.lexicon)
        heard = {mention.term for mention in mentions if mention.key.lens is self.lens}
        return len(heard) + 2 * bool(quantities(sentence.text, self.lexicon.units))

    def best_first(self, retold: Iterable[RetoldSentence]) -> list[RetoldSentence]:
        """Order sentences by their weight."""
        return sorted(retold, key=lambda sentence: -self.weight(sentence))

    def bullet(self) -> Iterator[RetoldSentence]:
        """Choose the best sentence of each step of a bullet, up to its words."""
        left, chosen = BULLET_WORDS, 0
        for choices in BULLET_PARTS[self.lens]:
            part = next((choice for choice in choices if choice in self.parts), None)
            best = self.best_first(self.parts[part])[0] if part else None
            if best and (not chosen or best.words <= left):
                left, chosen = left - best.words, chosen + 1
                yield best
        if not chosen:
            yield from [self.parts[part][0] for part in ORDER[self.lens] if part in self.parts][:1]

    def within(self, order: tuple[str, ...], most: int) -> dict[str, tuple[RetoldSentence, ...]]:
        """Choose up to so many words: first the best sentence of each part, then the best of the rest."""
        ranked = {part: self.best_first(self.parts[part]) for part in order if part in self.parts}
        rest = [sentence for best in ranked.values() for sentence in best[1:]]
        chosen: set[RetoldSentence] = set()
        for sentence in (*(best[0] for best in ranked.values()), *self.best_first(rest)):
            if sentence.words <= most or not chosen:
                chosen.add(sentence)
                most -= sentence.words
        by_part = {
            part: tuple(sentence for sentence in self.parts[part] if sentence in chosen) for part in ranked
        }
        return {part: retold for part, retold in by_part.items() if retold}

    def script(self) -> Iterator[RetoldSentence]:
        """Give the title and the chosen sentences, each part after its lead."""
        order, title = SPOKEN_ORDER[self.lens], self.story.title.strip()
        chosen = self.within(order, SCRIPT_WORDS - 3 * len(self.parts))
        if chosen and title:
            start = self.story.title.index(title)
            yield RetoldSentence("Let me tell you about this one:")
            yield RetoldSentence(title, "title", start, start + len(title))
        for part in order:
            if part in chosen:
                yield RetoldSentence(LEADS[self.lens][part])
                yield from chosen[part]

    def missing(self) -> Iterator[str]:
        """Give what to write: parts that the lens needs, then topics that it asks for."""
        about = {spec.key: spec.about for spec in fields(Story)}
        for part in NEEDED[self.lens]:
            if part not in self.parts:
                yield f"{about[part].label} is not told: {about[part].help[:1].lower()}{about[part].help[1:]}"
        topics = self.lexicon.lenses.of(self.lens)
        yield from (topic.ask for topic in lens_of_story(self.story, self.lexicon).missing(topics))


def _text(retold: Iterable[RetoldSentence]) -> str:
    return " ".join(
        sentence.text if sentence.text[-1:] in ENDS else f"{sentence.text}." for sentence in retold
    )

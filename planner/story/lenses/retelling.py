"""One project retold through a lens: as a bullet, on one page, and spoken; from the user's own sentences.

Whole sentences are chosen and put in the lens's order. Words between them are ours and name no fact and no
figure; what the lens asks for and the story does not say is listed as missing, never made up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.registry import fields
from planner.story.lenses.aloud import LINKS, Speaker
from planner.story.lenses.lens import lens_of_story, topics_in
from planner.story.lenses.lens_order import HEADINGS, ORDER
from planner.story.lenses.spoken import SECONDS, STRETCHES, WORDS_A_SECOND, SpokenStretch, by_stretch, by_time
from planner.story.lenses.topics import Lens
from planner.story.lexicon import Lexicon
from planner.story.text.quantities import quantities
from planner.story.text.sentences import sentences

BULLET_PARTS: Mapping[Lens, tuple[tuple[str, ...], ...]] = {
    Lens.IMPACT: (("result",), ("decision", "fix"), ("cost",)),
    Lens.RISK: (("signal", "root_cause"), ("fix", "decision"), ("result",)),
}
"""What a bullet says, in order: of each the best sentence of the first part that has any."""

NEEDED: Mapping[Lens, tuple[str, ...]] = {
    Lens.IMPACT: ("situation", "decision", "result", "cost"),
    Lens.RISK: ("signal", "root_cause", "fix", "result", "cost"),
}
BULLET_WORDS, PAGE_WORDS, SCRIPT_WORDS = 60, 420, round(SECONDS * WORDS_A_SECOND)

BEGAN, TROUBLE = "It began like this.", ("situation", "signal", "root_cause")
"""The link from a leading result to the part that the story begins with."""
ENDS = ".!?…。！？؟:"


class RetoldSentence(Struct, frozen=True):
    """A sentence and its place in the story; `part` is empty for what is ours."""

    text: str
    part: str = ""
    start: int = 0
    end: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


class PageSection(Struct, frozen=True):
    """A section of the page; a story in one text has one section without a heading."""

    heading: str
    sentences: tuple[RetoldSentence, ...]

    @property
    def text(self) -> str:
        """Its sentences as one paragraph."""
        return _text(self.sentences)


class Retelling(Struct, frozen=True):
    """A story through one lens. `missing`: what to write for it; `left_out`: sentences off the page."""

    lens: Lens
    bullet: tuple[RetoldSentence, ...]
    page: tuple[PageSection, ...]
    script: tuple[SpokenStretch, ...]
    missing: tuple[str, ...]
    left_out: int

    @property
    def bullet_text(self) -> str:
        """The bullet as text; empty where the story is."""
        return _text(self.bullet)

    @property
    def page_text(self) -> str:
        """The page as plain text, headings on lines of their own."""
        return "\n\n".join(f"{section.heading}\n{section.text}".strip() for section in self.page)

    @property
    def script_text(self) -> str:
        """The script as text to speak, a paragraph for each stretch."""
        return "\n\n".join(stretch.text for stretch in self.script)

    @property
    def marked_script(self) -> str:
        """The script with the time before each stretch."""
        return "\n\n".join(f"{stretch.mark}  {stretch.text}" for stretch in self.script)

    @property
    def seconds(self) -> int:
        """How long the script takes to say."""
        return round(sum(len(stretch.text.split()) for stretch in self.script) / WORDS_A_SECOND)


def retelling(story: Story, lens: Lens, lexicon: Lexicon) -> Retelling:
    """Retell a story through a lens; one that is all in one part keeps its own order."""
    source = _Source(story, lens, lexicon, _by_part(story))
    order = ORDER[lens]
    chosen = source.within(order, PAGE_WORDS)
    page = tuple(PageSection(source.heading(part), chosen[part]) for part in order if part in chosen)
    left_out = sum(map(len, source.parts.values())) - sum(map(len, chosen.values()))
    bullet, script = tuple(source.bullet()), tuple(source.script())
    return Retelling(lens, bullet, page, script, tuple(source.missing()), left_out)


def _by_part(story: Story) -> dict[str, list[RetoldSentence]]:
    """Return the sentences by part."""
    by_part: dict[str, list[RetoldSentence]] = {}
    for part in PARTS:
        for sentence in sentences(getattr(story, part)):
            by_part.setdefault(part, []).append(
                RetoldSentence(sentence.text, part, sentence.start, sentence.end)
            )
    return by_part


class _Source(Struct, frozen=True):
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

    @property
    def is_one_text(self) -> bool:
        """Whether all of the story is in one part."""
        return len(self.parts) == 1

    def heading(self, part: str) -> str:
        """Return the heading of a section; one text has none."""
        return "" if self.is_one_text else HEADINGS[part]

    def script(self) -> Iterator[SpokenStretch]:
        """Give what is said, in the order of the stretches; one text in its own order."""
        speaker = Speaker(self.lexicon.units, " ".join(getattr(self.story, part) for part in PARTS))
        if self.is_one_text:
            chosen = self.within(ORDER[self.lens], SCRIPT_WORDS)
            yield from by_time([_ended(speaker.say(each.text)) for part in chosen.values() for each in part])
            return
        spoken: dict[str, tuple[str, ...]] = {}
        for stretch in STRETCHES[self.lens]:
            chosen = self.within(stretch.parts, stretch.words)
            for part in stretch.parts:
                link = self._link(part, [key for key, told in spoken.items() if told])
                spoken[part] = tuple(_spoken(speaker, part, chosen.get(part, ()), link))
        yield from by_stretch(spoken, self.lens)

    def _link(self, part: str, before: Sequence[str]) -> str:
        """Return the link to a part from the parts before it: a link word, or a sentence of ours."""
        if before == ["result"]:
            return BEGAN if part in TROUBLE else ""
        return LINKS.get(part, "") if before else ""

    def missing(self) -> Iterator[str]:
        """Give what to write: parts that the lens needs, then topics that it asks for."""
        about = {spec.key: spec.about for spec in fields(Story)}
        for part in NEEDED[self.lens]:
            if part not in self.parts:
                yield f"{about[part].label} is not told: {about[part].help[:1].lower()}{about[part].help[1:]}"
        topics = self.lexicon.lenses.of(self.lens)
        yield from (topic.ask for topic in lens_of_story(self.story, self.lexicon).missing(topics))


def _spoken(speaker: Speaker, part: str, retold: Iterable[RetoldSentence], link: str) -> Iterator[str]:
    """Say the sentences of a part; one that only repeats figures is left out, unless it is the only one."""
    for place, sentence in enumerate(retold):
        if place and speaker.repeats(sentence.text):
            continue
        if place == 0 and link == BEGAN:
            yield BEGAN
        linked = part if place == 0 and link == LINKS.get(part) else ""
        yield _ended(speaker.say(sentence.text, linked))


def _ended(text: str) -> str:
    return text if text[-1:] in ENDS else f"{text}."


def _text(retold: Iterable[RetoldSentence]) -> str:
    return " ".join(_ended(sentence.text) for sentence in retold)

"""One project told through a lens: as a bullet, on one page, and spoken; from the user's own sentences alone.

Whole sentences are chosen and put in the lens's order. What is ours between them names no fact and no figure;
what the lens would want and the story does not say is listed as missing, never made up.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.registry import fields
from planner.story.lenses.lens import lean, topics_in
from planner.story.lenses.lens_order import HEADINGS, LEADS, ORDER, SPOKEN_ORDER
from planner.story.lenses.lens_words import Lens
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
class Said:
    """A sentence and where it stands in the story; `part` is empty for what is ours."""

    text: str
    part: str = ""
    start: int = 0
    end: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Section:
    """A headed section of the page."""

    heading: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A story through one lens. `missing`: what to write for it; `left_out`: sentences off the page."""

    lens: Lens
    bullet: tuple[Said, ...]
    page: tuple[Section, ...]
    script: tuple[Said, ...]
    missing: tuple[str, ...]
    left_out: int

    @property
    def bullet_text(self) -> str:
        """The bullet as text; empty where the story is."""
        return _text(self.bullet)

    @property
    def page_text(self) -> str:
        """The page as plain text, headings on lines of their own."""
        return "\n\n".join(f"{section.heading}\n{_text(section.said)}" for section in self.page)

    @property
    def script_text(self) -> str:
        """The script as text to speak."""
        return _text(self.script)

    @property
    def seconds(self) -> int:
        """How long the script takes to say."""
        return round(60 * sum(one.words for one in self.script) / WORDS_A_MINUTE)


def told(story: Story, lens: Lens) -> Telling:
    """Tell a story through a lens."""
    parts = _by_part(story)
    kept = _within(parts, lens, ORDER[lens], PAGE_WORDS)
    page = tuple(Section(HEADINGS[part], kept[part]) for part in ORDER[lens] if part in kept)
    left_out = sum(map(len, parts.values())) - sum(map(len, kept.values()))
    bullet, script = tuple(_bullet(parts, lens)), tuple(_script(story, parts, lens))
    return Telling(lens, bullet, page, script, tuple(_missing(story, parts, lens)), left_out)


def _by_part(story: Story) -> dict[str, list[Said]]:
    """Return the sentences by part; where all stands in one part, by what each of them says."""
    every = [
        Said(sentence.text, part, sentence.start, sentence.end)
        for part in PARTS
        for sentence in sentences(getattr(story, part))
    ]
    together = len({one.part for one in every}) == 1
    found: dict[str, list[Said]] = {}
    for one in every:
        found.setdefault(part_for(one.text) if together else one.part, []).append(one)
    return found


def _weight(one: Said, lens: Lens) -> int:
    """Return how much a sentence says to a lens: a figure counts two words of its topics."""
    heard = {mention.term for mention in topics_in(one.text) if mention.key.lens is lens}
    return len(heard) + 2 * bool(quantities(one.text))


def _best_first(said: Iterable[Said], lens: Lens) -> list[Said]:
    return sorted(said, key=lambda one: -_weight(one, lens))


def _bullet(parts: Mapping[str, list[Said]], lens: Lens) -> Iterator[Said]:
    left, chosen = BULLET_WORDS, 0
    for choices in BULLET_PARTS[lens]:
        part = next((choice for choice in choices if choice in parts), None)
        best = _best_first(parts[part], lens)[0] if part else None
        if best and (not chosen or best.words <= left):
            left, chosen = left - best.words, chosen + 1
            yield best
    if not chosen:
        yield from [parts[part][0] for part in ORDER[lens] if part in parts][:1]


def _within(
    parts: Mapping[str, list[Said]], lens: Lens, order: tuple[str, ...], most: int
) -> dict[str, tuple[Said, ...]]:
    """Keep to so many words: first the best sentence of each part, then the best of the rest."""
    ranked = {part: _best_first(parts[part], lens) for part in order if part in parts}
    rest = [one for best in ranked.values() for one in best[1:]]
    chosen: set[Said] = set()
    for one in (*(best[0] for best in ranked.values()), *_best_first(rest, lens)):
        if one.words <= most or not chosen:
            chosen.add(one)
            most -= one.words
    kept = {part: tuple(one for one in parts[part] if one in chosen) for part in ranked}
    return {part: said for part, said in kept.items() if said}


def _script(story: Story, parts: Mapping[str, list[Said]], lens: Lens) -> Iterator[Said]:
    kept = _within(parts, lens, SPOKEN_ORDER[lens], SCRIPT_WORDS - 3 * len(parts))
    if kept and (title := story.title.strip()):
        yield Said("Let me tell you about this one:")
        yield Said(title, "title", story.title.index(title), story.title.index(title) + len(title))
    for part in SPOKEN_ORDER[lens]:
        if part in kept:
            yield Said(LEADS[lens][part])
            yield from kept[part]


def _missing(story: Story, parts: Mapping[str, list[Said]], lens: Lens) -> Iterator[str]:
    about = {spec.key: spec.about for spec in fields(Story)}
    for part in NEEDED[lens]:
        if part not in parts:
            yield f"{about[part].label} is not told: {about[part].help[:1].lower()}{about[part].help[1:]}"
    yield from (topic.ask for topic in lean(story).missing(lens))


def _text(said: Iterable[Said]) -> str:
    return " ".join(one.text if one.text[-1:] in ENDS else f"{one.text}." for one in said)

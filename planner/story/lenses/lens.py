"""Which lens a role listens through, and which one a story carries by its words.

An AI PM owns the problem (market, adoption, revenue); an ML PM owns the solution (pipeline, drift, latency).
"""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import Track
from planner.story.lenses.topics import Lens, Topic
from planner.story.lexicon import Lexicon
from planner.story.text.cache import cached_by_text
from planner.story.text.phrase_index import Mention
from planner.story.text.sentences import Sentence, pieces

__all__ = [
    "Lens",
    "LensWord",
    "StoryLens",
    "Topic",
    "lens_of_story",
    "lens_of_track",
    "misfit",
    "topics_in",
]

LENSES = {Track.AI_PM: Lens.IMPACT, Track.ML_PM: Lens.RISK}
ROLES = {Lens.IMPACT: "an AI PM", Lens.RISK: "an ML PM"}
ENOUGH, AHEAD = 2, 1.5
"""Different words that a lens needs to be carried, and how far ahead of the other it must be."""

MOST_TEXTS, MOST_SENTENCES = 512, 4096


class LensWord(Struct, frozen=True):
    """Words of one part about a topic: `words`, from `start` to `end`, is a form of `term`."""

    part: str
    topic: Topic
    term: str
    start: int
    end: int
    words: str


class StoryLens(Struct, frozen=True):
    """Which lens a story carries: by how many different words each; `lens` is None where neither is ahead."""

    lens: Lens | None
    impact: int
    risk: int
    words: tuple[LensWord, ...]

    def words_of(self, lens: Lens) -> tuple[str, ...]:
        """Return the words for a lens, each term once, in the order of the story."""
        words: dict[str, str] = {}
        for carried in self.words:
            if carried.topic.lens is lens:
                words.setdefault(carried.term, carried.words.lower())
        return tuple(words.values())

    def missing(self, topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
        """Return those of the topics of which the story says nothing."""
        mentioned = {carried.topic for carried in self.words}
        return tuple(topic for topic in topics if topic not in mentioned)


def lens_of_track(track: Track) -> Lens | None:
    """Return the lens through which a role of a track listens; None where no track is known."""
    return LENSES.get(track)


def lens_of_story(story: Story, lexicon: Lexicon) -> StoryLens:
    """Return the lens that a story carries now, and by which words."""
    carried = tuple(
        LensWord(part, mention.key, mention.term, mention.start, mention.end, mention.words)
        for part in PARTS
        for mention in topics_in(getattr(story, part), lexicon)
    )
    impact, risk = (_different(carried, lens) for lens in (Lens.IMPACT, Lens.RISK))
    return StoryLens(_ahead(impact, risk), impact, risk, carried)


@cached_by_text(MOST_TEXTS)
def topics_in(text: str, lexicon: Lexicon) -> tuple[Mention[Topic], ...]:
    """Return the words of a text about a topic that are not denied."""
    return tuple(
        replace(mention, start=piece.start + mention.start, end=piece.start + mention.end)
        for piece in pieces(text)
        for mention in _topics_in_sentence(piece.text, lexicon)
    )


@lru_cache(maxsize=MOST_SENTENCES)
def _topics_in_sentence(text: str, lexicon: Lexicon) -> tuple[Mention[Topic], ...]:
    """Return the mentions of one sentence; cached by text, as a keystroke changes one sentence."""
    return lexicon.lenses.index.in_sentence(text, Sentence(0, len(text), text), lexicon.denials)


def misfit(story: Story, track: Track, lexicon: Lexicon) -> str:
    """Return how a story misses what a role listens for; empty where it fits, or no track is known."""
    heard, carried = lens_of_track(track), lens_of_story(story, lexicon)
    if heard is None or carried.lens is None or carried.lens is heard:
        return ""
    words = ", ".join(f"“{word}”" for word in carried.words_of(carried.lens)[:3])
    topics = [topic.name for topic in lexicon.lenses.of(heard)]
    first = f"{', '.join(topics[:-1])} and {topics[-1]}"
    return (
        f"Told as for {ROLES[carried.lens]} ({words}); {ROLES[heard]} role listens for {first} first. "
        f"Tell it {heard.value} first."
    )


def _different(carried: tuple[LensWord, ...], lens: Lens) -> int:
    return len({(word.topic.name, word.term) for word in carried if word.topic.lens is lens})


def _ahead(impact: int, risk: int) -> Lens | None:
    if impact >= ENOUGH and impact >= AHEAD * risk:
        return Lens.IMPACT
    return Lens.RISK if risk >= ENOUGH and risk >= AHEAD * impact else None

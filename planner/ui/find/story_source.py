"""Stories and letters by their titles and names, and by their words. No Qt."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.plan import PARTS, Plan, Story
from planner.plan.registry import FIELDS
from planner.plan.title import story_titles
from planner.ui.find.entries import INSIDE, FindEntry, FindKind, Match, fold, rank

AROUND = 32  # letters of a quotation before and after what was typed
LEAST = 3  # letters: fewer are in every text


class StoryTexts:
    """The folded parts of each story, kept by identity until the story is another."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Story, str]] = {}

    def of(self, story: Story) -> str:
        """Return all parts of a story."""
        cached = self._texts.get(id(story))
        if cached is None or cached[0] is not story:
            text = "\n".join(fold(getattr(story, part)) for part in PARTS)
            cached = self._texts[id(story)] = (story, text)
        return cached[1]


class StorySource:
    """Stories by title, then by their words, each with the words around what was typed."""

    def __init__(self, plan: Plan, texts: StoryTexts) -> None:
        self._stories, self._texts = plan.stories, texts
        self._titles = story_titles(plan.stories)

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the stories whose title fits, and the parts that hold the words."""
        for story in self._stories:
            title = self._titles[story.id]
            fits = rank(words, fold(title))
            if fits is not None:
                yield Match(fits, FindEntry(FindKind.STORY, title, f"stories.{story.id}.title"))
        text = " ".join(words)
        if len(text) >= LEAST:
            yield from self._in_parts(text)

    def _in_parts(self, text: str) -> Iterator[Match]:
        for story in self._stories:
            if text in self._texts.of(story):
                for part in PARTS:
                    quoted = quotation(getattr(story, part), text)
                    if quoted:
                        label = FIELDS[f"Story.{part}"].about.label.lower()
                        note = f"{label} of {self._titles[story.id]}"
                        path = f"stories.{story.id}.{part}"
                        yield Match(INSIDE, FindEntry(FindKind.WORDS, quoted, path, note))


class FoundLetter(Struct, frozen=True):
    """A letter: its name, the path that shows it, and its text; empty where it is not written yet."""

    name: str
    path: str
    text: str = ""


class LetterSource:
    """The letters to an offer by their names, then by their words."""

    def __init__(self, letters: Sequence[FoundLetter], company: str) -> None:
        self._letters, self._company = letters, company

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the letters whose name fits, and those with the words in them, one line each."""
        text = " ".join(words)
        for letter in self._letters:
            fits = rank(words, fold(letter.name.strip("“")))
            if fits is not None:
                entry = FindEntry(FindKind.LETTER, letter.name, letter.path, f"to {self._company}")
                yield Match(fits, entry)
            quoted = quotation(letter.text, text) if len(text) >= LEAST else ""
            if quoted:
                note = f"{letter.name.lower()} to {self._company}"
                yield Match(INSIDE, FindEntry(FindKind.WORDS, quoted, letter.path, note))


def quotation(text: str, words: str) -> str:
    """Return what is around some folded words of a text, cut at words, in quotation marks; empty if none."""
    line = " ".join(text.split())
    at = fold(line).find(words)
    if at < 0:
        return ""
    start = 0 if at <= AROUND else line.find(" ", at - AROUND) + 1
    end = at + len(words) + AROUND
    end = len(line) if end >= len(line) else line.rfind(" ", at, end)
    end = end if end > at else len(line)
    return f"“{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}”"

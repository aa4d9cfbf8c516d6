"""Stories by their titles, and the words of stories and letters. No Qt."""

from collections.abc import Iterator, Mapping, Sequence

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
        kept = self._texts.get(id(story))
        if kept is None or kept[0] is not story:
            text = "\n".join(fold(getattr(story, part)) for part in PARTS)
            kept = self._texts[id(story)] = (story, text)
        return kept[1]


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


class LetterSource:
    """The words of the letters to an offer."""

    def __init__(self, letters: Mapping[str, str], path: str, company: str) -> None:
        """`letters`: texts by the names of their kinds; `path`: where they are shown."""
        self._letters, self._path, self._company = letters, path, company

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the letters that hold the words, one line each."""
        text = " ".join(words)
        for name, letter in self._letters.items():
            quoted = quotation(letter, text) if len(text) >= LEAST else ""
            if quoted:
                note = f"{name.lower()} to {self._company}"
                yield Match(INSIDE, FindEntry(FindKind.WORDS, quoted, self._path, note))


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

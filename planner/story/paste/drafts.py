"""Draft stories from a paste: plain notes or a résumé's bullets, sentence by sentence into the parts.

Nothing of the paste is lost but bullets and the labels of parts. A paste of more pieces than can be stories
has the rest together in the last draft, and a problem says so.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Story
from planner.story.lexicon import Lexicon
from planner.story.paste.blocks import BULLET, PastedStory, pasted_stories
from planner.story.paste.resume import LinePatterns, SetAside, without_asides
from planner.story.paste.sorting import part_for
from planner.story.text.sentences import sentences
from planner.values import Problem, Severity

MOST_STORIES = 60
TITLE_WORDS, TITLE_LETTERS = 8, 60
REST = "The rest of the paste"


class Drafts(Struct, frozen=True):
    """Stories without identities, and a problem where some had to be put together."""

    stories: tuple[Story, ...]
    problems: tuple[Problem, ...] = ()


class PasteReview(Struct, frozen=True):
    """A paste before it is taken over: its drafts, and what was set aside as no story."""

    drafts: Drafts
    asides: tuple[SetAside, ...] = ()


def review_paste(text: str, lexicon: Lexicon) -> PasteReview:
    """Return the draft stories of a paste, and what of a résumé is no story; no word is lost."""
    words = lexicon.paste
    rest, asides = without_asides(
        _readable(text), words.resume, LinePatterns(BULLET, words.section, words.job)
    )
    pieces = pasted_stories(rest, words)
    headings = tuple(line for piece in pieces if piece.is_heading for _, line in piece.lines)
    if headings:
        asides = (*asides, SetAside("headings without a story", headings))
    return PasteReview(_drafts([piece for piece in pieces if not piece.is_heading], lexicon), asides)


def _drafts(pasted: Sequence[PastedStory], lexicon: Lexicon) -> Drafts:
    if len(pasted) <= MOST_STORIES:
        return Drafts(tuple(_story(piece, lexicon) for piece in pasted))
    first, rest = pasted[: MOST_STORIES - 1], pasted[MOST_STORIES - 1 :]
    message = (
        f"The paste holds {len(pasted)} pieces. The first {len(first)} are stories of their own; the others "
        f"stand together in the last one, “{REST}”. Cut what you need from there."
    )
    last = Story(id="", title=REST, situation="\n\n".join(_full_text(piece) for piece in rest))
    stories = (*(_story(piece, lexicon) for piece in first), last)
    return Drafts(stories, (Problem("stories", message, Severity.WARNING),))


def _readable(text: str) -> str:
    """Return the text with unpaired surrogates, which no file can hold, replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _story(pasted: PastedStory, lexicon: Lexicon) -> Story:
    parts: dict[str, str] = {}
    for named, line in pasted.lines:
        before = ""
        for chunk in _chunks(line):
            part = named or part_for(chunk, lexicon.parts)
            gap = " " if before == part else "\n"
            parts[part] = f"{parts[part]}{gap}{chunk}" if part in parts else chunk
            before = part
    when = lexicon.paste.when.search(pasted.role)
    first_line = next((line for _, line in pasted.lines if line), "")
    return replace(
        Story(
            id="",
            title=pasted.title or _title(first_line, lexicon),
            role=pasted.role,
            when=when.group() if when else "",
            tags=(pasted.section,) if pasted.section else (),
        ),
        **parts,
    )


def _chunks(line: str) -> Iterator[str]:
    """Give the sentences of a line with all that is between them."""
    ends = [sentence.end for sentence in sentences(line)]
    for start, end in pairwise([0, *ends[:-1], len(line)]):
        if text := line[start:end].strip():
            yield text


def _title(line: str, lexicon: Lexicon) -> str:
    """Return the first words of a line, without the person who did it."""
    first = next(iter(sentences(line)), None)
    text = lexicon.paste.writer.sub("", first.text if first else line, count=1)
    short = " ".join(text.split()[:TITLE_WORDS])[:TITLE_LETTERS].rstrip(" .,;:!?")
    return short[:1].upper() + short[1:] + ("…" if len(short) < len(text.rstrip(" .,;:!?")) else "")


def _full_text(pasted: PastedStory) -> str:
    lines = (pasted.section, pasted.role, pasted.title, *(line for _, line in pasted.lines))
    return "\n".join(line for line in lines if line)

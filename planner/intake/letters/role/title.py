"""The job's title: after `the position of`, `as our`, `Role:`, or alone in a line; up to where it ends."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import ReadValue, Span
from planner.intake.letters.role.signature import signed_from
from planner.intake.letters.role.title_level import WORD, Title, level_of
from planner.intake.letters.role.title_qualifiers import qualified_end

LONGEST = 90
"""Characters of a title."""
_DASH = re.compile(r"\s[-–—]\s")
_MARK = re.compile(r"[(–—]\s?|\s-\s|:\s|->\s|[:;]-?[)D]\s|\t+")
_CAPITALISED = re.compile(r"(?<![\w'’-])[A-Z]")
_COMMA = re.compile(r"(?<=\w),\s(?=[A-Z])")
_FIGURE_NEXT = re.compile(r",\s[$£€]?\d{2,3}(?!\w*\s?(?:%|days?|weeks?))")
_NEXT_ITEM = re.compile(r",\s([A-Z][\w.]*(?:\s[A-Z][\w.]*)?(?:,\s[A-Z]{2}\b)?)")
_IN_QUOTES = re.compile(
    r"\s*(?:(?:of|an?|the|als|der|des|de|del)\s+)?[\"“„«‚‹][ ]?(?P<title>[^\"“”„«»‚‹›\n]{3,80}?)[ ]?[\"“”»›‘]"
)
_BOSS = re.compile(
    r"(?:hiring|line|reporting)\s+manager\b|my\s", re.IGNORECASE
)  # `Hiring manager`: no own title
_OFFERED_FOR = re.compile(r"\b(?:offer|offered)\b[^.;!?\d]{0,60}\bfor\s(?:an?\s|the\s)?$", re.IGNORECASE)
_IT = re.compile(r"IT\s(?=[A-Z][a-z])")  # information technology, and no pronoun
NOUN = 3  # letters of the shortest word for a job; shorter ones are prepositions
NEAR_JOB = 24  # characters after a title in which the word for the job begins and ends
_OF_WRITER = re.compile(r"\b(?:yoe|years?\sof\s(?:total\s|pm\s)?exp(?:erience)?)\b", re.IGNORECASE)
"""Before the job that the writer has now: `9 YOE, PM, Boston`."""


def read_title(context: LetterContext) -> PartReading:
    """Return title and level; a question for a level that is none of the four."""
    title = title_of(context)
    values: list[ReadValue] = []
    if title is not None:
        values.append(ReadValue("title", title.words, title.span))
    level, question = level_of(context, title)
    values += level
    return PartReading(tuple(values), question)


def title_of(context: LetterContext) -> Title | None:
    """Return the title, by the surest way that gives one."""
    for way in (_after_cue, _after_loose_cue, _before_job, _alone, _in_list, _called):
        for title in way(context):
            return title
    return None


def _after_cue(context: LetterContext) -> Iterator[Title]:
    yield from _after(context, context.words.role.cues)


def _after_loose_cue(context: LetterContext) -> Iterator[Title]:
    """Titles after `for the`, `our`, if the job or employer follows: `for Lead PM (Payments) at Kaveri`; or
    at the end of a sentence on an offer: `an offer from Umber for PM III`.
    """
    for title in _after(context, context.words.role.loose_cues):
        if _job_after(context, title.span.end) or _ends_offer(context, title.span):
            yield title


def _ends_offer(context: LetterContext, title: Span) -> bool:
    """Whether `for` and a title end a sentence that speaks of an offer before them."""
    sentence = context.letter.sentence_at(title.start)
    is_last = not context.text[title.end : sentence.end].strip(" .!,:;")
    return is_last and _OFFERED_FOR.search(context.text, sentence.start, title.start) is not None


def _called(context: LetterContext) -> Iterator[Title]:
    """Titles after what one calls it: `they call it Lead PM`."""
    yield from _after(context, context.words.role.called)


def _before_job(context: LetterContext) -> Iterator[Title]:
    """Titles right before a word for the job: `our client's AI Product Manager opening`."""
    text = context.text
    for sentence in context.sentences:
        for job in context.words.role.jobs.within(text, sentence):
            if not job.words(text)[0].isalpha() or len(job.words(text)) < NOUN:
                continue
            start = max(sentence.start, job.start - LONGEST)
            for word in _CAPITALISED.finditer(text, start, job.start):
                title = _title_at(context, word.start(), job.start)
                if title and " " in title.words and not text[title.span.end : job.start].strip():
                    yield title
                    break


def title_in_list(context: LetterContext) -> Title | None:
    """Return the title between an employer and a place: `Ravelin Maps, Sr PM, Seattle`."""
    return next(_in_list(context), None)


def _in_list(context: LetterContext) -> Iterator[Title]:
    from planner.intake.letters.role.place_names import names_place

    text = context.text
    for sentence in context.sentences:
        for comma in _COMMA.finditer(text, sentence.start, sentence.end):
            title = _title_at(context, comma.end(), sentence.end)
            if title is None or _OF_WRITER.search(text, sentence.start, comma.start()):
                continue
            after = _NEXT_ITEM.match(text, title.span.end, sentence.end)
            is_figure = _FIGURE_NEXT.match(text, title.span.end, sentence.end) is not None
            is_headed = context.name is not None and sentence.start <= context.name.start < comma.start()
            if is_figure or is_headed or (after and names_place(context, after[1])):
                yield title


def _job_after(context: LetterContext, place: int) -> bool:
    near = Span(place, min(len(context.text), place + NEAR_JOB))
    job = context.words.role.jobs.first(context.text, near)
    return job is not None and not context.text[place : job.start].strip(" ,-–\n")


def _after(context: LetterContext, cues: Phrases) -> Iterator[Title]:
    text = context.text
    for sentence in context.sentences:
        for cue in cues.within(text, sentence):
            start = cue.end
            lead = re.compile(
                r"[\s:=|.…–—\"“*_-]*(?:(?:an?|our|the|its|their|of|de|del|des|du|van|von|di|als|einer?s?|eines|una?)\s+)?(?:first\s+(?=[A-Z]))?",
                re.IGNORECASE,
            )
            if match := lead.match(text, start, sentence.end):
                start = match.end()
            if title := _quoted(context, cue.end, sentence.end) or _title_at(context, start, sentence.end):
                yield title


def _quoted(context: LetterContext, start: int, end: int) -> Title | None:
    """Return a job's title that stands in quotes behind a cue: `die Position „Produktmanagerin KI“`."""
    quoted = _IN_QUOTES.match(context.text, start, end)
    if quoted is None:
        return None
    span = Span(*quoted.span("title"))
    return (
        Title(span, " ".join(quoted["title"].split()))
        if context.words.role.nouns.stands_in(context.text, span)
        else None
    )


def _alone(context: LetterContext) -> Iterator[Title]:
    """Titles that open a sentence or a line, or follow a mark: `- sr pm, clinical ML`, `(Staff PM, …)`."""
    text, signed = context.text, signed_from(context)
    for sentence in context.sentences:
        if sentence.start > signed:
            return
        words = text[sentence.start : sentence.end]  # apart, so that a mark's blank may end them
        for start in (0, *(mark.end() for mark in _MARK.finditer(words))):
            title = _title_at(context, sentence.start + start, sentence.end)
            if title is not None and " " in title.words and not _BOSS.match(title.words):
                yield title


def _title_at(context: LetterContext, start: int, end: int) -> Title | None:
    """Return the title that begins at a place: words before a job's noun, and what qualifies it."""
    text = context.text
    head_end = _head_end(context, start, end)
    if head_end is None:
        return None
    start = _after_name(context, start, head_end)
    stop = qualified_end(context, head_end, end)
    words = " ".join(text[start:stop].split()).rstrip(" ,-–—:;")
    if len(words) > LONGEST:
        return None
    return Title(Span(start, start + len(text[start:stop].rstrip(" ,-–—:;\n\t"))), words)


def _after_name(context: LetterContext, start: int, head_end: int) -> int:
    """Return where a title begins behind an employer's name and a dash: `Verdigris Maps - PM Lead`."""
    dashes = list(_DASH.finditer(context.text, start, head_end))
    if not dashes or context.words.role.nouns.stands_in(context.text, Span(start, dashes[-1].start())):
        return start
    return dashes[-1].end()


def _head_end(context: LetterContext, start: int, end: int) -> int | None:
    """Return where the noun of the title ends; None if other words come first."""
    text, role = context.text, context.words.role
    place, last = start, None
    for _ in range(8):
        match = WORD.match(text, place, end)
        if match is None:
            break
        word = Span(match.start(), match.end())
        is_noun = (
            role.nouns.first(text, word) == word
            or role.nouns.first(text, Span(word.start, word.end - (text[word.end - 1] == "."))) is not None
        )
        if is_noun:
            last = match.end() - (
                text[match.end() - 1] == "."
                and not text[match.start() : match.end()].lower().startswith(("sr", "jr"))
            )
        elif not (
            text[word.start].isupper()
            or text[word.start] in "-–—&/"
            or role.before.first(text, word) is not None
        ) or (role.ends.first(text, word) == word and not _IT.match(text, word.start, end)):
            break
        place = match.end()
        gap = re.compile(r"[ ]{0,3}\n?[ ]{0,3}").match(text, place, end)
        if gap is None or not gap.group():
            break
        if last is not None and place != last:
            break
        place = gap.end()
    if last is None:
        return None
    return last

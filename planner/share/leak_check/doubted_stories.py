"""Doubts about released stories: words copied, figures asked about, a story that another released one tells.

A doubt may arise long after the release: another sentence was changed, a second story was released. So the
release is asked about again before anything leaves.
"""

from collections.abc import Iterator, Sequence

from planner.plan import PARTS, Plan, Story
from planner.plan.title import story_titles
from planner.share.leak_check.leak import Finding, Leak, leak_of
from planner.share.stories import released_stories
from planner.story.flags.duplicates import telling_of, told_already
from planner.story.flags.flag import Flag, FlagKind
from planner.story.flags.marks import may_be_offered, unanswered
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge  # which keeps what it judged
from planner.story.text.quantities import quantities

DOUBT = "doubt"
"""The kind of these findings; none is certain, so the user may let each pass."""
_WRONG_ALONE = (FlagKind.IMPLAUSIBLE, FlagKind.CONTRADICTION)
"""Doubts about a figure that a reader would ask about at once; of others it takes two."""


def story_doubts(plan: Plan, offer_id: str, lexicon: Lexicon) -> Iterator[Leak]:
    """Yield what is in doubt of the stories that are released to the recruiter of an offer.

    Flags are read in the whole story, and reported where they are in a released sentence.
    """
    read, lexicon = released_stories(plan, offer_id), lexicon.of_plan(plan)
    titles = story_titles(plan.stories) if read else {}
    for known in read:
        story = plan.story(known.id)
        judgement, name = judge(story, lexicon), titles[story.id]
        for flag, message in _messages(story, known, judgement, name):
            where = f"stories.{story.id}." + ("answer" if flag.kind.doubts_figures else flag.part)
            quoted = getattr(story, flag.part)[flag.start : flag.end]
            yield leak_of(Finding(DOUBT, story.id, quoted, message, certain=False), where, _text(known))
    for retold, first in _retold(read, plan, lexicon).items():
        message = (
            f"“{titles[retold]}” tells the same as “{titles[first]}”, which this recruiter reads too. "
            "Release the better of the two."
        )
        story = next(known for known in read if known.id == retold)
        finding = Finding(DOUBT, first, titles[first], message, certain=False)
        yield leak_of(finding, f"stories.{retold}.title", _text(story))


def _messages(story: Story, known: Story, judgement: Judgement, name: str) -> Iterator[tuple[Flag, str]]:
    """Yield each flag that is asked about, with the whole sentence for the user."""
    copied = [
        flag for flag in judgement.flags if flag.kind is FlagKind.COPIED and _is_read(flag, story, known)
    ]
    if copied:
        yield copied[0], f"“{name}” has words that are not yours. {copied[0].why} {copied[0].question}"
    doubts = [flag for flag in unanswered(judgement, story.answer) if _is_read(flag, story, known)]
    if not may_be_offered(judgement, story.answer):
        asked = doubts
    else:
        asked = [flag for flag in doubts if flag.kind in _WRONG_ALONE]
    if asked:
        questions = " ".join(dict.fromkeys(f"{flag.why} {flag.question}" for flag in asked))
        yield asked[0], f"“{name}”: {questions} Answer that on its page Share, or change the sentence."


def _is_read(flag: Flag, story: Story, known: Story) -> bool:
    """Whether the words of a flag are in a sentence that the recruiter reads."""
    quoted = getattr(story, flag.part)[flag.start : flag.end]
    lines = getattr(known, flag.part).split("\n")
    return any(line and (quoted in line or line in quoted) for line in lines)


def _retold(read: Sequence[Story], plan: Plan, lexicon: Lexicon) -> dict[str, str]:
    if len(read) < 2:
        return {}
    tellings = (
        telling_of(
            known.id,
            judge(plan.story(known.id), lexicon).score,
            _text(known),
            quantities(_text(known), lexicon.units),
        )
        for known in read
    )
    return dict(told_already(tellings))


def _text(story: Story) -> str:
    return "\n".join(text for part in PARTS if (text := getattr(story, part)))

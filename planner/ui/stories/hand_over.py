"""The page of a story that a person hands over, on paper or as a PDF; what is not released is said before."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from planner.plan.title import story_title, title
from planner.share.stories import released_to
from planner.story.lenses.retelling import Retelling
from planner.ui.desk import Desk
from planner.ui.printing.command import print_handout
from planner.ui.printing.parts import PrintedText
from planner.ui.stories.view import ShownStory
from planner.values.sentence import stopped


def hand_over(desk: Desk, shown: ShownStory, retold: Retelling, parent: QWidget) -> None:
    """Ask how, and print the page of a story through a lens."""
    name = story_title(shown.story, shown.plan.stories)
    print_handout(
        desk,
        name,
        f"{name}, {retold.lens.value} first. {warning(shown, retold)}",
        page(shown, retold),
        parent,
    )


def page(shown: ShownStory, retold: Retelling) -> tuple[PrintedText, ...]:
    """Return the page: the writer's role and time, then its sections in the order of the lens."""
    return tuple(_page(shown, retold))


def _page(shown: ShownStory, retold: Retelling) -> Iterator[PrintedText]:
    if where := " · ".join(text for text in (shown.story.role, shown.story.when) if text):
        yield PrintedText(where)
    for section in retold.page:
        if section.heading:
            yield PrintedText(section.heading, strong=True)
        yield PrintedText(section.text)


def warning(shown: ShownStory, retold: Retelling) -> str:
    """Say how many sentences of the page the recruiter of now may not read."""
    texts = [sentence.text for section in retold.page for sentence in section.sentences]
    if shown.offer is None:
        return f"Whoever gets this page reads its {len(texts)} sentences."
    released = set(released_to(shown.plan, shown.offer, shown.plan.story(shown.story.id)))
    withheld = sum(text not in released for text in texts)
    name = title(shown.plan, shown.offer)
    if not withheld:
        return stopped(f"All of its sentences are released to {name}")
    count = str(len(texts) - withheld) if withheld < len(texts) else "None"
    return f"{count} of its {len(texts)} sentences are released to {name}: whoever gets this page reads all."

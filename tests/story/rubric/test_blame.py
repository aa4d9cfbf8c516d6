"""Which sentences lay it on others."""

import pytest

from planner.story.rubric.lints.blame import Blame, blame, blaming
from tests.lexicon import LEXICON


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("The operators did not follow the procedure.", Blame.HINT),
        ("The feed was never documented.", Blame.HINT),
        ("The lamps were fitted without checking with me.", Blame.PLAIN),
        ("With a more disciplined crew it would have reached 2 %.", Blame.PLAIN),
        ("Had the others followed my roadmap, it would never have happened.", Blame.PLAIN),
        ("I did not follow the procedure.", Blame.NONE),
        ("The sensors never reported the frost.", Blame.NONE),
        ("Had I asked, it would have taken an hour.", Blame.NONE),
    ],
)
def test_blame_is_known_by_its_construction(text: str, weight: Blame) -> None:
    assert blame(text, LEXICON.blame) is weight
    assert bool(blaming(text, LEXICON.blame)[1]) is bool(weight)

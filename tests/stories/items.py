"""Says for which items of the rubric plain stories got too few points or too many.

Run `python -m tests.stories.items FILE …`. Only files whose `plain` stories have `items`, the points that a
coach gives for each, can be compared.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from planner.model_inputs import load_lexicon
from planner.story.lexicon import Lexicon
from planner.story.rubric.items import Item
from tests.story.judged import judge_text


def differences(path: Path, lexicon: Lexicon) -> Iterator[tuple[str, str, int, int]]:
    """Yield a story's id, an item's name, the coach's points and ours, where they differ."""
    for story in json.loads(path.read_text(encoding="utf-8")).get("plain", []):
        if "items" not in story:
            continue
        judged = {score.item: score.points for score in judge_text(story["text"], lexicon).items}
        for item in Item:
            expected = story["items"].get(item.name.lower(), 0)
            if expected != judged[item]:
                yield story["id"], item.name.lower(), expected, judged[item]


def main(paths: list[Path]) -> None:
    """Print of each item the points missed and given too often, and the stories that differ."""
    lexicon = load_lexicon()
    rows = [row for path in paths for row in differences(path, lexicon)]
    for item in Item:
        name = item.name.lower()
        here = [row for row in rows if row[1] == name]
        missed = sum(max(0, expected - judged) for _, _, expected, judged in here)
        given = sum(max(0, judged - expected) for _, _, expected, judged in here)
        cases = " ".join(f"{key}:{judged - expected:+}" for key, _, expected, judged in here)
        print(f"{name:11} missed {missed:3}  given {given:3}  {cases}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])

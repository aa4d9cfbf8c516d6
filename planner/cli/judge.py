"""Prints the judgement of a list of stories, as JSON, for outside checks."""

import argparse
import json
import sys

from planner.cli.exit_codes import DONE
from planner.cli.output import print_answer

LARGEST = 50_000_000  # bytes


def judge(options: argparse.Namespace) -> int:
    """Print score, flags and items of each story of a JSON list, in its order."""
    from planner.disk import read_file
    from planner.figures_json.judged_texts import judge_list, read_story_list
    from planner.files import refuse_plan
    from planner.model_inputs import load_lexicon

    refuse_plan(options.file, "list of stories")
    listed = read_story_list(read_file(options.file, LARGEST))
    for name in dict.fromkeys(name for entry in listed for name in entry.unknown):
        print(f"note: “{name}” is not read.", file=sys.stderr)
    print_answer(json.dumps(judge_list(listed, load_lexicon()), indent=1, ensure_ascii=False))
    return DONE

"""Commands that print: every figure of a plan as JSON, and the list of its problems."""

import argparse
import json

from planner.cli.exit_codes import PROBLEMS
from planner.cli.output import (
    analysed,
    code_of,
    load_inputs,
    print_answer,
    print_problems,
    read_partly,
    read_plan,
)


def analyse(options: argparse.Namespace) -> int:
    """Print the analysis as JSON."""
    from planner.figures_json import figures_json

    analysis = analysed(read_plan(options).plan, load_inputs())
    print_answer(json.dumps(figures_json(analysis), indent=1, ensure_ascii=False, allow_nan=False))
    return code_of(analysis.problems)


def check(options: argparse.Namespace) -> int:
    """Print the problems of a plan, also of one that cannot be read in full."""
    opened = read_partly(options)
    if opened.problems:
        print_problems(opened.problems)
        return PROBLEMS
    problems = analysed(opened.plan, load_inputs()).problems
    print_problems(problems)
    return code_of(problems)

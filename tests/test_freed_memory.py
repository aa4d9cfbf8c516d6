"""A process that makes many books keeps the memory of its arrays instead of having pages cleared anew."""

import subprocess
import sys

import pytest

PAGES = """
import resource
import sys

import numpy as np

from planner.freed_memory import keep_freed_memory


def pages():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def valued():
    return [np.ones(20_000, np.float32) for _ in range(12)]


if sys.argv[1] == "kept":
    keep_freed_memory()
valued()
before = pages()
for _ in range(50):
    valued()
print(pages() - before)
"""
ONE_VALUATION = 12 * 80_000 // 4096


@pytest.mark.linux
def test_the_arrays_of_a_valuation_get_the_memory_that_those_before_left() -> None:
    def pages(how: str) -> int:
        command = [sys.executable, "-c", PAGES, how]
        return int(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)

    assert pages("kept") < ONE_VALUATION
    assert pages("by itself") > 10 * ONE_VALUATION

"""A process that values offers keeps the memory of its arrays instead of having pages cleared anew."""

import subprocess
import sys

import pytest

from planner.freed_memory import OF_BOOKS, OF_ENTRIES

PAGES = """
import resource
import sys

import numpy as np

from planner.freed_memory import keep_freed_memory


def pages():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def valued():
    return [np.ones(20_000, np.float32) for _ in range(12)]


if block := int(sys.argv[1]):
    keep_freed_memory(block)
valued()
before = pages()
for _ in range(50):
    valued()
print(pages() - before)
"""
ONE_VALUATION = 12 * 80_000 // 4096


def pages(block: int) -> int:
    """Return how many pages fifty valuations got from the system; 0: nothing is kept."""
    command = [sys.executable, "-c", PAGES, str(block)]
    return int(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)


@pytest.mark.linux
def test_the_arrays_of_a_valuation_get_the_memory_that_those_before_left() -> None:
    assert pages(0) > 10 * ONE_VALUATION
    assert all(pages(block) < ONE_VALUATION for block in (OF_BOOKS, OF_ENTRIES))

"""A writer with the templates that ship, and what every analysis is given."""

import pytest

from planner.analysis import Given
from planner.given import load_given, load_writer
from planner.words import Writer
from tests.workbook.plans import TODAY


@pytest.fixture(scope="session")
def writer() -> Writer:
    return load_writer()


@pytest.fixture(scope="session")
def known() -> Given:
    return load_given(TODAY)

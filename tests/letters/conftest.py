"""A writer with the templates that ship, and what every analysis is given."""

import pytest

from planner.analysis import ModelInputs
from planner.letters import Writer
from planner.model_inputs import load_writer
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY


@pytest.fixture(scope="session")
def writer() -> Writer:
    return load_writer()


@pytest.fixture(scope="session")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)

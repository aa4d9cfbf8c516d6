"""A writer with the templates that ship, and what every analysis is given."""

import pytest

from planner.analysis import ModelInputs
from planner.letters import Writer
from planner.model_inputs import load_model_inputs, load_writer
from tests.workbook.plans import TODAY


@pytest.fixture(scope="session")
def writer() -> Writer:
    return load_writer()


@pytest.fixture(scope="session")
def inputs() -> ModelInputs:
    return load_model_inputs(TODAY)

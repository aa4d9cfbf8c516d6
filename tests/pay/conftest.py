"""One set of draws and tables for the whole room: they are frozen, and dear to make."""

import pytest

from planner.market.tables import Tables
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import SEED, Draws, drawn, draws_of
from tests.pay.vectors import real_tables


@pytest.fixture(scope="session")
def draws() -> Draws:
    return draws_of(drawn(), SEED)


@pytest.fixture(scope="session")
def tables() -> Tables:
    return real_tables()


@pytest.fixture
def simulation_cache() -> SimulationCache:
    return SimulationCache()

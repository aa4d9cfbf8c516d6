"""The reader of job posts, made once."""

import pytest

from planner.intake.job_posts.reading import PostReader
from planner.model_inputs import load_post_reader


@pytest.fixture(scope="session")
def post_reader() -> PostReader:
    return load_post_reader()

"""What its writer was taught, told from courses and certificates as things of the work."""

import pytest

from planner.story.text.sentence_analysis import analyse_sentence
from tests.lexicon import LEXICON


@pytest.mark.parametrize(
    "text",
    [
        "I hold certificates in three clouds.",
        "Completed a 12-week bootcamp.",
        "My capstone was graded 97 out of 100.",
        "AWS Certified Machine Learning Specialty.",
    ],
)
def test_a_credential_is_found(text: str) -> None:
    assert analyse_sentence(text, LEXICON).credential


@pytest.mark.parametrize(
    "text",
    [
        "The TLS certificate ran out on Sunday.",
        "Our course recommender sold beginners the exam.",
        "My certificates did not help when the model priced flights at zero.",
        "I took, of course, the smaller model.",
    ],
)
def test_a_thing_of_the_work_is_none(text: str) -> None:
    assert analyse_sentence(text, LEXICON).credential is None

"""A pasted résumé: what is no story is set aside by what it is, and no word is lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.fields.story import PARTS
from planner.plan.schema.content import content_of
from planner.story.paste.drafts import PasteReview, review_paste
from tests.lexicon import LEXICON

RESUME = """Ines Duarte-Kolb
Senior Product Manager, ML platforms
Lisbon | +351 912 345 678 | ines.duarte@example.org | linkedin.com/in/inesdk

SUMMARY
Product manager for ranking and fraud models, ten years.

EXPERIENCE
Senior PM, Quillpay, 2021–2024
• Cut cost per request from $0.004 to $0.003 by routing short questions to a small model
• Rolled back a ranking model after complaints doubled in one week
PM, Harbour Freight Apps, 2017 to 2021

EDUCATION
MSc Computer Science, University of Porto, 2016
BSc Mathematics, 2014

SKILLS
Python, SQL, Kubernetes

LANGUAGES
Portuguese, English
"""


def review(text: str) -> PasteReview:
    return review_paste(text, LEXICON)


def aside(text: str) -> dict[str, tuple[str, ...]]:
    return {part.why: part.lines for part in review(text).asides}


def test_only_what_was_done_becomes_a_story() -> None:
    first, second = review(RESUME).drafts.stories
    assert first.result.startswith("Cut cost per request from $0.004")
    assert first.role == second.role == "Senior PM, Quillpay, 2021–2024"
    assert any("Rolled back a ranking model" in getattr(second, part) for part in PARTS)


def test_contact_education_skills_and_headings_are_known_for_what_they_are() -> None:
    found = aside(RESUME)
    assert found["contact"] == (
        "Ines Duarte-Kolb",
        "Senior Product Manager, ML platforms",
        "Lisbon | +351 912 345 678 | ines.duarte@example.org | linkedin.com/in/inesdk",
    )
    assert found["education"] == (
        *("EDUCATION", "MSc Computer Science, University of Porto, 2016", "BSc Mathematics, 2014"),
    )
    assert found["skills"] == ("SKILLS", "Python, SQL, Kubernetes")
    assert found["summary"][1].startswith("Product manager for ranking")
    assert found["other sections"] == ("LANGUAGES", "Portuguese, English")
    assert "PM, Harbour Freight Apps, 2017 to 2021" in found["headings without a story"]


def test_no_contact_is_in_any_draft() -> None:
    texts = [text for story in review(RESUME).drafts.stories for text in content_of(story).values()]
    assert "@" not in str(texts)
    assert "351" not in str(texts)
    assert "Duarte" not in str(texts)


@pytest.mark.parametrize(
    "line",
    [
        "Email: jo@example.com",
        "(415) 555-0132",
        "Tel. +49 30 1234 5678",
        "www.example.org/jo | github.com/jo",
        "Austin, TX 78701 | jo.p@example.com | 512.555.0188",
    ],
)
def test_contact_lines_of_many_forms(line: str) -> None:
    text = f"Jo Park\n{line}\n\nEXPERIENCE\nPM, Acme, 2020\n- Cut latency from 90 ms to 40 ms"
    assert aside(text)["contact"] == ("Jo Park", line)


@pytest.mark.parametrize(
    "line",
    [
        "- Moved mail to support@example.com and cut tickets by 30 % in two months",
        "- Raised uptime from 99.5 to 99.95 over 2021-2022 for 1200 stores",
        "- Built a tutor with the University of Oslo; retention rose by 8 %",
    ],
)
def test_a_bullet_with_an_address_a_number_or_a_school_stays_a_story(line: str) -> None:
    stories = review(f"EXPERIENCE\nPM, Acme, 2020\n{line}").drafts.stories
    assert len(stories) == 1
    assert line[2:30] in str(stories[0])


def test_a_job_at_a_university_is_no_education() -> None:
    job = "Product manager, Stanford University, 2019–2021"
    text = f"EXPERIENCE\n{job}\n- Launched a grader for 4,000 students"
    [story] = review(text).drafts.stories
    assert story.role == job
    assert "education" not in aside(text)


@pytest.mark.parametrize(
    ("note", "part"),
    [
        ("False positives fell from 4 % to 1 %", "result"),
        ("It cost us two engineer-weeks", "cost"),
        ("The root cause was a frozen feed", "root_cause"),
        ("I learned to test the feeds first", "lesson"),
        ("We decided to roll back instead of retraining", "decision"),
    ],
)
def test_a_note_of_one_line_goes_into_its_field(note: str, part: str) -> None:
    [story] = review(note).drafts.stories
    assert {key: text for key in PARTS if (text := getattr(story, key))} == {part: note}


def test_notes_are_no_resume() -> None:
    notes = "Canary rollback\nWe served a fraud model. Support tickets spiked.\n\nAsk Jo about the cap"
    assert review(notes).asides == ()


@pytest.mark.parametrize("text", ["", " \n ", "EDUCATION", "Interests", "=1+1", "<b>x</b>", "مرحبا", "🙂"])
def test_odd_pastes_are_read(text: str) -> None:
    found = review(text)
    words = " ".join(story.situation for story in found.drafts.stories)
    assert (
        " ".join(text.split()) in f"{words}{' '.join(line for part in found.asides for line in part.lines)}"
    )


def test_200_000_letters_are_read() -> None:
    text = (
        "jo@example.com\n"
        + "The model broke because of a feed. " * 5_700
        + "\nEDUCATION\n"
        + "x@y.z " * 3_000
    )
    assert review(text).drafts.stories


LINES = st.lists(
    st.sampled_from(
        [
            *(
                "",
                "EXPERIENCE",
                "Education:",
                "SKILLS",
                "# Summary",
                "- Cut cost by 20 %",
                "Senior PM, Acme, 2020",
            ),
            *(
                "jo@example.com",
                "Jo Park",
                "BSc Physics, 2011",
                "We broke it. I fixed it!",
                "• 5 of 9",
                "Interests",
            ),
            *("wrapped on", "+1 415 555 0132", "Result: 3 %", "<i>=A1</i>", "x; y", "é🙂؟ ب"),
        ]
    ),
    max_size=14,
)


@given(LINES)
def test_no_word_of_a_paste_is_lost(lines: list[str]) -> None:
    pasted = "\n".join(
        f"{line} w{place}" if line.strip() and place % 2 else line for place, line in enumerate(lines)
    )
    found = review(pasted)
    kept = [
        text
        for story in found.drafts.stories
        for text in (story.title, story.role, *story.tags, *(getattr(story, part) for part in PARTS))
    ]
    kept += [line for part in found.asides for line in part.lines]
    here = Counter(word for text in kept for word in text.split())
    marks = Counter(dict.fromkeys(("-", "•", "#", "Result:"), 99))
    assert not Counter(pasted.split()) - here - marks

"""What a paste becomes, and that nothing of it is lost."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.story.paste.drafts import MOST_STORIES, REST, Drafts, review_paste
from tests.lexicon import LEXICON

NOTES = """Canary rollback
We served a fraud model for card payments. Support tickets spiked on Monday. It turned out that a
feed had changed its currency. I decided to roll back instead of retraining. We added a schema check.
False positives fell from 4 % to 1 %. It cost us two engineer-weeks. I learned to test the feeds.

I cut GPU spend by 20 % with INT8 and batching. We gave up a point of recall.
"""

RESUME = """EXPERIENCE

Senior PM, Acme — 2021–2024
• Cut cost per request from $0.004 to $0.003
  by routing short questions to a small model
• Managed a team of 5
PM, Beta Inc, 2018 to 2021
- Launched search for 2M users
"""


def drafts(text: str) -> Drafts:
    return review_paste(text, LEXICON).drafts


def parts(story: Story) -> dict[str, str]:
    return {part: text for part in PARTS if (text := getattr(story, part))}


def test_sentences_of_a_note_go_to_their_parts() -> None:
    story, other = drafts(NOTES).stories
    assert story.title == "Canary rollback"
    assert parts(story) == {
        "situation": "We served a fraud model for card payments.",
        "signal": "Support tickets spiked on Monday.",
        "root_cause": "It turned out that a feed had changed its currency.",
        "decision": "I decided to roll back instead of retraining.",
        "fix": "We added a schema check.",
        "result": "False positives fell from 4 % to 1 %.",
        "cost": "It cost us two engineer-weeks.",
        "lesson": "I learned to test the feeds.",
    }
    assert other.title == "Cut GPU spend by 20 % with INT8…"
    assert other.cost == "We gave up a point of recall."


def test_each_bullet_of_a_resume_is_a_story_with_its_job_and_years() -> None:
    first, second, third = drafts(RESUME).stories
    assert first.result.startswith("Cut cost per request from $0.004 to $0.003 by routing")
    assert (first.role, first.when, first.tags) == (
        "Senior PM, Acme — 2021–2024",
        "2021–2024",
        ("EXPERIENCE",),
    )
    assert second.situation == "Managed a team of 5"
    assert (third.role, third.when) == ("PM, Beta Inc, 2018 to 2021", "2018 to 2021")


def test_bullets_under_a_plain_heading_are_one_story() -> None:
    (story,) = drafts("Ranking drift\n- Clicks fell by 8 % because a feed froze\n- I rolled back").stories
    assert story.title == "Ranking drift"
    assert (story.root_cause, story.fix) == ("Clicks fell by 8 % because a feed froze", "I rolled back")


def test_numbered_bullets_without_a_heading_are_a_story_each() -> None:
    assert [draft.title for draft in drafts("1. Rolled back\n2) Wrote the test").stories] == [
        "Rolled back",
        "Wrote the test",
    ]


def test_labels_name_the_parts_over_blank_lines_and_a_label_again_begins_a_story() -> None:
    first, second = drafts(
        "Fraud model\nSituation: cards in Europe.\n\nRoot cause:\nthe feed froze\n\nResult: 3 % fewer.\n\n"
        "Situation: another one"
    ).stories
    assert first.title == "Fraud model"
    assert parts(first) == {
        "situation": "cards in Europe.",
        "root_cause": "the feed froze",
        "result": "3 % fewer.",
    }
    assert second.situation == "another one"


def test_a_line_above_notes_that_have_a_heading_stands_by_itself() -> None:
    first, second = drafts("Ask about the cap\n\nPricing bot\nIt overpriced weekends.").stories
    assert (first.situation, second.title) == ("Ask about the cap", "Pricing bot")


def test_a_heading_with_nothing_beneath_is_set_aside_and_not_lost() -> None:
    (section,) = review_paste("Interests", LEXICON).asides
    assert (section.lines, drafts("Interests").stories) == (("Interests",), ())
    read = review_paste("- Cut cost\nPM, Acme 2020", LEXICON)
    assert [draft.title for draft in read.drafts.stories] == ["Cut cost"]
    assert [aside.lines for aside in read.asides] == [("PM, Acme 2020",)]


@pytest.mark.parametrize(
    "text", ["=1+1", "<b>bold</b>", "+49 170", "@SUM(A1)", "مرحبا بالعالم", "🙂🙂", "{{ x }}"]
)
def test_what_looks_like_a_formula_or_markup_stays_plain_text(text: str) -> None:
    assert drafts(text).stories[0].situation == text


@pytest.mark.parametrize("text", ["", " \n\t\n "])
def test_a_blank_paste_makes_nothing(text: str) -> None:
    assert drafts(text).stories == ()


def test_half_of_a_letter_is_marked_and_the_rest_stays() -> None:
    assert drafts("a\ud800b").stories[0].situation == "a\ufffdb"


def test_too_many_pieces_stand_together_in_the_last_draft_and_that_is_said() -> None:
    found = drafts("\n\n".join(f"Story number {number} broke." for number in range(80)))
    assert len(found.stories) == MOST_STORIES
    assert found.stories[-1].title == REST
    assert found.stories[-1].situation.endswith("Story number 79 broke.")
    assert found.problems[0].message.startswith("The paste holds 80 pieces. The first 59 are stories")


def test_a_paste_of_200_000_letters_is_kept_whole() -> None:
    text = "The model broke because of a feed. " * 5_700
    (story,) = drafts(text).stories
    assert sum(map(len, parts(story).values())) >= len(text.strip())


LINES = st.lists(
    st.sampled_from(
        [
            *(
                "",
                "- ",
                "• cut 20 %",
                "Senior PM, Acme 2020",
                "We broke it. I fixed it!",
                "1. 5 more",
                "EXPERIENCE",
            ),
            *(
                "  wrapped on",
                "# Title",
                "because e.g. a.b",
                "<i>=A1</i>",
                "Ranking",
                "x; y",
                "3) 4) z",
                "é🙂؟ ب",
            ),
        ]
    ),
    max_size=14,
)


@given(LINES)
def test_no_word_of_a_paste_is_lost(lines: list[str]) -> None:
    pasted = "\n".join(f"{line} w{place}" if line.strip() else line for place, line in enumerate(lines))
    read = review_paste(pasted, LEXICON)
    texts = [line for aside in read.asides for line in aside.lines]
    for draft in read.drafts.stories:
        texts += [draft.title, draft.role, *draft.tags, *parts(draft).values()]
    known = Counter(word for text in texts for word in text.split())
    assert not Counter(pasted.split()) - known - Counter(dict.fromkeys(("-", "•", "1.", "3)", "#"), 99))

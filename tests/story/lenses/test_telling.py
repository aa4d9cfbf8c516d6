"""A story told in both lenses: the user's own sentences in the lens's order, no figure but theirs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.story.lenses.aloud import LINKS
from planner.story.lenses.retelling import BULLET_WORDS, PAGE_WORDS, SCRIPT_WORDS, Retelling, retelling
from planner.story.lenses.topics import Lens
from planner.story.text.quantities import quantities
from tests.lexicon import LEXICON

ROLLBACK = Story(
    id="y1",
    title="Canary rollback",
    situation="Small clinics paid us to triage 40,000 messages a day.",
    signal="A drift alert showed precision falling from 92 % to 81 %.",
    root_cause="A feed had changed its units.",
    decision="I decided to roll back rather than retrain",
    fix="I stopped the canary. I added a schema check with an owner.",
    result="p99 latency held at 300 ms. Adoption grew to 60 % of clinics and revenue by $2M.",
    cost="It cost two engineer-weeks.",
    lesson="I now test feeds first.",
)


def all_said(telling: Retelling) -> list[tuple[str, str, int, int]]:
    page = [sentence for section in telling.page for sentence in section.sentences]
    retold = (*telling.bullet, *page)
    return [(sentence.text, sentence.part, sentence.start, sentence.end) for sentence in retold]


def test_a_bullet_leads_with_what_the_lens_listens_for() -> None:
    assert retelling(ROLLBACK, Lens.IMPACT, LEXICON).bullet_text == (
        "Adoption grew to 60 % of clinics and revenue by $2M. I decided to roll back rather than retrain. "
        "It cost two engineer-weeks."
    )
    assert retelling(ROLLBACK, Lens.RISK, LEXICON).bullet_text == (
        "A drift alert showed precision falling from 92 % to 81 %. I stopped the canary. "
        "p99 latency held at 300 ms."
    )


@pytest.mark.parametrize(("lens", "first"), [(Lens.IMPACT, "Result"), (Lens.RISK, "What showed it")])
def test_a_page_has_headed_sections_in_the_lens_s_order(lens: Lens, first: str) -> None:
    page = retelling(ROLLBACK, lens, LEXICON).page
    assert page[0].heading == first
    assert len(page) == len(PARTS)
    assert retelling(ROLLBACK, lens, LEXICON).page_text.startswith(f"{first}\n")


def test_a_script_names_no_part_and_is_linked_by_time_and_cause() -> None:
    script = retelling(ROLLBACK, Lens.RISK, LEXICON).script
    assert [stretch.mark for stretch in script] == ["0:00", "0:20", "0:35", "1:00", "1:15"]
    assert [stretch.text for stretch in script] == [
        "A drift alert showed precision falling from 92 % to 81 %. As it turned out, a feed had changed "
        "its units.",
        "Small clinics paid us to triage 40,000 messages a day.",
        "So I decided to roll back rather than retrain. And then I stopped the canary. I added a schema "
        "check with an owner.",
        "In the end, p99 latency held at 300 ms. Adoption grew to 60 % of clinics and revenue by $2M. It "
        "cost two engineer-weeks.",
        "I now test feeds first.",
    ]


def test_an_ai_pm_says_first_what_came_of_it() -> None:
    script = retelling(ROLLBACK, Lens.IMPACT, LEXICON).script
    assert [stretch.mark for stretch in script] == ["0:00", "0:15", "0:30", "0:50", "1:15"]
    assert [stretch.text for stretch in script] == [
        "p99 latency held at 300 ms. Adoption grew to 60 % of clinics and revenue by $2M.",
        "It began like this. Small clinics paid us to triage 40,000 messages a day.",
        "Then a drift alert showed precision falling from 92 % to 81 %. As it turned out, a feed had changed "
        "its units.",
        "So I decided to roll back rather than retrain. And then I stopped the canary. I added a schema "
        "check with an owner. It cost two engineer-weeks.",
        "I now test feeds first.",
    ]


def test_no_cause_is_said_between_a_result_and_a_decision_alone() -> None:
    story = Story(id="y1", result="Errors fell.", decision="I stopped it.")
    assert retelling(story, Lens.IMPACT, LEXICON).script_text == "Errors fell.\n\nI stopped it."


def test_figures_are_said_once_and_rounded() -> None:
    story = Story(
        id="y1",
        situation="We answered 40,312 tickets a day.",
        signal="Errors rose from 2 % to 9.46 %.",
        result="They fell from 9.46 % to 1.5 %. That is 1.5 %. "
        "It cut refunds by 21 %, and uptime is 99.95 %.",
        cost="The bill went from $92,340 to $61,000.",
    )
    script = retelling(story, Lens.RISK, LEXICON).script_text
    assert "about 40,000 tickets a day" in script
    assert "Errors rose from about 2 % to 9.5 %." in script
    assert "In the end, they fell to 1.5 %. It cut refunds by about a fifth, and uptime is 99.95 %." in script
    assert "about $92,000 to $61,000" in script


def test_what_is_short_is_said_as_it_is() -> None:
    story = Story(id="y1", situation="Latency was 135 ms.", cost="It rose from 120 ms to 135 ms in 2025.")
    assert "it rose from 120 ms to 135 ms in 2025." in retelling(story, Lens.RISK, LEXICON).script_text


@pytest.mark.parametrize(
    ("part", "text", "said"),
    [
        ("decision", "I stopped it.", "So I stopped it."),
        ("decision", "Then I stopped it.", "Then I stopped it."),
        ("root_cause", "Berlin had recoded blanks.", "Berlin had recoded blanks."),
        ("lesson", "Test feeds first.", "Test feeds first."),
        ("lesson", "We test feeds first.", "Since then, we test feeds first."),
        ("result", "مرحبا 7", "مرحبا 7."),
    ],
)
def test_a_link_is_added_only_where_it_fits(part: str, text: str, said: str) -> None:
    story = replace(Story(id="y1", signal="It broke."), **{part: text})
    assert retelling(story, Lens.RISK, LEXICON).script_text.endswith(said)


def test_a_long_story_is_spoken_in_60_to_90_seconds_and_fits_a_page() -> None:
    text = "We moved the queue and it held in the end. " * 30
    long = replace(Story(id="y1"), **dict.fromkeys(PARTS, text))
    passage = retelling(long, Lens.IMPACT, LEXICON)
    assert 60 <= passage.seconds <= 90
    assert sum(one.words for section in passage.page for one in section.sentences) <= PAGE_WORDS
    assert passage.left_out > 0


def test_what_a_lens_wants_and_the_story_lacks_is_said_and_not_made_up() -> None:
    passage = retelling(Story(id="y1", result="Revenue rose by $2M."), Lens.RISK, LEXICON)
    assert passage.bullet_text == "Revenue rose by $2M."
    assert passage.missing[0] == "Signal is not told: the metric or report that showed that something broke."
    assert "Say what it did to latency, at which percentile, before and after." in passage.missing


def test_a_story_in_one_text_keeps_its_order_and_has_no_headings() -> None:
    text = "It broke because a feed froze. Errors fell from 4 % to 1 %. I rolled back."
    for lens in Lens:
        retold = retelling(Story(id="y1", situation=text), lens, LEXICON)
        assert retold.page_text == text
        assert retold.script_text == text


def test_one_text_is_marked_by_the_time_that_it_takes() -> None:
    sentence = "It took the team a whole week to see that nothing had changed at all."  # 15 words, 6 s
    script = retelling(Story(id="y1", situation=" ".join([sentence] * 8)), Lens.RISK, LEXICON).script
    assert [stretch.mark for stretch in script] == ["0:00", "0:15", "0:35"]
    assert [len(stretch.sentences) for stretch in script] == [3, 3, 2]


def test_an_empty_story_tells_nothing_and_says_what_to_write() -> None:
    passage = retelling(Story(id="y1", title="Only a title"), Lens.IMPACT, LEXICON)
    assert (passage.bullet_text, passage.page_text, passage.script_text, passage.seconds) == ("", "", "", 0)
    assert passage.missing


def test_what_is_ours_holds_no_figure() -> None:
    assert not any(quantities(text, LEXICON.units) or re.search(r"\d", text) for text in LINKS.values())


FIGURE = re.compile(r"\d[\d.,]*\d|\d")
TEXTS = st.lists(
    st.sampled_from(
        [
            *(
                "I cut GPU spend by 20 %.",
                "p99 fell from 900 ms to 300 ms",
                "=1+1",
                "<b>12</b>",
                "We had 3.5 drifts.",
            ),
            *(
                "مرحبا 7.",
                "🙂",
                "\n- because of 2 feeds",
                "Revenue rose to $1.2M!",
                "e.g. 4 of 5",
                "half of it",
            ),
        ]
    ),
    max_size=5,
).map(" ".join)


@given(st.fixed_dictionaries(dict.fromkeys((*PARTS, "title"), TEXTS)), st.sampled_from(list(Lens)))
def test_every_sentence_and_every_figure_stands_in_the_story(texts: dict[str, str], lens: Lens) -> None:
    story = replace(Story(id="y1"), **texts)
    passage = retelling(story, lens, LEXICON)
    for text, part, start, end in all_said(passage):
        if part:
            assert getattr(story, part)[start:end] == text
        else:
            assert not re.search(r"\d", text)
    theirs = FIGURE.findall(" ".join(texts.values()))
    for output in (passage.bullet_text, passage.page_text):
        assert set(FIGURE.findall(output)) <= set(theirs)


@given(st.fixed_dictionaries(dict.fromkeys(PARTS, TEXTS)), st.sampled_from(list(Lens)))
def test_a_telling_keeps_to_its_length(texts: dict[str, str], lens: Lens) -> None:
    passage = retelling(replace(Story(id="y1"), **texts), lens, LEXICON)
    assert sum(one.words for one in passage.bullet) <= BULLET_WORDS or len(passage.bullet) == 1
    assert len(passage.script_text.split()) <= SCRIPT_WORDS + 10

"""Posts saved by boards are read as texts: numbers kept apart from the words are lines of the text."""

import datetime
import json
from typing import Any

import pytest

from planner.intake.documents.errors import DocumentError
from planner.intake.job_posts.post_texts import post_texts, posts_of_text
from planner.intake.job_posts.reading import PostReader
from tests.intake.documents.files import lines, pdf
from tests.intake.job_posts.test_reading import written

TODAY = datetime.date(2026, 11, 30)

GREENHOUSE = {
    "jobs": [
        {
            "title": "Senior Product Manager, AI",
            "company_name": "Acorn Grid",
            "location": {"name": "San Francisco, CA"},
            "content": "&lt;p&gt;You will ship.&lt;/p&gt;&lt;p&gt;Bonus eligible &amp;amp; equity.&lt;/p&gt;",
            "pay_input_ranges": [
                {
                    "min_cents": 18200000,
                    "max_cents": 23500000,
                    "currency_type": "USD",
                    "title": "Annual salary",
                },
                {"min_cents": 9000, "max_cents": 11000, "currency_type": "USD", "title": "Hourly rate"},
            ],
        }
    ]
}
LEVER = [
    {
        "text": "Product Manager II",
        "categories": {"location": "New York"},
        "descriptionPlain": "You will ship.",
        "salaryRange": {"min": 140000, "max": 170000, "currency": "USD", "interval": "per-year-salary"},
    },
    {
        "text": "Contractor",
        "descriptionPlain": "You will help.",
        "salaryRange": {"min": 60, "max": 80, "currency": "CAD", "interval": "per-hour-wage"},
    },
]
ASHBY = {
    "jobs": [
        {
            "title": "Group PM",
            "location": "Remote",
            "descriptionPlain": "You will lead.",
            "compensation": {
                "summaryComponents": [
                    {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "USD",
                     "minValue": 190000, "maxValue": 240000},
                    {"compensationType": "EquityPercentage", "minValue": 0.1, "maxValue": 0.2},
                    {"compensationType": "Bonus", "interval": "1 YEAR", "currencyCode": "USD",
                     "minValue": 20000, "maxValue": 30000},
                ]
            },
        }
    ]
}  # fmt: skip
SCHEMA = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "AI PM",
    "hiringOrganization": {"name": "Gorse"},
    "jobLocation": {"address": {"addressLocality": "Austin", "addressRegion": "TX"}},
    "description": "<p>Build things.</p>",
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "value": {"@type": "QuantitativeValue", "minValue": "12,500", "maxValue": 15000, "unitText": "MONTH"},
    },
}


def ranges(content: Any, reader: PostReader) -> list[list[str]]:
    posts = [reader.read(post.text, TODAY, post.title) for post in posts_of_text(json.dumps(content))]
    return [[f"{post.title}: {written(post, posted)}" for posted in post.ranges] for post in posts]


def test_greenhouse_keeps_cents(post_reader: PostReader) -> None:
    assert ranges(GREENHOUSE, post_reader) == [
        [
            "Senior Product Manager, AI: base 182000-235000 USD/year",
            "Senior Product Manager, AI: pay 90-110 USD/hour",
        ]
    ]


def test_greenhouse_escapes_its_words_twice() -> None:
    (post,) = posts_of_text(json.dumps(GREENHOUSE))
    assert post.text.endswith("You will ship.\n\nBonus eligible & equity.")
    assert post.text.startswith("Senior Product Manager, AI\n\nAcorn Grid\n\nSan Francisco, CA\n\n")


def test_lever_names_its_interval(post_reader: PostReader) -> None:
    assert ranges(LEVER, post_reader) == [
        ["Product Manager II: base 140000-170000 USD/year"],
        ["Contractor: pay 60-80 CAD/hour"],
    ]


def test_ashby_keeps_salary_apart_from_equity_and_bonus(post_reader: PostReader) -> None:
    assert ranges(ASHBY, post_reader) == [
        ["Group PM: base 190000-240000 USD/year", "Group PM: bonus 20000-30000 USD/year"]
    ]


def test_a_posting_of_schema_org_is_read(post_reader: PostReader) -> None:
    assert ranges(SCHEMA, post_reader) == [["AI PM: base 12500-15000 USD/month"]]


def test_a_page_is_read_with_what_it_keeps_for_search_engines(post_reader: PostReader) -> None:
    page = f"""<!DOCTYPE html><html><head><script type="application/ld+json">{json.dumps(SCHEMA)}</script>
    <script type="application/ld+json">{{broken</script></head><body><h1>AI PM</h1></body></html>"""
    (post,) = post_texts(page.encode(), "post.html")
    assert [
        written(post_reader.read(post.text, TODAY), r) for r in post_reader.read(post.text, TODAY).ranges
    ] == ["base 12500-15000 USD/month"]


def test_a_post_as_a_document_is_read(post_reader: PostReader) -> None:
    (post,) = post_texts(pdf(lines("AI PM", "", "Base salary: $150,000 - $180,000 per year")), "post.pdf")
    assert len(post_reader.read(post.text, TODAY).ranges) == 1


@pytest.mark.parametrize("value", [None, "", "x", -5, 0, 1e300, [], {}, True, "1e999"])
def test_wrong_numbers_of_a_board_are_no_range(value: Any, post_reader: PostReader) -> None:
    entry = {"title": "PM", "content": "x", "pay_input_ranges": [{"min_cents": value, "max_cents": value}]}
    assert ranges([entry], post_reader) == [[]]


@pytest.mark.parametrize("text", ['{"a": ', "[" * 100_000, '{"a": NaN', "{'a': 1}"])
def test_broken_json_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="its JSON is broken"):
        posts_of_text(text)


def test_json_without_a_post_is_refused() -> None:
    with pytest.raises(DocumentError, match="it is JSON without a job post"):
        posts_of_text('{"a": [1, 2]}')

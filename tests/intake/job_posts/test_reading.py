"""Each range of a post is read with its kind, period, currency and place; other money is not."""

import datetime

import pytest

from planner.intake.job_posts.posted_range import JobPost, PostedRange
from planner.intake.job_posts.reading import PostReader
from tests.intake.job_posts.posts import POSTS

TODAY = datetime.date(2026, 11, 30)


def written(post: JobPost, posted: PostedRange) -> str:
    """Write a range as `posts` does."""
    low, high = (None if end is None else float(f"{end:.2f}") for end in (posted.low, posted.high))
    place = f" [{posted.place.words(post.text)}]" if posted.place.end else ""
    per = f"{'~' if posted.is_period_assumed else ''}{posted.per}{'!' if posted.are_ends_exchanged else ''}"
    ends = "-".join(
        "None" if end is None else f"{end:g}" if end < 1e4 else f"{end:.0f}" for end in (low, high)
    )
    return f"{posted.kind} {ends} {posted.currency}/{per}{place}"


@pytest.mark.parametrize("name", POSTS)
def test_the_ranges_of_a_post_are_read(name: str, post_reader: PostReader) -> None:
    text, ranges = POSTS[name]
    post = post_reader.read(text, TODAY)
    assert tuple(written(post, posted) for posted in post.ranges) == ranges

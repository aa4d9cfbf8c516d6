"""A range of a post as the lines of a list: the band that it would be, its words, and what to check."""

from planner.intake.job_posts.posted_band import BandChoice
from planner.intake.job_posts.posted_range import JobPost

LONGEST_WORDS, LONGEST_PLACE = 90, 36  # characters


def band_text(choice: BandChoice) -> str:
    """Return the range a year, as `182,000 to 235,000`, `up to 185,000`, or `no range`."""
    if not choice.is_usable:
        return "no range"
    low, high = (None if end is None else f"{end:,.0f}" for end in (choice.low, choice.high))
    if low and high:
        return f"{low} to {high}"
    return f"from {low}" if low else f"up to {high}"


def list_text(choice: BandChoice, post: JobPost) -> str:
    """Return the two lines of a choice in the list."""
    posted = choice.posted
    place = _short((posted.place if posted.place.end else posted.label).words(post.text), LONGEST_PLACE)
    words = _short(posted.span.words(post.text), LONGEST_WORDS)
    first = f"{band_text(choice)} a year" if choice.is_usable else f"“{words}”"
    second = f"“{words}”" if choice.is_usable else choice.why_not
    return f"{first}{f'  ·  {place}' if place else ''}\n{second}"


def check_text(choice: BandChoice, post: JobPost) -> str:
    """Return what to look at before a choice is taken, in whole sentences."""
    if not choice.is_usable:
        return choice.why_not
    place = " ".join(choice.posted.place.words(post.text).split())
    elsewhere = (f"It is for {place}, and this offer is elsewhere.",) if choice.is_elsewhere else ()
    return " ".join((*elsewhere, *choice.remarks))


def _short(words: str, longest: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= longest else f"{words[:longest]} …"

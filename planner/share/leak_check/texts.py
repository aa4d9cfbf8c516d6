"""Every text that leaves and that the user may have typed, with the plan path where it is mended."""

from collections.abc import Iterator

from planner.plan import PARTS, Plan
from planner.plan.paths import offer_path
from planner.share.redact import redacted
from planner.share.shared import Shared

PlacedText = tuple[str, str]
"""A plan path, or the name of a place in a document, and the text there."""


def typed_texts(shared: Shared, plan: Plan) -> Iterator[PlacedText]:
    """Give the user's own texts: all that a person may have phrased so that it gives something away."""
    counter, offer = f"counters.{shared.offer_id}", offer_path(shared.offer_id)
    yield f"{counter}.intent", shared.intent
    for reason in shared.reasons:
        yield f"{counter}.reasons", reason
    yield f"{offer}.title", shared.role
    yield f"{offer}.company", shared.company
    yield f"{counter}.recruiter", shared.recruiter
    yield "person.name", shared.author
    for story in redacted(plan, shared.offer_id).stories:
        for key in ("title", *PARTS):
            yield f"stories.{story.id}.{key}", getattr(story, key)


def made_texts(shared: Shared) -> Iterator[PlacedText]:
    """Give the texts that are made of them, and of released facts."""
    yield "document title", shared.title
    yield "file name", shared.file_name
    for line in shared.lines:
        yield f"reason for {line.component.noun}", line.why
    for other in shared.others:
        yield "another offer", other.description
    for cause in shared.causes:
        yield "sign-on case", cause.description
    for package in shared.packages:
        yield "package", package.name

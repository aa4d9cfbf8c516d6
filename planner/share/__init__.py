"""What may leave: `share` makes what one recruiter gets, from the released part of a plan. Pure.

It is made from `redacted(plan, offer_id)` alone.
"""

from planner.share.leak_check import Leak, OutgoingTexts, after_overrides, leaks
from planner.share.proposing import NothingProposedError, refuse_without_proposal, with_known_openings
from planner.share.recruiter_texts import MOST_REASONS
from planner.share.redact import redacted
from planner.share.shared import (
    Cover,
    LatestTerm,
    OtherOffer,
    Proposed,
    ReleasedCause,
    Shared,
    SharedPackage,
    SharedStory,
)
from planner.share.sharing import (
    NotReadyError,
    UnreadEntriesError,
    refuse_unread_entries,
    share,
    trade_off_of,
)
from planner.share.terms import GrantTerms, Terms, terms_of
from planner.story.lenses.lens import Lens
from planner.story.lenses.lens_order import HEADINGS

__all__ = [
    "HEADINGS",
    "MOST_REASONS",
    "Cover",
    "GrantTerms",
    "LatestTerm",
    "Leak",
    "Lens",
    "NotReadyError",
    "NothingProposedError",
    "OtherOffer",
    "OutgoingTexts",
    "Proposed",
    "ReleasedCause",
    "Shared",
    "SharedPackage",
    "SharedStory",
    "Terms",
    "UnreadEntriesError",
    "after_overrides",
    "leaks",
    "redacted",
    "refuse_unread_entries",
    "refuse_without_proposal",
    "share",
    "terms_of",
    "trade_off_of",
    "with_known_openings",
]

"""Sentences of courses, certificates and exams: what its writer was taught, and nothing that came of it.

A figure there (a grade, a number of weeks) is no outcome. The same words as things of the work, a course that
is recommended or a certificate that ran out, are left alone.
"""

import re
from functools import lru_cache

MOST_SENTENCES = 4096

_STUDIES = (
    r"(?:earned?|hold|obtained|completed?|completing|passed|took|taken|taking|attended|finished|finishing"
    r"|graduated|studied|enrolled|prepar(?:e|ing)|pursu(?:e|ing)|gained|received|have|did|invest(?:ed)?"
    r"|holding|holder)"
)
_TAUGHT = (
    r"(?:(?:boot[- ]?camps?|capstone|nano[- ]?degrees?|moocs?|coursera|udacity|udemy|edx|certifications?"
    r"|certificates?|diplomas?|coursework)\b|(?<!of )(?<!on )(?:exams?|courses?|degrees?|masterclass(?:es)?)"
    r"(?=\s(?:in|on|from|at|of|by|with|and|for)\b|\s*[,.;:()]|$))"
)
_CREDENTIAL = re.compile(
    rf"(?:^|\bI\b|\bI['’](?:ve|m)\b)(?:[ \w'’,-]{{0,50}}? )??\b{_STUDIES}\b[^.;]{{0,70}}?\b{_TAUGHT}"
    rf"|\bmy (?:\w+ ){{0,2}}(?:capstone|thesis|certificat\w+|exams?|courses?|boot[- ]?camp|diploma|degree"
    rf"|master['’]s|grades?|education|studies)\b(?! (?:did not|didn['’]t|never|taught me nothing))"
    r"|\b(?-i:Certified)(?: (?-i:[A-Z])[\w-]*)+|\bcertified (?:in|as an?)\b"
    r"|\bcertificates? (?:in|from|of completion)\b"
    r"|\b(?:graded|scored) \d+(?:[.,]\d+)? ?(?:/|%|out of|of|percent)[^.;]{0,40}\b(?:exam|test|course"
    r"|certification)\b|\bGPA\b|\bcapstone\b|\bnano[- ]?degree\b|\bboot[- ]?camp\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=MOST_SENTENCES)
def credential(text: str) -> tuple[int, int] | None:
    """Return where a sentence speaks of a credential, if it does."""
    found = _CREDENTIAL.search(text)
    return found.span() if found else None

"""Amounts in the words of a sign-on that are none: a wish, an average, or a payment for something else."""

import re
from collections.abc import Iterator

from planner.intake.letters.marks.marked_text import MarkedText
from planner.intake.letters.sign_on.sign_on_words import SignOnWords

_NUMBERING = re.compile(r"^\s*(?:§\s*)?\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+")
"""The number of a contract's heading, as `3.4 Signing Bonus.`"""
_LABEL = 70
"""Characters of a heading that names the sign-on of the next sentence."""
_NONE = re.compile(r"\b(?:no|not|never|without|(?:do|does|is|are|wo|ca)n['’]t)\b", re.IGNORECASE)
_OWN_LABEL = re.compile(r"[^\W\d_][^:.\n\U000f0000-\U000fffff]{1,30}:\s")
_YES = re.compile(
    r"^[\s(~]*(?:(?:(?:(?:not\s+)?(?:normally|usually|typically)(?:\s+(?:no|not))?|yes|yep|yeah|sure|ok|okay|no|well|hmm|but)[\s,!:–-]+){0,3}"
    r"(?:i|we)(?:['’]ll|\s+will|\s+can)\s+(?:do|offer|add|give|get)\s+(?:you\s+)?"
    r"|(?:(?:yes|yep|yeah|yup|sure|ok|okay|it.s|that.s|we\s+have|there.s)[\s,!:–-]+){0,2})(?:an?\s+)?",
    re.IGNORECASE,
)
"""Words with which an answer begins."""
_COULD = re.compile(
    r"[\s(~]*(?:(?:i|we)\s+)?(?:could|can)\s+(?:do|offer|add|give)\s+(?:you\s+)?(?:an?\s+)?", re.IGNORECASE
)
"""How an answer to a question may begin too; a letter's `we could do 20k` is no promise."""
_OBTAINED = re.compile(
    r"\b(?:fought|pushed|pressed|argued|asked|tried|lobbied|went\s+back)\b[^.;\n]*\b(?:and|but)\s+could\s+(?:only\s+)?(?:get|secure)\b",
    re.IGNORECASE,
)
"""What was obtained: `I fought for a signing bonus and could get $15,000`."""


def is_own_label(heading: str) -> bool:
    """Whether words are short, and hold no figure but the number of a section."""
    return len(heading) <= _LABEL and not re.search(r"\d", _NUMBERING.sub("", heading))


def is_denied(heading: str) -> bool:
    """Whether a heading says that there is none: `We don't do sign-ons.`"""
    return _NONE.search(heading) is not None


def has_label(text: MarkedText) -> bool:
    """Whether a sentence has a label of its own: `RSUs: 9,000`."""
    return _OWN_LABEL.match(text.coded) is not None


def without_yes(answer: str) -> Iterator[str]:
    """Yield an answer without the words that begin one, in both of their forms."""
    return (form.sub("", answer, count=1) for form in (_YES, _COULD))


def is_other_payment(text: MarkedText, match: re.Match[str], heading: str, words: SignOnWords) -> bool:
    """Whether the amount is a wish, an average, or for something else, as the move."""
    sure = words.words["sure_name"].search(match.group())
    if not sure and _heads_other(heading, words):
        return True
    clause = re.split(r"[.;!?\n]", text.coded[: match.start()])[-1][-60:]
    is_answer = "name" not in match.re.groupindex and _COULD.fullmatch(clause) is not None
    clause = "" if _YES.fullmatch(clause) or is_answer else clause  # `not normally, but I can do 10k`
    inside = text.coded[match.start() : match.end()]
    after = re.split(r"[.;,\n|]", text.coded[match.end() :])[0][:30]
    is_open = not _OBTAINED.search(clause + inside)
    if (
        is_open
        and words.words["could"].search(re.split(r"[,|]", clause)[-1] + " " + inside)
        and not _is_most(clause + inside)
    ):
        return True
    other = words.words["other_payment"].search(inside + ("" if sure else clause + after))
    return other is not None


def _heads_other(heading: str, words: SignOnWords) -> bool:
    """Whether a heading names another payment: `Relocation. You receive a one-time payment of $8,000.`"""
    is_other = words.words["other_payment"].search(heading) and not words.words["name"].search(heading)
    return is_own_label(heading) and bool(is_other)


def _is_most(words: str) -> bool:
    return bool(re.search(r"\b(?:up\s+to|as\s+much\s+as|maximum|max)\b", words, re.IGNORECASE))

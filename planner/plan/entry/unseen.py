"""Signs that nobody sees, which a copied text brings along: they are taken out of what is typed or pasted.

A control character breaks a sheet of a workbook, a sign of direction turns the sentence that a name is in,
and one of no width makes two names differ that look alike. Signs that letters need stay: joiners of Arabic
and Indian scripts and of emoji, and the marks of direction that turn nothing else.
"""

import re

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]"
)


def without_unseen(text: str) -> str:
    """Return a text without control characters, signs of direction or of no width; line ends as `\\n`.

    The same object if there is none of them, as in nearly all texts.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))

"""HTML as a stream of texts and tags, in time that grows with its length whatever it holds.

The standard library's parser takes quadratic time on some broken pages, and pages come from anywhere. Nothing
is loaded and nothing is run: scripts, styles and comments are passed over.
"""

import html
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct, field

LONGEST_TAG = 20_000  # characters; longer ones are text
QUOTE_BUDGET = 2_000_000  # characters of one page that are searched for quotes around a `>`
MOST_ATTRIBUTES = 60  # of a tag
RAW = frozenset({"script", "style", "noscript", "template", "svg", "math", "object", "iframe"})
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9:_-]{0,40}")
_ATTRIBUTE = re.compile(
    r"([a-zA-Z_:][-a-zA-Z0-9_:.]{0,60})(?:\s{0,20}=\s{0,20}(\"[^\"]*\"|'[^']*'|[^\s\"'>]*))?"
)
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{8,};?")


class Tag(Struct, frozen=True):
    """A tag: its name in small letters; `opens` is false for an end tag."""

    name: str
    opens: bool
    attributes: Mapping[str, str] = field(default_factory=dict)


class RawText(Struct, frozen=True):
    """The contents of a script, with its type."""

    type: str
    text: str


def unescaped(text: str) -> str:
    """Return a text with its entities as signs; numbers beyond all signs become replacement characters."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def tokens(source: str) -> Iterator[str | Tag | RawText]:
    """Yield texts, tags and scripts in order. What is no tag is text."""
    return _MarkupWalk(source).walk()


class _MarkupWalk:
    """A walk over one page. Searches that fail once are not repeated."""

    def __init__(self, source: str) -> None:
        self._source, self._small = source, source.lower()
        if len(self._small) != len(source):  # a few signs grow in small letters; offsets must agree
            self._small = re.sub("[A-Z]+", lambda match: match[0].lower(), source)
        self._missing: set[str] = set()
        self._budget = QUOTE_BUDGET

    def walk(self) -> Iterator[str | Tag | RawText]:
        source, place, start = self._source, 0, 0
        while (place := source.find("<", place)) >= 0:
            end, token = self._token(place)
            if end is None:
                place += 1
                continue
            if start < place:
                yield unescaped(source[start:place])
            if token is not None:
                yield token
            start = place = end
            if isinstance(token, Tag) and token.opens and token.name in RAW and source[end - 2] != "/":
                raw, start = self._raw(token, place)
                yield raw
                place = start
        if start < len(source):
            yield unescaped(source[start:])

    def _token(self, place: int) -> tuple[int | None, Tag | None]:
        """Read a tag or comment at a `<`; (None, None) if it is a mere sign."""
        source = self._source
        if source.startswith("<!--", place):
            return self._after("-->", place + 4), None
        if source.startswith(("<!", "<?"), place):
            return self._after(">", place + 2), None
        opens = not source.startswith("</", place)
        match = _NAME.match(source, place + (1 if opens else 2))
        if match is None:
            return None, None
        end = self._tag_end(match.end())
        if end is None:
            return None, None
        name = match[0].lower().rpartition(":")[2]
        return end + 1, Tag(name, opens, _attributes(source[match.end() : end]) if opens else {})

    def _tag_end(self, place: int) -> int | None:
        """Return the place of the `>` that ends a tag, not one within quotes."""
        end = self._source.find(">", place, place + LONGEST_TAG)
        if end < 0:
            return None
        inside = self._source[place:end]
        if self._budget > 0 and (inside.count('"') % 2 or inside.count("'") % 2):
            return self._quoted_end(place) or end
        return end

    def _quoted_end(self, place: int) -> int | None:
        """Return the place of the first `>` outside of quotes; None if none is near."""
        quote = ""
        part = self._source[place : place + LONGEST_TAG]
        for match in re.finditer("[\"'>]", part):
            if match[0] == ">" and not quote:
                self._budget -= match.start()
                return place + match.start()
            if match[0] != ">":
                quote = "" if quote == match[0] else (quote or match[0])
        self._budget -= len(part)
        return None

    def _raw(self, tag: Tag, place: int) -> tuple[RawText, int]:
        """Return the text up to the end tag, and the place of the end tag."""
        closing = "</" + tag.name
        end = -1 if closing in self._missing else self._small.find(closing, place)
        if end < 0:
            self._missing.add(closing)
            return RawText("", ""), place
        kind = tag.attributes.get("type", "") if tag.name == "script" else tag.name
        return RawText(kind.lower(), self._source[place:end]), end

    def _after(self, sign: str, place: int) -> int | None:
        """Return the place after the next sign; None if there is none."""
        if sign in self._missing:
            return None
        end = self._source.find(sign, place)
        if end < 0:
            self._missing.add(sign)
            return None
        return end + len(sign)


def _attributes(text: str) -> dict[str, str]:
    if not text.strip(" /\n\t\r"):
        return {}
    pairs = (match.groups() for match in islice(_ATTRIBUTE.finditer(text), MOST_ATTRIBUTES))
    return {name.lower(): unescaped((value or "").strip("\"'")) for name, value in pairs}

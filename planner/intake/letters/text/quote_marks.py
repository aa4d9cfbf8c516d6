"""Lines of a text with their ends, and the `>` that mark what a mail quotes."""

import re

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
QUOTED = re.compile(r"(?:[ \t]{0,3}>){1,20}[ \t]?")
"""At the beginning of a quoted line."""

"""Names of files from the user's text, in characters that every disk takes, and never too long.

The rules for plans, workbooks, PDFs and their companion files. Pure: it looks at no disk.
"""

import hashlib

LONGEST = 80  # characters of a proposed name
MOST_BYTES = 255  # of a full name, on current disks
_STEM_BYTES = 200  # leaves bytes for suffixes of companion files, as `.previous`
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_UNFIT = set('/\\:*?"<>|')  # Windows takes none of them


def file_name(*words: str, suffix: str = ".xlsx") -> str:
    """Return the name of an export: the words joined by dashes, without other signs.

    A long name is cut before its last two words, which are the kind and the day.
    """
    ending = _dashed(words[-2:])
    begin = _dashed(words[:-2])[: LONGEST - len(ending) - 1]
    begin = _cut(begin, _STEM_BYTES - len(_bytes(ending)) - 1).rstrip("-")
    return "-".join(part for part in (begin, ending) if part) + suffix


def named_after(title: str, suffix: str, otherwise: str) -> str:
    """Return the file name for a title, its words as typed; `otherwise` if no word is left."""
    fit = "".join("-" if sign in _UNFIT or not sign.isprintable() else sign for sign in title)
    stem = _cut(fit[:LONGEST], _STEM_BYTES).strip(" .") or otherwise
    return f"{stem}-{suffix}" if stem.split(".")[0].lower() in _RESERVED else stem + suffix


def with_suffix(name: str, suffix: str) -> str:
    """Return a name that ends in the suffix, which is added unless the name has it in any case.

    A dot in the name is not taken for another suffix: `Plan v1.2` becomes `Plan v1.2.counterpoint`.
    """
    return name if name.lower().endswith(suffix.lower()) and len(name) > len(suffix) else name + suffix


def companion_name(name: str, before: str, after: str) -> str:
    """Return the name of a file next to another: its name between `before` and `after`.

    A name that would be too long is cut, and made unique by a digest.
    """
    full_name = f"{before}{name}{after}"
    if len(_bytes(full_name)) <= MOST_BYTES:
        return full_name
    digest = hashlib.sha256(_bytes(name)).hexdigest()[:12]
    bytes_left = MOST_BYTES - len(_bytes(f"{before}~{digest}{after}"))
    return f"{before}{_cut(name, bytes_left)}~{digest}{after}"


def _dashed(words: tuple[str, ...]) -> str:
    letters = "".join(sign if sign.isalnum() or sign == "-" else " " for sign in " ".join(words))
    return "-".join(letters.split())


def _cut(text: str, most: int) -> str:
    """Return the longest prefix of a text with at most that many bytes."""
    while len(_bytes(text)) > most:
        text = text[:-1]
    return text


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")

"""Names of files: made of what the user typed, in letters that every disk takes, and never too long.

The one rule for plans, workbooks, PDFs and what lies beside them. Text in, text out: it looks at no disk.
"""

import hashlib

LONGEST = 80  # letters of a name that we propose
MOST_BYTES = 255  # of a whole name, on the disks of today
_STEM_BYTES = 200  # leaves room for what is put beside the file, as `.previous`
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_UNFIT = set('/\\:*?"<>|')  # Windows takes none of them


def file_name(*words: str, suffix: str = ".xlsx") -> str:
    """Return the name of an export: the words joined by dashes, other signs left out.

    A long name loses the end of what is before its last two words, which say the kind and the day.
    """
    ending = _dashed(words[-2:])
    begin = _dashed(words[:-2])[: LONGEST - len(ending) - 1]
    begin = _cut(begin, _STEM_BYTES - len(_bytes(ending)) - 1).rstrip("-")
    return "-".join(part for part in (begin, ending) if part) + suffix


def named_after(title: str, suffix: str, otherwise: str) -> str:
    """Return the file name that a title suggests, its words as typed; `otherwise` where none is left."""
    fit = "".join("-" if sign in _UNFIT or not sign.isprintable() else sign for sign in title)
    stem = _cut(fit[:LONGEST], _STEM_BYTES).strip(" .") or otherwise
    return f"{stem}-{suffix}" if stem.split(".")[0].lower() in _RESERVED else stem + suffix


def with_suffix(name: str, suffix: str) -> str:
    """Return a name that ends in the suffix, which is added unless it is there in whatever case.

    A dot in the name begins no other suffix: `Plan v1.2` becomes `Plan v1.2.counterpoint`.
    """
    return name if name.lower().endswith(suffix.lower()) and len(name) > len(suffix) else name + suffix


def companion_name(name: str, before: str, after: str) -> str:
    """Return the name of a file beside another: `before` and `after` round its name.

    A name that would be too long is cut, and told from others with the same beginning by a digest.
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
    """Return the beginning of a text that has at most that many bytes."""
    while len(_bytes(text)) > most:
        text = text[:-1]
    return text


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")

"""The name of a file made of what the user typed, in letters that every disk takes."""

LONGEST = 80


def file_name(*words: str) -> str:
    """Return the name of a workbook: the words joined by dashes, other signs left out."""
    kept = "".join(sign if sign.isalnum() or sign == "-" else " " for sign in " ".join(words))
    return "-".join(kept.split())[:LONGEST] + ".xlsx"

"""Whether what is pasted into the grid is a letter, and no column of cells. No Qt."""

LINES, WORDS = 2, 10
"""Of a letter at least: lines with text, and words in one of them."""


def reads_as_letter(text: str, html: str) -> bool:
    """Whether a text of one column has a line as long as sentences are; cells are copied with a table."""
    if "\t" in text or "<td" in html.lower():
        return False
    lines = [line.split() for line in text.splitlines() if line.strip()]
    return len(lines) >= LINES and any(len(words) >= WORDS for words in lines)

"""Whether a text is a table of offers or prose: by the separators in its lines, or its spaced columns."""

LEAST_LINES = 2
SHARE = 0.6  # of the lines that are rows
LONGEST_CELL = 60  # letters, on average: longer ones between commas are sentences


def is_table(text: str, *, may_be_spaced: bool = True) -> bool:
    """Return whether most lines of a text are rows of one table: tabs, bars, or the same number of commas.

    `may_be_spaced`: columns of blanks count too, as in plain text; pages of a document have such gaps anyway.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < LEAST_LINES:
        return False
    if _share(lines, "\t") >= SHARE or sum(line.strip().startswith("|") for line in lines) >= SHARE * len(
        lines
    ):
        return True
    is_separated = any(_is_separated(lines, sign) and _has_labels(lines, sign) for sign in ",;")
    is_separated = is_separated or _has_quoted_offers(text)
    return is_separated or (may_be_spaced and _is_spaced(text))


def _has_labels(lines: list[str], sign: str) -> bool:
    """Whether two first cells, or two of a header, name terms of pay; a greeting has a comma too."""
    from planner.intake.layout.labels import read_label  # late, as all readers

    cells = [[cell.strip(' "') for cell in line.split(sign)] for line in lines]
    starts = [line[0] for line in cells]
    return any(sum(read_label(cell) is not None for cell in line) >= LEAST_LINES for line in (starts, *cells))


def _has_quoted_offers(text: str) -> bool:
    """Whether a text is a table of offers with commas within its cells, as `"190,000"`."""
    from planner.intake.layout.spaced_offers import are_offers  # late, as all readers
    from planner.intake.tables.separated_text import separated_table

    table = separated_table(text) if '"' in text else None
    return table is not None and are_offers(table.cells)


def _is_spaced(text: str) -> bool:
    from planner.intake.layout.spaced_offers import has_spaced_offers  # late, as all readers

    return has_spaced_offers(text)


def _share(lines: list[str], sign: str) -> float:
    return sum(sign in line for line in lines) / len(lines)


def _is_separated(lines: list[str], sign: str) -> bool:
    counts = [line.count(sign) for line in lines]
    usual = max(set(counts), key=counts.count)
    if not usual or counts.count(usual) < SHARE * len(counts):
        return False
    cells = sum(counts) + len(lines)
    return sum(map(len, lines)) / cells <= LONGEST_CELL and _share(lines, f"{sign} ") < SHARE

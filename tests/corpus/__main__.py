"""`python -m tests.corpus [FOLDER …] [-v] [--open]`: what our reader makes of the cases, scored.

Folders are paths, or names inside tests/data/intake such as shared/letters. Half b of our own cases is
measured without details, so that nobody tunes a reader on them; --open shows them. own_c to own_t
were written without sight of the reader, measured once, and are opened since. At first sight
precision/recall were .954/.817 for own_d's letters and .947/.869 for its tables, .944/.791 and 1.000/.864
for own_e's, .934/.788 and .908/.801 for own_f's, .936/.849 and .982/.975 for own_g's,
.985/.942 and .984/.984 for own_h's, .976/.907 for own_i's, .917/.917 for
own_j's, .981/.934 for own_k's, .974/.974 for own_l's, .945/.924 for own_m's,
.985/.965 for own_n's and .984/.965 for own_o's, which have tables alone, and .935/.878 for own_p's
letters and .980/.892 for its tables, .916/.836 for own_q's letters and 1.000/.947 for its tables,
.925/.786 for own_r's letters and .964/.866 for its tables, .958/.912 for own_s's letters, .958/.840 for
own_t's letters and .973/.838 for its tables, .912/.765 for own_u's letters, which were written
with sight of the rules, and 1.000/.973 for its tables, .969/.851 for own_v's letters and .914/.784 for its
tables, and .914/.774 for own_w's letters and .974/.966 for its tables, written with sight of the rules,
as were own_x's tables with .890/.812. The writers of own_y and own_z never saw the program: .887/.800 for
own_y's letters and .945/.899 for its tables; .860/.780 for own_z's letters after the readers were mended on
own_y's, .847/.769 before. own_aa's tables, written with sight of the rules, had .820/.776.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.corpus.cases import DATA, Case, Reading, cases_in
from tests.corpus.reader import READ_NOTHING, ReaderError, read
from tests.corpus.records import Verdict
from tests.corpus.score import Score, Total, score

PARTS = ("shared", *(f"own_{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"), "own_aa")
FOLDERS = tuple(
    f"{part}/{kind}" for part in PARTS for kind in ("letters", "tables") if (DATA / part / kind).is_dir()
)
CLOSED = frozenset({"own_b"})


def main() -> None:
    """Score each folder and print its sums."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folders", nargs="*", default=FOLDERS, metavar="FOLDER")
    parser.add_argument("-v", "--verbose", action="store_true", help="each case's faults")
    parser.add_argument("--open", action="store_true", help="details of the closed sets as well")
    options = parser.parse_args()
    for name in options.folders:
        folder = DATA / name if (DATA / name).is_dir() else Path(name)
        scores = [score(case, reading) for case, reading in _read_all(folder)]
        if not scores:
            parser.error(f"no cases in {folder}")
        print(f"== {name}")
        show = options.verbose and (options.open or CLOSED.isdisjoint(folder.parts))
        print("\n".join([*report(Total(scores)), *(details(scores) if show else ())]), flush=True)


def _read_all(folder: Path) -> Iterator[tuple[Case, Reading]]:
    for case in cases_in(folder):
        try:
            yield case, read(case)
        except ReaderError as error:
            print(f"not read, {error}" if CLOSED.isdisjoint(folder.parts) else "a case was not read")
            yield case, READ_NOTHING


def report(total: Total) -> Iterator[str]:
    """Yield the lines of the sums."""
    yield (
        f"cases {len(total.scores)}: clean {total.clean}, with a false reading {total.with_false_reading}; "
        f"offers missing {total.missing_offers}, invented {total.invented_offers}"
    )
    yield "fields: " + "  ".join(f"{verdict} {total.fields(verdict)}" for verdict in Verdict)
    checks = "  ".join(
        f"{kind} {total.done(kind)[0]}/{total.done(kind)[1]}"
        for kind in ("asks", "notes", "left", "evidence")
    )
    yield (
        f"precision {_figure(total.precision)}  recall {_figure(total.recall)}  {checks}"
        f"  must_not broken {total.must_not}"
    )


def _figure(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def details(scores: Sequence[Score]) -> Iterator[str]:
    """Yield the faults of each case that is not clean or kept not all words, then the fields."""
    for scored in scores:
        lines = list(_faults(scored))
        if lines:
            yield f"-- {scored.case.id}"
            yield from lines
    for name, verdicts in sorted(Total(scores).by_field().items()):
        yield f"{name:28}" + "".join(f"{verdict} {verdicts[verdict]:<6}" for verdict in Verdict)


def _faults(scored: Score) -> Iterator[str]:
    for row in scored.rows:
        if row.verdict is not Verdict.RIGHT:
            why = " by default" if row.by_default else ", asked" if row.asked else ""
            yield f"   {row.verdict}{why}: {row.label}: {row.path}: want {row.want!r}, got {row.got!r}"
    for kind in ("asks", "notes", "left", "evidence"):
        yield from (
            f"   {kind}, not done: {check.about}" for check in getattr(scored, kind) if not check.done
        )
    yield from (f"   must not: {hit}" for hit in scored.must_not)


if __name__ == "__main__":
    main()

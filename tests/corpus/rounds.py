"""Compares the rounds that a reader found in a reply with the expected ones."""

from typing import Any

from tests.corpus.cases import Case, Reading, Record
from tests.corpus.equality import same
from tests.corpus.records import Row, Verdict

FINAL_FIELDS = {
    "equity": "final_equity",
    "bonus": "final_bonus",
    "base": "final_base",
    "sign_on": "final_sign_on",
}


def compare_rounds(case: Case, reading: Reading) -> list[Row]:
    """Return two rows a round, its figure and whether it was final; none where a case lists no rounds."""
    rest = list(reading.plan.get("rounds", ()))
    rows: list[Row] = []
    for wanted in case.listed("rounds"):
        rows += _compare_round(wanted, rest, reading)
    if "rounds" in case.expected:
        rows += [Row(_path(extra), Verdict.FALSE, None, extra.get("value")) for extra in rest]
    return rows


def _path(record: Record) -> str:
    return f"rounds.{record.get('who', 'you')}.{record.get('component', 'base')}"


def _compare_round(wanted: Record, rest: list[Any], reading: Reading) -> list[Row]:
    """Judge a round, and take the one that it was compared with from the rest."""
    path, value = _path(wanted), wanted.get("value")
    alike = [record for record in rest if _path(record) == path]
    hit = next((record for record in alike if value is None or same(value, record.get("value"))), None)
    taken = hit if hit is not None else next(iter(alike), None)
    if taken is not None:
        rest.remove(taken)
    failed = Verdict.MISSING if taken is None else Verdict.WRONG
    verdict = failed if hit is None else Verdict.RIGHT
    rows = [Row(path, verdict, value, taken and taken.get("value"))]
    if "final" in wanted and (hit is not None or wanted["final"]):
        rows.append(_compare_final(wanted, hit, reading))
    return rows


def _compare_final(wanted: Record, hit: Record | None, reading: Reading) -> Row:
    """Judge whether a figure was called final; an offer's own final figure says so as well."""
    field = FINAL_FIELDS[wanted.get("component", "base")]
    got = bool(hit and hit.get("final")) or any(offer.get(field) for offer in reading.offers)
    if got == wanted["final"] and (hit is not None or got):
        verdict = Verdict.RIGHT
    elif hit is None or (wanted["final"] and not got):
        verdict = Verdict.MISSING
    else:
        verdict = Verdict.WRONG
    return Row(f"{_path(wanted)}.final", verdict, wanted["final"], got)

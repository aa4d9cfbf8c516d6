"""Published prices of models, embeddings, retrieval and GPUs, and measured throughput: presets of scenarios.

Each has its source and the day on which that was read. Money in US dollars, without tax.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from msgspec import Struct

Values = Mapping[str, float]
"""Numbers by the key of the scenario's field."""


class PresetKind(StrEnum):
    """What a preset fills in; a scenario has at most one of each."""

    MODEL = "model"
    SMALL = "small model"
    GPU = "GPU"
    SPEED = "throughput under load"
    EMBEDDING = "embedding"
    STORE = "vector store"
    RERANK = "reranker"
    SEARCH = "search"


class ServingPreset(Struct, frozen=True):
    """One preset: what it is, what it fills in, and where that was read.

    `read`: the day as published, 2026-10-14 or 2026-11; `changes`: values from a day on, as announced.
    """

    kind: PresetKind
    key: str
    name: str
    values: Values
    read: str
    source: str
    note: str = ""
    changes: tuple[tuple[datetime.date, Values], ...] = ()

    def on(self, today: datetime.date) -> Values:
        """Return what it fills in on a day, by the changes that were announced until then."""
        values = dict(self.values)
        for start, changed in self.changes:
            values |= changed if start <= today else {}
        return MappingProxyType(values)

    def ahead(self, today: datetime.date) -> tuple[tuple[datetime.date, Values], ...]:
        """Return the announced changes that are to come."""
        return tuple(change for change in self.changes if change[0] > today)

    @property
    def read_on(self) -> datetime.date:
        """The day on which it was read; of a month alone, its first day."""
        year, month, *day = self.read.split(" ")[0].split("-")
        return datetime.date(int(year), int(month), int(day[0]) if day else 1)


class ServingPrices(Struct, frozen=True):
    """All presets in their order; they are old once `stale_after` days have passed since they were read."""

    presets: tuple[ServingPreset, ...] = ()
    stale_after: int = 60

    def of(self, kind: PresetKind) -> tuple[ServingPreset, ...]:
        """Return the presets of a kind."""
        return tuple(preset for preset in self.presets if preset.kind is kind)

    def named(self, key: str) -> ServingPreset | None:
        """Return a preset by its key; None for one of another version of the table."""
        return next((preset for preset in self.presets if preset.key == key), None)

    def is_stale(self, preset: ServingPreset, today: datetime.date) -> bool:
        """Whether a preset was read too long ago to be taken without a look at its source."""
        return (today - preset.read_on).days > self.stale_after


def read_serving_prices(data: Mapping[str, Any]) -> ServingPrices:
    """Read the table; LookupError, TypeError or ValueError where a part is missing or wrong."""
    presets = (
        *(_model(row, PresetKind.MODEL) for row in data["models"]),
        *(_model(row, PresetKind.SMALL) for row in data["models"]),
        *(preset for row in data["gpus"] for preset in _gpus(row)),
        *(preset for run in data["under_load"] for preset in _speeds(run)),
        *(preset for run in data["under_load_mean"] for preset in _mean_speeds(run)),
        *_promised_speeds(data["at_a_promise"], data["under_load"]),
        *(_most_speed(row) for row in data["most_throughput"]),
        *(_embedding(row) for row in data["embeddings"]),
        *(_retrieval(row) for row in data["retrieval"]),
    )
    for preset in presets:
        preset.read_on.isoformat()
    return ServingPrices(presets, data["stale_after_days"])


_PRICES: Mapping[PresetKind, Mapping[str, str]] = {
    PresetKind.MODEL: {
        **{"price_in": "price_in", "price_out": "price_out", "cached_in": "price_cached"},
        **{"cache_write": "price_write", "batch_share": "batch_price"},
    },
    PresetKind.SMALL: {"price_in": "small_price_in", "price_out": "small_price_out"},
}


def _model(row: Mapping[str, Any], kind: PresetKind) -> ServingPreset:
    def priced(prices: Mapping[str, Any]) -> Values:
        keys = _PRICES[kind].items()
        return {field: float(prices[key]) for key, field in keys if prices.get(key) is not None}

    changes = tuple(
        (datetime.date.fromisoformat(change["from"]), priced(change)) for change in row["price_changes"]
    )
    key, name = f"{kind.name.lower()}/{row['id']}", row["name"]
    name += "" if name.endswith(row["provider"]) else f", {row['provider']}"
    source = f"{row['source']}, by {row['via']}"
    return ServingPreset(kind, key, name, priced(row), row["checked"], source, row["note"], changes)


def _gpus(row: Mapping[str, Any]) -> Iterator[ServingPreset]:
    for offer in row["offers"]:
        vendor = offer["vendor"] if offer["kind"] == "on-demand" else f"{offer['vendor']}, {offer['kind']}"
        key = f"gpu/{row['id']}/{vendor}"
        name = f"{row['name'].removeprefix('NVIDIA ')} {row['memory_gb']} GB, {vendor}"
        values = {"gpu_hour": float(offer["usd_per_gpu_hour"])}
        source = f"{offer['source']}, by {offer['via']}"
        yield ServingPreset(PresetKind.GPU, key, name, values, offer["checked"], source, offer["note"])


def _speeds(run: Mapping[str, Any]) -> Iterator[ServingPreset]:
    """Yield a preset for each number of queries at once, with the p95 of the whole answer."""
    shape = f"{run['tokens_in']:,} → {run['tokens_out']:,} tokens"
    for point in run["points"]:
        at_once = point["concurrent"]
        key = f"speed/{run['model']}/{run['workload']}/{at_once}"
        name = f"{run['model']}, {run['gpu']}, {run['precision']}, {shape}, {at_once} at once"
        values = {
            "load_speed": float(point["tokens_s_gpu"]),
            "at_once": float(at_once),
            "p95": point["answer_p95_ms"] / 1_000,
        }
        note = f"Measured at {shape}; other lengths have another p95 and throughput."
        yield ServingPreset(PresetKind.SPEED, key, name, values, run["measured"], run["source"], note)


def _mean_speeds(run: Mapping[str, Any]) -> Iterator[ServingPreset]:
    """Yield presets of a page that gives means: no p95 is filled in; its date is that of its collection."""
    shape = f"{run['tokens_in']:,} → {run['tokens_out']:,} tokens"
    for point in run["points"]:
        at_once = point["concurrent"]
        gpus = round(point["tokens_s_all"] / point["tokens_s_gpu"])
        if at_once < gpus:  # fewer than one at once on a GPU cannot be typed
            continue
        key = f"speed/{run['model']}/mean/{at_once}"
        name = f"{run['model']}, {run['gpu']}, {run['precision']}, {shape}, {at_once} at once"
        values = {"load_speed": float(point["tokens_s_gpu"]), "at_once": at_once / gpus}
        note = f"Means over {gpus} GPUs, no p95; the page is undated. Measured at {shape}."
        yield ServingPreset(PresetKind.SPEED, key, name, values, run["read"], run["source"], note)


def _promised_speeds(
    rows: Sequence[Mapping[str, Any]], runs: Sequence[Mapping[str, Any]]
) -> Iterator[ServingPreset]:
    """Yield what a GPU gives while it keeps a promise, by number format, where `runs` have no p95 of it."""
    known = {(run["workload"], point["concurrent"]) for run in runs for point in run["points"]}
    for row in rows:
        shape = f"{row['tokens_in']:,} → {row['tokens_out']:,} tokens"
        for form in ("FP8", "BF16"):
            at_once = row[f"users_{form.lower()}"]
            if form == "FP8" and (row["workload"], at_once) in known:
                continue
            key = f"speed/{row['model']}/{row['workload']}/{form}/{at_once}"
            name = f"{row['model']}, {row['gpu']}, {form}, {shape}, {at_once} at once"
            values = {"load_speed": float(row[f"tokens_s_{form.lower()}"]), "at_once": float(at_once)}
            note = f"The most at once that keep this promise: {row['promise']}. Measured at {shape}; no p95."
            yield ServingPreset(PresetKind.SPEED, key, name, values, row["measured"], row["source"], note)


def _most_speed(row: Mapping[str, Any]) -> ServingPreset:
    """Return the most that a GPU gives: no number at once and no latency is published with it."""
    shape = f"{row['tokens_in']:,} → {row['tokens_out']:,} tokens"
    key = f"speed/{row['model']}/most/{row['gpu']}/{row['tokens_in']}"
    name = f"{row['model']}, {row['gpu']}, {row['precision']}, {shape}, the most it gives"
    note = "The most at any latency: an upper limit, no figure to plan with. The page is undated."
    values = {"load_speed": float(row["tokens_s_gpu"])}
    return ServingPreset(PresetKind.SPEED, key, name, values, row["read"], row["source"], note)


def _embedding(row: Mapping[str, Any]) -> ServingPreset:
    key, name = f"embedding/{row['id']}", f"{row['name']}, {row['provider']}"
    values = {"price_embed": float(row["price_in"])}
    source = f"{row['source']}, by {row['via']}"
    return ServingPreset(PresetKind.EMBEDDING, key, name, values, row["checked"], source, row["note"])


_RETRIEVAL: tuple[tuple[PresetKind, str, Mapping[str, str]], ...] = (
    (
        PresetKind.STORE,
        "read_units_million",
        {
            **{"read_units_million": "price_reads", "storage_gb_month": "price_gb"},
            "minimum_month": "store_minimum",
        },
    ),
    (PresetKind.RERANK, "price_in", {"price_in": "price_rerank"}),
    (PresetKind.SEARCH, "per_thousand_calls", {"per_thousand_calls": "price_search"}),
)
"""Kinds of retrieval, the key that tells them, and the fields of their prices."""


def _retrieval(row: Mapping[str, Any]) -> ServingPreset:
    kind, fields = next((kind, fields) for kind, sign, fields in _RETRIEVAL if sign in row)
    values = {field: float(row[key]) for key, field in fields.items()}
    source = ", by ".join(filter(None, (row["source"], row.get("via", ""))))
    return ServingPreset(
        kind, f"{kind.name.lower()}/{row['id']}", row["name"], values, row["checked"], source
    )

"""The best of the others: what you would take if an offer went away. Found once for all offers."""

from collections.abc import Mapping


class Alternatives:
    """Amounts by identity, of which the two best are remembered."""

    def __init__(self, amounts: Mapping[str, float]) -> None:
        self._best = sorted(amounts.items(), key=lambda held: held[1], reverse=True)[:2]

    def best_but(self, offer_id: str) -> tuple[str, float] | None:
        """Return the best other identity and its amount; None where there is no other."""
        return next((held for held in self._best if held[0] != offer_id), None)

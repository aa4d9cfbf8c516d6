"""The sheet Cost per query: fields of a way of serving down, scenarios across, and what follows from them."""

"""One component of a counter: track, curve, chances, and what moved them."""

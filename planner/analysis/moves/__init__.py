"""The order of moves of a plan: what decides it, its lines to do, and the first move (MODEL 9)."""

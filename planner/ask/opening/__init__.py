"""The opening, target and range of each component, and the walk-away (MODEL 5, 7)."""

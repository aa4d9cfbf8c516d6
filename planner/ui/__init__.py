"""The window: thin Qt adapters over plans, edits and analyses. It computes nothing and owns no data."""

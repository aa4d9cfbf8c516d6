"""The window: thin Qt adaptors over plans, edits and analyses. It computes nothing and owns no data."""

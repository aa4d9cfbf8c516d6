"""A proposal that comes back, read by its visible labels."""

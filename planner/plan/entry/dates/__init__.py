"""Days as people type and say them."""

"""The models of the plan: every field with its type, default, help and privacy."""

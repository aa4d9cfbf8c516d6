"""The Assumptions sheet: every assumption of the model, editable."""

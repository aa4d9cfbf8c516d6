"""What to open with: range, target and opening of each component (MODEL 5)."""

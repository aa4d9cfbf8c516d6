"""The Excel files: sheets as values, then one writer. Knows no window, no plan file and no import."""

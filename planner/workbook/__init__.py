"""The Excel files: sheets as values, then one writer. No window, no plan file."""

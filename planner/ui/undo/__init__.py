"""What undo and redo changed: shown where it is, flashed, and said in a toast; the list of all steps."""

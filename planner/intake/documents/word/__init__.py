"""Word and OpenDocument files: their archive and XML within bounds, and their current text."""

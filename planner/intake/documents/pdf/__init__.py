"""PDF files with text: pages within bounds, and their layout as paragraphs, columns and rows."""

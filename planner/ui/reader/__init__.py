"""What a screen reader reads of our own widgets, and what it says by itself."""

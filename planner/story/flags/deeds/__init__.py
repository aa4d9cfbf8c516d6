"""What a story's writer did, denied, would do, or did harm by."""

"""What is painted in a cell of a grid besides its text: marks, ranges and flashes."""

"""The keys of a grid: where they lead, how the current cell is edited, and what is selected."""

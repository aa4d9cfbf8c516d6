"""The panel beside the grid, for what the grid cannot hold: grants and their vesting, sign-on payments."""

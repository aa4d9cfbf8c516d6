"""The panel beside the grid: grants with their vesting, and sign-on payments."""

"""Sensitivity of worth: steps from face value, break-even amounts, and what would change the winner."""

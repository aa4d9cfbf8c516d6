"""What an offer is worth: pay by year, tax, cost of living, and the simulation. Pure."""

"""What an offer is worth: the simulation and its certainty equivalent (MODEL 3)."""

"""Published studies about negotiating: what the model takes from each, and what it says of their figures."""

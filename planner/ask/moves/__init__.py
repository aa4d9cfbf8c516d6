"""In which order to talk to the recruiters of several live offers (MODEL 9)."""

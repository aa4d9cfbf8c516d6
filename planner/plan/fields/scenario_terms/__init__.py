"""Fields of a cost scenario by what they are about, each described; `scenario.py` gives them their keys."""

"""What the evidence of your stories is worth. Pure; knows no offer and no ask."""

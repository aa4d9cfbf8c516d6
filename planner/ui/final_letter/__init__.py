"""The letter to sign beside what was agreed: a dialog over Rounds and the acceptance."""

"""Whether the window can open here."""

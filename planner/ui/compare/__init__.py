"""The Compare sheet: offers side by side."""

"""The Compare sheet: the values of offers side by side."""

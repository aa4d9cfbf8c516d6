"""The preview of an imported table: cells to mend, and a picker for each line and column."""

"""The editable table of all sheets: cells, keys, editors, rectangles. It knows no offer and no scenario."""

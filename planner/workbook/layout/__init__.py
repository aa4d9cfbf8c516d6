"""Pages laid out by measured text: letter widths, cells by name, rows and columns that fill a paper."""

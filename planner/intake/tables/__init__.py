"""Tables as rows of texts, from csv, Excel or the clipboard."""

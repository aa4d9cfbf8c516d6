"""Charts drawn with QPainter; every mark leads to its figure."""

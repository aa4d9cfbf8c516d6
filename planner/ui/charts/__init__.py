"""Charts drawn with QPainter: values in, pixels out, and every mark leads to its figure."""

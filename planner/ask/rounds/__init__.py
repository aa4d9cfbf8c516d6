"""What replies teach, and the next ask (MODEL 5)."""

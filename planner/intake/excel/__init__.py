"""Workbooks streamed within bounds: archive, XML, cells."""

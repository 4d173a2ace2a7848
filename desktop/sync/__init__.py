"""The exchange with the national service: an engine without I/O, and thin shells around it."""

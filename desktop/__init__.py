"""Loket, the program at the complaint desk: offline first, in step with the national service when it can be."""

__version__ = "0.1.0"

"""Cetak: a paper as it will come out, where it goes to, and what does not stand on it."""

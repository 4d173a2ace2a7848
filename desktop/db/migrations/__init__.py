"""Alembic's home: every schema a desk ever had, and the way from each to the next."""

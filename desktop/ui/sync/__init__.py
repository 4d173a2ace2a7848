"""Sinkronisasi: what is where, what happens now, what happened, and what comes next."""

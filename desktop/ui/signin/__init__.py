"""Masuk: who is on duty."""

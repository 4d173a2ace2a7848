"""Secrets of a desk: the key of its database, the keys of its people. Nothing else knows the OS keyring."""

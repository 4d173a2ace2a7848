"""Before the desk is open: its passphrase, and what to do when it does not open."""

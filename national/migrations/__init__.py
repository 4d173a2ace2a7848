"""How older databases of the service become those of this version."""

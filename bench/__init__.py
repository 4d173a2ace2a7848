"""What needs both ends: the demo, its checker, and measurements. Never shipped to an office."""

"""One case: its wording then and now, its facts, its timeline, and what this person may do with it."""

"""Use cases: one function for each thing a person does. Screens and commands call these and nothing below."""

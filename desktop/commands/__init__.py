"""One module a command: reads what the person gave, calls one use case, says what came of it."""

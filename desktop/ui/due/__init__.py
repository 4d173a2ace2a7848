"""Due dates as the window shows them: marks, bars of days, the month with its reasons. What they are is casework's."""

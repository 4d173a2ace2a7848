"""The screen *Persetujuan*: three queues of what only a supervisor decides, one by one or many at once."""

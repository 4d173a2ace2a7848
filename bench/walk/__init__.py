"""Walks through a window as somebody does who sees little, hears it read out, or has no mouse.

Four questions, each in a module of its own: has it a name (`naming`), does the keyboard get there (`reaching`), is
all of it seen (`clipping`), can it be told from its ground (`contrast`). They know of no page: only what Qt knows of
its widgets, and what was really painted (`drawn`).
"""

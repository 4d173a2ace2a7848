"""The screen *Catat*: a complaint is taken down while the person stands there, and no keystroke of it is lost."""

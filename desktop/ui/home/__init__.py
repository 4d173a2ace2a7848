"""The screen *Beranda*: what needs this person now."""

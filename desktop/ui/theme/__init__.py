"""The visual language as numbers: colours, type, spacing, icons, and the one style sheet made of them (visual.md)."""

"""What every page before the workspace has in common: the nila panel, one calm column, the foot with the language."""

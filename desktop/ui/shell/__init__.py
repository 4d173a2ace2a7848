"""The window around the pages: sidebar, top bar, status bar, focus ring, toast."""

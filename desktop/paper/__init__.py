"""What an office hands out and files: one small layout language over QPainter, and the papers written in it.

`blocks` are what a paper is made of, `pages` puts them on sheets with heads and page numbers, `output` makes PDF and
pictures of them. It knows what stands on a paper and nothing of where that comes from: no store, no window. Papers are
in Indonesian whatever language the window speaks, for they are the office's to its citizens.
"""

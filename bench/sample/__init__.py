"""A small world to look at: two offices, their people, and three months of complaints in every state there is.

Made through the real use cases and the real service, so that what a screen shows of it is as honest as at work. All
words and names are our own; the places are made up, only the codes and names of villages come from reference data.
"""

"""The first start: a folder becomes a desk."""

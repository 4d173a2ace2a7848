"""The national service: what Loket's desks sync with. Knows the rules and the wire forms, nothing else of a desk."""

from desktop import __version__ as __version__

"""Addresses that a person types: of the service, and of the proxy between this computer and it.

A proxy belongs to this computer, so it is kept with the desk's own settings and never travels. Its password would be
a secret in a plain field: an address that carries one is refused.
"""

from typing import Any
from urllib.parse import SplitResult, urlsplit

SYSTEM = "system"
"""The proxy that the computer is set to use, where it is set to use one."""
NONE = "none"
"""Straight to the service, whatever the computer is set to."""
_HERE = {"127.0.0.1", "::1", "localhost"}


def is_address(url: str) -> bool:
    """Whether `url` can be the address of a service: https, or http on this very computer."""
    parts = _parts(url)
    return parts is not None and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE))


def is_proxy(text: str) -> bool:
    """Whether `text` is SYSTEM, NONE, or the http(s) address of a proxy without user name and password."""
    if text in (SYSTEM, NONE):
        return True
    parts = _parts(text)
    plain = parts is not None and parts.path in ("", "/") and not parts.query and not parts.fragment
    return plain and parts is not None and parts.scheme in ("http", "https") and not carries_secret(text)


def carries_secret(url: str) -> bool:
    """Whether a user name or a password stands in `url`."""
    parts = _parts(url)
    return parts is not None and "@" in parts.netloc


def routing(url: str, proxy: str) -> dict[str, Any]:
    """How httpx gets to `url`: what its client is told. A service on this very computer never goes by a proxy."""
    parts = _parts(url)
    if proxy == NONE or (parts is not None and parts.hostname in _HERE):
        return {"trust_env": False}
    if proxy == SYSTEM or not is_proxy(proxy):
        return {"trust_env": True}
    return {"trust_env": False, "proxy": proxy}


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        usable = url.isprintable() and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None

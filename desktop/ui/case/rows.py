"""A row of the timeline, in words that are ready to be drawn."""

from dataclasses import dataclass

from desktop.ui.parts.state import Mark


@dataclass(frozen=True)
class Row:
    """A heading (only `heading` is set) or a step."""

    heading: str = ""
    event: str = ""
    time: str = ""
    icon: str = ""
    lead: str = ""
    """Plain words before the act."""
    act: str = ""
    who: str = ""
    said: str = ""
    reason: str = ""
    state: Mark | None = None
    sync: Mark | None = None
    arrived: bool = False
    tone: str = "neutral"
    ahead: bool = False
    """Has not come yet: the line to it is dotted."""

"""What is wrong with a control: which of the four, where, and in numbers what it needs and what it has."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class Kind(StrEnum):
    """The figures of `run.py a11y`, each to be zero."""

    UNNAMED = "unnamed"
    UNREACHABLE = "unreachable"
    CLIPPED = "clipped"
    LOW_CONTRAST = "low_contrast"


@dataclass(frozen=True)
class Fault:
    """One thing wrong. `where` names the control, `words` what it says; both tell it from others."""

    kind: Kind
    where: str
    words: str
    needed: str = ""
    had: str = ""

    def line(self) -> str:
        """For a person to read."""
        numbers = f" needs {self.needed}, has {self.had}" if self.needed else ""
        return f"{self.kind:<13}{self.where}{numbers}: {self.words[:80]!r}"


def path_of(widget: QWidget) -> str:
    """A control by the names of what it stands in, the outermost first; where it has none, by its class."""
    names = [widget.objectName() or type(widget).__name__]
    above: QObject | None = widget.parent()
    while isinstance(above, QWidget):
        if above.objectName() and not above.objectName().startswith("qt_"):
            names.append(above.objectName())
        elif above.isWindow():
            names.append(type(above).__name__)
        if above.isWindow():
            break
        above = above.parent()
    return "/".join(reversed(names))

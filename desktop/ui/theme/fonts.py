"""The bundled font, loaded before the first window: the same letters on every PC, also offscreen."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from desktop.errors import Bug
from desktop.resources import resource

FILES = ("LoketSans-Regular", "LoketSans-Medium", "LoketSans-Bold")


def load_fonts() -> None:
    """Registers Loket Sans in its three weights."""
    for name in FILES:
        if QFontDatabase.addApplicationFontFromData(QByteArray(resource(f"fonts/{name}.ttf"))) < 0:
            raise Bug(detail=f"huruf {name} tidak terbaca")

"""The field for a proxy, in the first start and in the settings: the same name and the same words about its form."""

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("proxy", text)


def proxy_name() -> str:
    """What the field is called."""
    return _tr("Alamat proksi")


def proxy_form() -> str:
    """What can be typed there; a password cannot, because it would stand in clear on the disk."""
    return _tr("Bentuknya http://nama:8080, tanpa nama masuk dan kata sandi.")

"""A window that only shows that it can: it closes by itself once there is a page that a person can use."""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from desktop.ui.start import Running


class Trial(QObject):
    """Waits for what came of opening the desk (sign-in, passphrase, first start) to be painted, then closes.

    Where opening fails the window closes unpainted. `code` is the exit code of the program: 0, or 1.
    """

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.code = 1
        self._window = running.window
        running.opening.opened.connect(self._on_page)
        running.opening.wanted.connect(self._on_page)
        running.opening.failed.connect(self._window.close)

    @Slot()
    def _on_page(self) -> None:
        page = self._window.centralWidget()
        if page is not None:
            page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self.code:
            self.code = 0
            QTimer.singleShot(0, self._window, self._window.close)
        return False

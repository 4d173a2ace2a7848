"""One window for each profile: a second start asks the first to come to the front, and ends."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2_000
_ASKED, _ANSWERED = b"show\n", b"shown\n"


class OnlyOne(QObject):
    """`asked` when a second start wants this window. Only programs of the same account may ask."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "loket-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def ask_other(self) -> bool:
        """Whether a window of this profile was there and said that it has come to the front."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(_ASKED)
        answered = socket.waitForReadyRead(_PATIENCE_MS) and socket.readAll().data() == _ANSWERED
        socket.close()
        return answered

    def listen(self) -> bool:
        """Answers from now on. What a killed program left behind is removed first; the folder's lock decides anyhow."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Answers no more."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(self._on_asked)

    @Slot()
    def _on_asked(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.readLine(64).data() == _ASKED:
            self.asked.emit()
            socket.write(_ANSWERED)
            socket.flush()

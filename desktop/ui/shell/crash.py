"""What escapes everything else: noted without what anybody typed, told to the window, which saves the drafts."""

import datetime as dt
import faulthandler
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Signal

from desktop.errors import Bug

FILE, NATIVE_FILE = "crash.log", "crash-native.log"
_LARGEST = 256 * 1024


class WindowBug(Bug):
    """A slot failed. The window lives on."""

    what = "Ada bagian Loket yang gagal bekerja ({detail})."
    safe = "Yang sudah tersimpan tidak berubah; ketikan yang terbuka baru saja disimpan sebagai draf."
    todo = "Lanjutkan bekerja. Bila terulang, tutup dan buka lagi Loket, lalu kirim berkas {file} kepada pengelola."


class CrashGuard(QObject):
    """`crashed` brings a WindowBug, in the window's thread. The notes hold places in the code: no message, no value."""

    crashed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._native: IO[str] | None = None
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """From now on."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread
        if self._folder.is_dir():
            try:
                self._native = (self._folder / NATIVE_FILE).open("a", encoding="utf-8")
                faulthandler.enable(self._native)
            except OSError:
                self._native = None  # a folder that cannot be written to says so when it is opened

    def remove(self) -> None:
        """As before."""
        sys.excepthook, threading.excepthook = self._before
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._note(kind, trace)
        self.crashed.emit(WindowBug(detail=kind.__name__, file=FILE))

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _note(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Where it happened; a full disk or a missing folder must not make it worse."""
        frames = "".join(traceback.format_tb(trace))
        entry = f"{dt.datetime.now().astimezone().isoformat(timespec='seconds')} {kind.__name__}\n{frames}\n"
        path = self._folder / FILE
        try:
            if path.exists() and path.stat().st_size > _LARGEST:
                path.replace(path.with_suffix(".old.log"))
            if self._folder.is_dir():
                with path.open("a", encoding="utf-8") as file:
                    file.write(entry)
        except OSError:
            sys.stderr.write(entry)

"""Listens: one process, one line of JSON once it does, and an orderly end on SIGTERM and SIGINT.

A process that is killed instead loses nothing: whatever was answered is committed.
"""

import json
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn

from desktop.errors import EnvironmentTrouble
from national.settings import Settings
from national.web import create_app

_PATIENCE_S = 10
"""How long requests that are being answered may take once the process was told to end."""


class CannotListen(EnvironmentTrouble):
    """The port is taken, or not ours to take."""

    what = "Layanan tidak dapat mendengarkan di {host} port {port}."
    safe = "Tidak ada yang diubah."
    todo = "Hentikan program lain pada port itu, atau pilih port lain dengan --port."


class _Server(uvicorn.Server):
    """uvicorn, but it says when it listens, and a SIGTERM that was obeyed is a normal end."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        def end(number: int, frame: FrameType | None) -> None:
            self.handle_exit(number, frame)

        before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Serve until told to end. `say` gets the one line. Raises CannotListen, StorageTrouble, KeyTrouble."""
    app = create_app(settings)
    with _listening(settings) as listener:
        host, port = listener.getsockname()[:2]
        name = f"[{host}]" if ":" in host else host
        line = json.dumps({"listening": f"http://{name}:{port}", "pid": os.getpid()}, separators=(",", ":"))
        config = uvicorn.Config(
            app,
            access_log=False,
            log_config=None,
            lifespan="on",
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE_S,
        )
        _Server(config, lambda: say(line)).run(sockets=[listener])


def _listening(settings: Settings) -> socket.socket:
    try:
        return socket.create_server(
            (settings.host, settings.port),
            family=socket.AF_INET6 if ":" in settings.host else socket.AF_INET,
            backlog=128,
        )
    except OSError as error:
        raise CannotListen(host=settings.host, port=settings.port) from error

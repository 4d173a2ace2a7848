"""A display without a monitor and a window manager on it: the program is worked by key presses, and seen from outside.

Nothing here calls into the program. What it does is known by the title of the window that has the keyboard.
"""

import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from PySide6.QtGui import QImage

from bench.stage import ROOT

PATIENCE_S = 60.0
"""How long the program may take for anything that is waited for: a deadline for a machine with much to do."""
_BETWEEN_LOOKS_S = 0.05
_FAREWELL_S = 10.0
_SIZE = "1366x768x24"
_OF_THE_PERSON = ("GTK_", "QT_", "XDG_", "XMODIFIERS")
"""What a person who runs the tests has set for their own windows."""
_XWD_HEADER = struct.Struct(">25I")

Process = subprocess.Popen[bytes]


@contextmanager
def _process(*words: str, environment: dict[str, str], log: Path, pass_fds: tuple[int, ...] = ()) -> Iterator[Process]:
    """A process with all that it starts; none of them outlives the block."""
    with log.open("ab") as said:
        process = subprocess.Popen(
            words, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True, pass_fds=pass_fds,
        )  # fmt: skip
    try:
        yield process
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if process.poll() is None:
                os.killpg(process.pid, sign)
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_FAREWELL_S)


def wait_until(met: Callable[[], object], otherwise: Callable[[], str]) -> None:
    """Looks again and again; fails with words when the patience is over."""
    give_up = time.monotonic() + PATIENCE_S
    while not met():
        assert time.monotonic() < give_up, otherwise()
        time.sleep(_BETWEEN_LOOKS_S)


@dataclass(frozen=True)
class Screen:
    """The display. `environment` is that of programs on it; `folder` takes their settings, what they say, pictures."""

    folder: Path
    environment: dict[str, str]

    # --- hands ---

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, by their X names: `ctrl+k`, `Return`."""
        self._xdotool("key", *keys).check_returncode()

    def type(self, text: str) -> None:
        """Types letters of a plain keyboard."""
        self._xdotool("type", text).check_returncode()

    # --- eyes ---

    def title(self) -> str:
        """What the window is called that has the keyboard; empty where none has."""
        return self._xdotool("getwindowfocus", "getwindowname").stdout.strip()

    def answers(self, question: str) -> bool:
        """Whether there is somebody who can say that: the server, or the window manager."""
        return self._xdotool(question).returncode == 0

    def wait_for(self, title: str) -> str:
        """Waits until the window with the keyboard is called that (`*` and `?` as in file names); gives its name."""
        last = ""

        def is_called_that() -> bool:
            nonlocal last
            last = self.title()
            return fnmatchcase(last, title)

        wait_until(is_called_that, lambda: f"{title!r} never came; {last!r} is there: {self.picture()}")
        return last

    def picture(self) -> Path:
        """What is on the screen now, as a file."""
        raw = (self.folder / "Xvfb_screen0").read_bytes()
        size, _, _, _, width, height, *_, line, _, _, _, _, _, _, colours, _, _, _, _, _ = _XWD_HEADER.unpack_from(raw)
        pixels = raw[size + colours * 12 :]
        path = self.folder / f"screen-{time.monotonic_ns()}.png"
        QImage(pixels, width, height, line, QImage.Format.Format_RGB32).save(str(path))
        return path

    def _xdotool(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)

    # --- the program ---

    def complaints(self, whose: str = "loket-*") -> str:
        """What the windows wrote on their standard error: where all is well, nothing."""
        return "".join(log.read_text() for log in self.folder.glob(f"{whose}.log"))

    @contextmanager
    def loket(self, profile: Path) -> Iterator[Process]:
        """The window of a profile, started as people start it."""
        log = self.folder / f"loket-{profile.name}.log"
        words = (sys.executable, "-m", "desktop", "--profile", str(profile))
        with _process(*words, environment=self.environment, log=log) as process:
            yield process

    def wait_for_end(self, process: Process) -> None:
        """Waits until a program has ended by itself, and all was well."""
        wait_until(lambda: process.poll() is not None, lambda: f"still there: {self.picture()}")
        assert process.returncode == 0


@contextmanager
def a_screen(folder: Path) -> Iterator[Screen]:
    """A display of its own, as large as that of the desks; keys that are held down do not repeat themselves."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_OF_THE_PERSON)}
    environment |= {"HOME": str(folder), "QT_QPA_PLATFORM": "xcb"}
    made = Screen(folder, environment)
    reading, writing = os.pipe()
    server = ("Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-fbdir", str(folder), "-noreset", "-r")
    with _process(*server, environment=environment, log=folder / "server.log", pass_fds=(writing,)):
        os.close(writing)
        with os.fdopen(reading) as told:
            environment["DISPLAY"] = f":{told.readline().strip()}"
        wait_until(lambda: made.answers("getdisplaygeometry"), lambda: made.complaints("*"))
        manager = ("matchbox-window-manager", "-use_titlebar", "yes")
        with _process(*manager, environment=environment, log=folder / "manager.log"):
            wait_until(lambda: made.answers("get_num_desktops"), lambda: made.complaints("*"))
            yield made

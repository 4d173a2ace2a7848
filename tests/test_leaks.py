"""A test that leaves something behind fails, and is told what: shown on tests that do."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONFTEST = """
import pytest
from tests import leaks
from tests.conftest import nothing_left

leaks.JOIN_S = 0.1

@pytest.fixture(scope="session")
def kept():
    threads = []
    yield threads
    for thread in threads:
        thread.quit()
        thread.wait()
"""
PLANTED = """
import threading
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

def test_clean(qtbot):
    thread = threading.Thread(target=int)
    thread.start()
    window = QWidget()
    window.show()
    qtbot.addWidget(window)
    ticking = QTimer(window)
    ticking.start(1_000)

def test_thread():
    threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True).start()

def test_qthread(kept, qapp):
    kept.append(QThread(objectName="forgotten"))
    kept[-1].start()

def test_timer(kept, qapp):
    kept.append(QThread(objectName="owner"))
    QTimer(kept[-1]).start(1_000)

def test_window(kept, qapp):
    kept.append(QThread())
    kept[-1].window = QWidget(objectName="forgotten")
"""
LEFT = {
    "test_thread": "thread forgotten",
    "test_qthread": "running QThread of nobody",
    "test_timer": "running QTimer of QThread “owner”",
    "test_window": "window QWidget “forgotten” of nobody",
}


def test_whatever_is_left_behind_fails_the_test_that_left_it(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen", "COLUMNS": "200"}
    command = [sys.executable, "-m", "pytest", "-q", "-rE", "-p", "no:randomly", "-p", "no:cacheprovider"]
    run = subprocess.run([*command, str(tmp_path)], cwd=tmp_path, env=env, capture_output=True, encoding="utf-8")
    assert "5 passed, 4 errors" in run.stdout, run.stdout + run.stderr
    said = {
        line.partition("::")[2].partition(" ")[0]: line.partition("left behind: ")[2]
        for line in run.stdout.splitlines()
        if line.startswith("ERROR ")
    }
    assert said == LEFT

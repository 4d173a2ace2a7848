"""What parts of the window follow: the size of the text, while they are shown."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.db.cipher import DiskFull
from desktop.ui.actions import Place, of_place
from desktop.ui.parts.keycaps import Hints
from desktop.ui.parts.notice import Notice
from desktop.ui.parts.trouble import TroublePanel
from desktop.ui.shell.workspace import Workspace
from desktop.ui.theme.theme import Theme


def space(part: QWidget) -> tuple[int, ...]:
    """The gap and the margins of a part: left, top, right, bottom."""
    layout = part.layout()
    assert layout is not None
    margins = layout.contentsMargins()
    return layout.spacing(), margins.left(), margins.top(), margins.right(), margins.bottom()


def left(part: QWidget, around: QWidget) -> int:
    """How far from the left edge of the window it begins."""
    return part.mapTo(around, QPoint(0, 0)).x()


def made(kind: str, theme: Theme) -> QWidget:
    """One of the parts, with something to say."""
    if kind == "trouble":
        panel = TroublePanel(theme)
        panel.show_trouble(DiskFull())
        return panel
    if kind == "notice":
        notice = Notice(theme, "notice")
        notice.say("Kasus ini berubah.")
        return notice
    return Hints(theme, of_place(Place.CASES))


@pytest.mark.parametrize("kind", ["trouble", "notice", "hints"])
def test_space_grows_with_the_text(theme: Theme, qtbot: QtBot, kind: str) -> None:
    part = made(kind, theme)
    qtbot.addWidget(part)
    part.resize(900, 120)  # less than 1180, so that the margin of the page is 16 at both text sizes
    part.show()
    before = space(part)
    theme.resize_text(2.0)
    line = part.frameWidth() if isinstance(part, QFrame) and kind == "trouble" else 0
    gap, left, top, right, bottom = (2 * number for number in before)
    assert any(before)
    assert space(part) == (gap, left + line, top, right + line, bottom)


def test_the_frame_of_a_case_grows_with_the_text(work: Workspace) -> None:
    theme, frame = work.context.theme, work.pages.page("case").frame
    work.window().resize(1000, 700)
    theme.resize_text(1.0)
    before = space(frame)
    theme.resize_text(1.2)
    assert space(frame) == tuple(theme.metrics.px(number) for number in before)


@pytest.mark.parametrize("scale", [1.0, 1.2])
def test_a_trouble_begins_where_the_title_does(work: Workspace, qtbot: QtBot, scale: float) -> None:
    work.context.theme.resize_text(scale)
    work.show_page("home")
    page = work.pages.page("home")
    page.show_trouble(DiskFull())
    title, sign = work.findChild(QLabel, "page-title"), page.trouble.findChild(QLabel, "trouble-sign")
    assert title is not None
    assert sign is not None
    qtbot.waitUntil(lambda: sign.isVisible() and left(sign, work) == left(title, work))


def test_what_happened_stands_out(theme: Theme, qtbot: QtBot) -> None:
    panel = made("trouble", theme)
    qtbot.addWidget(panel)
    what, rest = (panel.findChild(QLabel, f"trouble-{name}") for name in ("what", "rest"))
    assert what is not None
    assert rest is not None
    panel.show()
    assert what.text() == "Penyimpanan komputer penuh."
    assert what.font().weight() > rest.font().weight()
    assert rest.text().startswith("Yang sudah tersimpan tetap utuh")

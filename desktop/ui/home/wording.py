"""The home page in words: groups, why something is there, what Enter does on it."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from desktop.casework.clock_remaining import name_of
from desktop.service.approvals import Queue
from desktop.service.worklist import Item, Need
from desktop.ui import words
from desktop.ui.due.marks import remaining_said
from desktop.ui.due.waiting import whose_turn
from desktop.ui.language import said
from desktop.ui.parts.state import state_mark

ICONS: dict[Need, tuple[str, str]] = {
    Need.LATE: ("clock-late", "red"),
    Need.DUE: ("clock-soon", "amber"),
    Need.DISPUTED: ("sync-dispute", "red"),
    Need.TASK: ("user", "info"),
    Need.APPROVE: ("stamp", "violet"),
    Need.HAND_OVER: ("state-answered", "green"),
    Need.TAKE_UP: ("state-disposed", "teal"),
    Need.ANSWER: ("state-in_process", "teal"),
    Need.DRAFT: ("state-draft", "neutral"),
    Need.VERIFY: ("state-received", "info"),
}
"""The icon of a group and the name of its tone."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)


def group_name(need: Need) -> str:
    """The head of a group."""
    return {
        Need.LATE: _tr("Lewat waktu"),
        Need.DUE: _tr("Jatuh tempo hari ini dan besok"),
        Need.DISPUTED: _tr("Perlu ditinjau"),
        Need.TASK: _tr("Ditugaskan kepada Anda"),
        Need.APPROVE: _tr("Menunggu persetujuan Anda"),
        Need.HAND_OVER: _tr("Jawaban siap diserahkan"),
        Need.TAKE_UP: _tr("Perlu ditangani"),
        Need.ANSWER: _tr("Perlu dijawab"),
        Need.DRAFT: _tr("Draf Anda"),
        Need.VERIFY: _tr("Menunggu verifikasi"),
    }[need]


def act(need: Need) -> str:
    """What Enter does: here it opens where the act is done, and says so."""
    return {
        Need.LATE: _tr("Buka"),
        Need.DUE: _tr("Buka"),
        Need.DISPUTED: _tr("Tinjau"),
        Need.TASK: _tr("Buka"),
        Need.APPROVE: _tr("Putuskan"),
        Need.HAND_OVER: _tr("Buka untuk menyerahkan"),
        Need.TAKE_UP: _tr("Buka untuk menangani"),
        Need.ANSWER: _tr("Buka untuk menjawab"),
        Need.DRAFT: _tr("Lanjutkan"),
        Need.VERIFY: _tr("Verifikasi"),
    }[need]


def item_name(item: Item) -> str:
    """A title; a draft without one by where it comes from."""
    if item.title:
        return item.title
    return _tr("Telepon, belum berjudul") if item.channel == "phone" else _tr("Laporan, belum berjudul")


def why(need: Need, item: Item) -> str:
    """Why it is on the list."""
    if item.remaining is not None:
        parts = (said(name_of(item.remaining.clock)), whose_turn(item.state, item.office))
        return " · ".join(part for part in parts if part)
    texts = {
        Need.DISPUTED: _tr("Ada yang tidak diterima atau berbeda"),
        Need.TASK: state_mark(item.state).words if item.state else "",
        Need.APPROVE: _proposal(item),
        Need.HAND_OVER: _tr("Dijawab {office}"),
        Need.TAKE_UP: _tr("Belum ditangani"),
        Need.ANSWER: _tr("Ditangani, belum dijawab"),
        Need.DRAFT: _tr("Belum disimpan sebagai laporan"),
        Need.VERIFY: _tr("Diusulkan ke {office}") if item.office else _tr("Belum ada usulan disposisi"),
    }[need]
    return texts.format(office=item.office, person=item.person)


def _proposal(item: Item) -> str:
    if item.queue is Queue.ANSWER:
        return _tr("Jawaban dari {person}") if item.person else _tr("Jawaban menunggu")
    return _tr("Disposisi ke {office}, dari {person}") if item.person else _tr("Disposisi ke {office}")


def since(item: Item, today: dt.date) -> str:
    """Since when it waits: the receipt of a case, the last keystroke of a draft; of what is due, how long it has."""
    if item.remaining is not None:
        return remaining_said(item.remaining, today)
    moment = words.parse(item.since)
    if moment is None:
        return ""
    if moment.date() == today:
        return _tr("sejak {time}").format(time=words.clock(moment))
    if moment.date() == today - dt.timedelta(days=1):
        return _tr("sejak kemarin")
    day = words.plain_date(moment.date())
    return _tr("sejak {day}").format(day=day.rpartition(" ")[0] if moment.year == today.year else day)

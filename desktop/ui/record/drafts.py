"""The complaints that are open: a tab and a form each. There is always one to type in."""

import datetime as dt
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.casework.ids import new_id
from desktop.service.drafting import FormLists
from desktop.ui.context import Context
from desktop.ui.record.closing import ClosingDialog
from desktop.ui.record.content import Content
from desktop.ui.record.draft import OpenDraft
from desktop.ui.record.form import RecordForm
from desktop.ui.record.promises import Promises
from desktop.ui.record.tabs import DraftStrip
from desktop.ui.theme.metrics import Room
from desktop.ui.theme.theme import Theme

PHONE = "phone"
_IN_COMMON = ("channel", "place", "region", "region_text", "category", "category_text")
"""What people who come one after the other often have in common."""


class Drafts(QWidget):
    """`changed` follows what is typed and which tab is in front; the rest comes from the drafts themselves."""

    changed = Signal()
    opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme: Theme = context.theme
        self._all: list[OpenDraft] = []
        self._kept: dict[str, Content] = {}
        self._lists = FormLists()
        self._room = Room.LARGE
        self.channel = Content().channel
        """The source that the next form begins with: the last one that was used."""
        self.last: Content | None = None
        """What the complaint before said."""
        self.promises = Promises(context, self)
        self.strip = DraftStrip(context.theme)
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.stack, 1)
        whole.addWidget(self.strip)
        whole.addLayout(self._beside, 1)
        self.strip.chosen.connect(self._on_chosen)
        self.strip.closing.connect(self._on_closing)

    @property
    def all(self) -> tuple[OpenDraft, ...]:
        """Those that are open, in the order of the tabs."""
        return tuple(self._all)

    @property
    def current(self) -> OpenDraft:
        """The one in front."""
        return self._all[max(self.stack.currentIndex(), 0)]

    def hold_beside(self, panel: QWidget) -> None:
        """Shows something at the right of the form in front."""
        self._beside.addWidget(panel)

    def fresh(self) -> Content:
        """An empty form of the person who is signed in."""
        return Content(clerk=self._context.session.person, channel=self.channel)

    def remember(self, content: Content) -> None:
        """What was just saved, for those who come after it."""
        self.last, self.channel = content, content.channel

    def like_last(self) -> None:
        """Writes into the form in front what the complaint before has in common with it."""
        if self.last is not None and not self.current.is_being_recorded:
            same = {name: getattr(self.last, name) for name in _IN_COMMON}
            self.current.form.take(replace(self.current.form.content(), **same))

    def new_identity(self) -> str:
        """A name for a draft that is not stored yet."""
        world = self._context.desk.world
        return new_id(world.now_ms(), world.chance(10))

    def add(self, content: Content, identity: str | None = None) -> OpenDraft:
        """One more; `identity` where it comes from the store."""
        draft = OpenDraft(self._context, identity or self.new_identity(), self._form(content), self)
        if identity is not None:
            draft.was_stored()
            draft.form.go_on_writing()
        draft.changed.connect(self._on_changed)
        draft.adopted.connect(self._on_adopted)
        self._all.append(draft)
        self.stack.addWidget(draft.form)
        self.strip.add(self.name_of(draft), _picture_of(draft))
        self.opened.emit(draft)
        return draft

    def bring(self, draft: OpenDraft) -> None:
        """To the front, ready to be typed in."""
        self.strip.choose(self._all.index(draft))
        self._on_chosen(self._all.index(draft))
        draft.form.focus_on("narrative")

    def step(self, by: int) -> None:
        """The tab beside this one, around the end."""
        self.bring(self._all[(self._all.index(self.current) + by) % len(self._all)])

    def remove(self, draft: OpenDraft) -> None:
        """Takes a tab away."""
        if len(self._all) == 1:
            self.add(self.fresh())
        index = self._all.index(draft)
        self._all.remove(draft)
        self.stack.removeWidget(draft.form)
        self.strip.remove(index)
        draft.form.deleteLater()
        draft.deleteLater()
        self.bring(self._all[min(index, len(self._all) - 1)])

    def close_tab(self, draft: OpenDraft) -> None:
        """Closes a tab; asks first where something stands in it."""
        if draft.is_being_recorded:
            return
        if draft.is_blank:
            self._throw_away(draft)
            return
        dialog = ClosingDialog(self._theme, self.name_of(draft), self)
        dialog.keep.connect(partial(self.keep_back, draft))
        dialog.throw_away.connect(partial(self._throw_away, draft))
        dialog.open()

    def _throw_away(self, draft: OpenDraft) -> None:
        draft.discard()
        self.remove(draft)

    def keep_back(self, draft: OpenDraft) -> None:
        """Closes the tab; the draft stays in the store, and `reopen` finds it."""
        draft.flush()
        self._kept[draft.identity] = draft.form.content()
        self.remove(draft)

    def reopen(self, identity: str) -> None:
        """Brings a draft to the front, also one whose tab was closed."""
        known = next((draft for draft in self._all if draft.identity == identity), None)
        if known is None and identity in self._kept:
            known = self.add(self._kept.pop(identity), identity)
        if known is not None:
            self.bring(known)

    def rename(self, draft: OpenDraft) -> None:
        """Names the tab by what stands in the form."""
        self.strip.say(self._all.index(draft), self.name_of(draft), _picture_of(draft))

    def name_of(self, draft: OpenDraft) -> str:
        """What the tab says."""
        matter = draft.form.matter
        fallback = self.tr("Telepon") if matter.source.channel() == PHONE else self.tr("Laporan baru")
        return matter.lines["title"].text().strip() or fallback

    def offer(self, lists: FormLists) -> None:
        """Gives every form its lists."""
        self._lists = lists
        for draft in self._all:
            draft.form.offer(lists)
        self.promises.consider(self.current)

    def arrange(self, room: Room) -> None:
        """Takes as much room as there is."""
        self._room = room
        self.strip.fold(room is Room.SMALL)
        for draft in self._all:
            draft.form.arrange(room)

    def rebuild(self) -> None:
        """Every form anew, in the language and text size of the moment; what was typed, and where, stays."""
        self.strip.retranslate()
        front = self.stack.currentIndex()
        for index, draft in enumerate(self._all):
            old, where = draft.form, draft.form.focused()
            had_focus = old.focusWidget() is not None and old.focusWidget().hasFocus()
            new = self._form(old.content())
            new.setEnabled(old.isEnabled())
            new.place_cursor(old.writing_at)
            self.stack.insertWidget(index, new)
            self.stack.removeWidget(old)
            draft.adopt(new)
            old.deleteLater()
            self.rename(draft)
            if had_focus:
                new.refocus(where)
        self.stack.setCurrentIndex(front)

    def _form(self, content: Content) -> RecordForm:
        form = RecordForm(self._theme, self._today)
        form.offer(self._lists)
        form.fill(content)
        form.arrange(self._room)
        return form

    def _today(self) -> dt.date:
        return self._context.desk.now().date()

    def _on_chosen(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.promises.consider(self.current)
        self.changed.emit()

    def _on_closing(self, index: int) -> None:
        self.close_tab(self._all[index])

    def _on_changed(self, draft: OpenDraft) -> None:
        self.rename(draft)
        self.promises.consider(self.current)
        self.changed.emit()

    def _on_adopted(self, draft: OpenDraft) -> None:
        """It has another form: another language, another text size."""
        if draft is self.current:
            self.promises.consider(draft)


def _picture_of(draft: OpenDraft) -> str:
    return "phone" if draft.form.matter.source.channel() == PHONE else "user"

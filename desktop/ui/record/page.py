"""*Catat*: several complaints at once, each in its tab; what is typed is stored as it is typed, and comes back."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.casework.events import Event
from desktop.errors import LoketError
from desktop.service.desk import Desk, Session
from desktop.service.drafting import Draft, FormLists, drafts, form_lists
from desktop.service.recording import Saved
from desktop.ui.actions import Place, spec
from desktop.ui.context import Context
from desktop.ui.page import Page
from desktop.ui.parts.keys import bind
from desktop.ui.record.alike import Alike
from desktop.ui.record.bar import ActionBar, SavedNote
from desktop.ui.record.coach import FIELDS
from desktop.ui.record.content import Why, decode, is_blank, lacking, obstacles
from desktop.ui.record.draft import OpenDraft
from desktop.ui.record.drafts import Drafts
from desktop.ui.record.form_keys import FormKeys
from desktop.ui.record.receipts import Receipts
from desktop.ui.record.restored import RestoredNote
from desktop.ui.theme.metrics import Room


def _read(desk: Desk, session: Session) -> tuple[list[Draft], FormLists]:
    return drafts(desk, session), form_lists(desk)


class RecordPage(Page):
    """Takes complaints down. `flush` stores what waits, before the window goes."""

    place = Place.RECORD

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("record")
        self._was_read = False
        self._wanted: str | None = None
        """The draft that somebody asked for before the stored ones were read; empty for a new one."""
        self._is_draft_trouble = False
        self._arranged: Room | None = None
        self._scale = context.theme.metrics.scale
        self.saved = SavedNote(context.theme)
        self.restored = RestoredNote(context.theme)
        self.drafts = Drafts(context)
        self.drafts.strip.hold(self.saved)
        self.alike = Alike(context, self.drafts, self)
        self.receipts = Receipts(context)
        self.bar = ActionBar(context.theme)
        self.body.addWidget(self.restored)
        self.body.addWidget(self.drafts, 1)
        self.body.addWidget(self.bar)
        self._connect()
        self._bind_keys()
        self.drafts.add(self.drafts.fresh())
        self._say_obstacles()

    def _connect(self) -> None:
        self.restored.seen.connect(self.retitled)
        self.drafts.opened.connect(self._on_opened)
        self.drafts.changed.connect(self._say_obstacles)
        self.drafts.strip.wanted.connect(self.new_draft)
        self.bar.save_wanted.connect(self.save)
        self.bar.save_print_wanted.connect(self.save_and_print)
        self.bar.like_last_wanted.connect(self.like_last)
        self.bar.missing_wanted.connect(self.go_to_missing)
        self.bar.coach.wanted.connect(self._on_gap)
        self.context.theme.changed.connect(self._on_theme)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "save": self.save,
            "save_print": self.save_and_print,
            "print_last": self.receipts.print_last,
            "missing": self.go_to_missing,
            "like_last": self.like_last,
            "close_draft": self._on_close_key,
        }
        for name, act in keys.items():
            bind(self.context.theme, spec(name), self, act)
        self.keys = FormKeys(self.context.theme, self.drafts, self)

    # --- what the window asks of a page

    def title(self) -> str:
        return self.tr("Catat laporan")

    def window_title(self) -> str:
        return self.title() if self.restored.isHidden() else self.tr("Catat laporan, ketikan dipulihkan")

    def arrive(self) -> None:
        if not self._was_read:
            self._was_read = True
            self.context.tasks.run(
                self, partial(_read, self.context.desk, self.context.session), self._on_read, self._on_not_read
            )
        self.current.form.focus_on("narrative")

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.restored.retranslate()
        self.saved.retranslate()
        self.drafts.rebuild()
        self.alike.retranslate()
        self._say_obstacles()

    def next_pane(self) -> None:
        if not self.alike.toggle():
            super().next_pane()

    def panes(self) -> tuple[QWidget, ...]:
        return self.current.form.matter.editor, self.current.form.reporter

    def flush(self) -> None:
        """Stores whatever waits: before the window closes, is locked, or goes down."""
        for draft in self.drafts.all:
            draft.flush_pending()

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that is not on the disk yet."""
        return any(draft.is_pending for draft in self.drafts.all)

    @property
    def current(self) -> OpenDraft:
        """The draft in front."""
        return self.drafts.current

    # --- what a person does

    def new_draft(self, by_phone: bool = False) -> None:
        """Another complaint beside those that are open; one that nobody has typed in is taken first."""
        blank = next((draft for draft in self.drafts.all if draft.is_blank and not draft.is_being_recorded), None)
        self.drafts.bring(blank or self.drafts.add(self.drafts.fresh()))
        self._wanted = ""
        if by_phone:
            self.keys.take_call()

    def open_draft(self, identity: str) -> None:
        """Brings a draft to the front, also one whose tab was closed."""
        self._wanted = identity
        self.drafts.reopen(identity)

    def close_draft(self, draft: OpenDraft) -> None:
        """Closes a tab; asks first where something stands in it."""
        self.drafts.close_tab(draft)

    def save(self) -> None:
        """Makes a complaint of it, or leads to what is missing."""
        self._save(None)

    def save_and_print(self) -> None:
        """The same, and goes to its receipt then."""
        self._save(self.current)

    def _save(self, printed: OpenDraft | None) -> None:
        if self.current.is_being_recorded:
            return
        if self._obstacles():
            self.go_to_missing()
        else:
            self.receipts.want(printed)
            self.current.record()

    def go_to_missing(self) -> None:
        """To the first field that keeps the complaint from being saved; else to what would help."""
        stands = self._obstacles()
        if stands:
            self.current.form.focus_on(next((why for why in stands if why.is_missing), stands[0]).field)
        elif gaps := lacking(self.current.form.content()):
            self.current.form.focus_on(FIELDS[gaps[0]])

    def like_last(self) -> None:
        """The source, place, village and category of the complaint before."""
        self.drafts.like_last()

    def _on_gap(self, field: str) -> None:
        self.current.form.focus_on(field)

    def _on_close_key(self) -> None:
        self.close_draft(self.current)

    # --- what comes back from the store

    def _on_opened(self, draft: OpenDraft) -> None:
        draft.kept.connect(self._on_kept)
        draft.not_kept.connect(self._on_not_kept)
        draft.recorded.connect(self._on_recorded)
        draft.refused.connect(self._on_refused)
        draft.supported.connect(self._on_supported)
        draft.not_supported.connect(self.show_trouble)

    def _on_read(self, found: tuple[list[Draft], FormLists]) -> None:
        stored, lists = found
        self.drafts.offer(lists)
        mine = {"", str(self.context.session.person)}
        forms = [(draft, decode(draft.form)) for draft in stored]
        back = [(draft, form) for draft, form in forms if form and form.clerk in mine and not is_blank(form)]
        if not back:
            return
        blank = self.current if self.current.is_blank and self._wanted != "" else None
        came = [self.drafts.add(form, draft.id) for draft, form in back]
        if blank is not None:
            self.drafts.remove(blank)
            self.drafts.bring(next((draft for draft in came if draft.identity == self._wanted), came[-1]))
        self.restored.say(dt.datetime.fromisoformat(back[-1][0].saved_at))
        self.retitled.emit()

    def _on_not_read(self, trouble: LoketError) -> None:
        self._was_read = False
        self.show_trouble(trouble)

    def _on_kept(self, draft: Draft) -> None:
        self.saved.say(dt.datetime.fromisoformat(draft.saved_at))
        if self._is_draft_trouble:
            self._is_draft_trouble = False
            self.clear_trouble()

    def _on_not_kept(self, trouble: LoketError) -> None:
        self._is_draft_trouble = True
        self.saved.say(None)
        self.show_trouble(trouble, self.flush)

    def _on_recorded(self, draft: OpenDraft, saved: Saved) -> None:
        is_waited_for = self._begin_anew(draft)
        told = self.tr("Laporan {number} tersimpan di meja ini.").format(number=saved.number)
        self.receipts.settle(draft, saved, told, self.tr("Cetak tanda terima"), is_waited_for)
        self.context.shell.data_changed()

    def _on_supported(self, draft: OpenDraft, event: Event, number: str) -> None:
        self._begin_anew(draft)
        told = self.tr("Ditambahkan sebagai pendukung kasus {number}. Tersimpan di meja ini.").format(number=number)
        self.context.shell.toast(told, (event.id,))
        self.context.shell.data_changed()

    def _begin_anew(self, draft: OpenDraft) -> bool:
        """What was typed is safe, and the form is empty again; whether somebody waits in it."""
        self.drafts.remember(draft.form.content())
        draft.begin_anew(self.drafts.new_identity(), self.drafts.fresh())
        is_waited_for = draft is self.current and draft.is_waited_for
        if is_waited_for:
            draft.form.focus_on("narrative")
        self._is_draft_trouble = False
        self.clear_trouble()
        self.restored.hide()
        self.retitled.emit()
        self.saved.say(None)
        self.bar.arrange(self._arranged or Room.LARGE, has_last=True)
        return is_waited_for

    def _on_refused(self, trouble: LoketError) -> None:
        self._is_draft_trouble = False
        self.show_trouble(trouble, self.save)

    # --- how it looks

    def _obstacles(self) -> list[Why]:
        return obstacles(self.current.form.content(), self.context.desk.now().date())

    def _say_obstacles(self) -> None:
        content = self.current.form.content()
        self.bar.say_obstacles(obstacles(content, self.context.desk.now().date()))
        self.bar.say_gaps(lacking(content))

    def _on_theme(self) -> None:
        if self._scale != self.context.theme.metrics.scale:
            self._scale = self.context.theme.metrics.scale
            self.drafts.rebuild()
            self._arranged = None
            self._arrange()

    def _arrange(self) -> None:
        window = self.window()
        room = self.context.theme.metrics.room(window.width(), window.height())
        if room is not self._arranged:
            self._arranged = room
            self.drafts.arrange(room)
            self.alike.arrange(room)
            self.bar.arrange(room, has_last=self.drafts.last is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

"""Catat: from the empty form to the saved complaint, and what can go wrong on the way."""

from bench.sample.build import NOW
from bench.scenes.scene import Scene
from bench.scenes.stage import Stage
from desktop.casework.ids import new_id
from desktop.db import cases
from desktop.db.cipher import DiskFull
from desktop.service import case_view
from desktop.service.drafting import DraftNotKept, save_draft
from desktop.ui.record.content import Content, encode

_TOLD = (
    "Sampah di depan Pasar Wage sudah empat hari tidak diangkut. Baunya sampai ke ruang kelas SD Kalisongo 2, "
    "dan pedagang sayur mulai pindah ke badan jalan sehingga angkot sulit lewat."
)
_MATTER = Content(
    narrative=_TOLD,
    title="Sampah di depan Pasar Wage empat hari tidak diangkut",
    category="sampah.tidak-diangkut",
    place="Pasar Wage, sisi timur",
    region="35.78.01.1002",
    occurred="kemarin",
    outcome="Diangkut sebelum Sabtu, dan jadwalnya ditempel di pasar.",
)


def _with(base: Content, **more: object) -> Content:
    values = {name: getattr(base, name) for name in base.__struct_fields__} | more
    return Content(**values)


_NAMED = _with(
    _MATTER,
    id_number="3578014507820003",
    phone="081234560071",
    name="Wahyuni Lestari",
    address="Jalan Sawo, RT 05 RW 01",
    gender="f",
    occupation="pedagang",
    anonymous=True,
    secret=False,
    consent=True,
)


def _type(stage: Stage, content: Content) -> None:
    page = stage.go("record")
    page.current.form.take(content)
    _keep(stage)


def _keep(stage: Stage) -> None:
    """What was typed is stored now, and the page says so: a second later it would be by itself."""
    stage.page.flush()
    stage.settle()


def _gaps(stage: Stage) -> None:
    _type(stage, Content(narrative=_TOLD, place="Pasar Wage", phone="0812"))
    stage.page.save()


def _restored(stage: Stage) -> None:
    content = _with(_MATTER, clerk="", received_at=NOW.isoformat(timespec="seconds"), title_edited=True)
    save_draft(stage.desk, new_id(stage.desk.world.now_ms(), stage.desk.world.chance(10)), encode(content))
    stage.go("record")


def _phone(stage: Stage) -> None:
    _type(stage, Content(channel="phone", narrative="Air ledeng mati dari pagi, di sini sudah tiga hari."))


def _tabs(stage: Stage) -> None:
    page = stage.go("record")
    page.current.form.take(_NAMED)
    for more in (_with(_MATTER, channel="phone", title="Kabel listrik menjuntai rendah di Gang Kenanga"), Content()):
        page.new_draft()
        page.current.form.take(more)
    _keep(stage)


def _limits(stage: Stage) -> None:
    _type(stage, _with(_NAMED, narrative=(_TOLD + " ") * 15, id_number="35780145078200", amount="sekitar lima puluh"))
    stage.page.current.form.reporter.check_number()
    stage.page.current.form.matter.check()


def _unfolded(stage: Stage) -> None:
    _type(
        stage,
        _with(
            _NAMED,
            reported_name="Kepala Seksi Kebersihan",
            reported_position="kepala seksi",
            reported_unit="Seksi Kebersihan",
            amount="Rp50.000",
            priority_programme=True,
            needs_help="memakai tongkat",
        ),
    )


def _ready(stage: Stage) -> None:
    _type(stage, _NAMED)


def _saved(stage: Stage) -> None:
    _type(stage, _NAMED)
    stage.page.save()
    stage.settle()


def _told_that_it_is_saved(stage: Stage) -> None:
    stage.workspace.toast("Laporan 35.78.01-01-2612-0048-K tersimpan di meja ini.")


def _alike(stage: Stage) -> None:
    with stage.desk.store.reading() as connection:
        told = next(row for row in cases.page(connection, -1) if row.title.startswith("Selokan tersumbat di depan"))
    same = case_view.read(stage.desk, stage.page.context.session, told.id).content
    again = {"title": "Got mampet di depan Pasar Wage", "category": same.category or "", "region": same.region or ""}
    seldom = {"gender": "", "occupation": "", "secret": None}
    _type(stage, _with(_NAMED, narrative=same.narrative, place=same.place or "", **again, **seldom))
    stage.page.alike.search.look_now()
    stage.settle()


def _alike_entered(stage: Stage) -> None:
    stage.page.next_pane()
    stage.settle()


def _alike_linked(stage: Stage) -> None:
    _alike(stage)
    stage.page.alike.panel.cards[0].link.click()
    _keep(stage)


def _supporting(stage: Stage) -> None:
    stage.page.alike.panel.cards[0].support.click()


def _numbers(stage: Stage) -> None:
    told = f"{_TOLD} Nomor saya 0812 3456 0071, NIK 3578014507820003."
    _type(stage, _with(_NAMED, narrative=told, id_number="", phone="", secret=None, gender="", occupation=""))


def _bare(stage: Stage) -> None:
    _type(stage, Content(narrative="Air keran keruh dan berbau.", anonymous=False, secret=False))


def _coached(stage: Stage) -> None:
    stage.page.bar.coach.click()


def _disk_full(stage: Stage) -> None:
    _type(stage, _MATTER)
    what, _, todo = DiskFull().sentences()
    stage.page.current.not_kept.emit(DraftNotKept(cause=what, remedy=todo))


def _refused(stage: Stage) -> None:
    _type(stage, _NAMED)
    stage.page.current.refused.emit(DiskFull())


def _close(stage: Stage) -> None:
    stage.page.close_draft(stage.page.current)


def _sources(stage: Stage) -> None:
    stage.page.current.form.matter.source.choose_nth(5)


SCENES = (
    Scene("record-empty", "an empty form", "siti", lambda stage: stage.go("record"), world="empty"),
    Scene("record-gaps", "saved too early: what is missing", "siti", _gaps),
    Scene("record-restored", "typing that came back", "siti", _restored),
    Scene("record-ready", "complete: a named reporter who wants to stay anonymous", "siti", _ready),
    Scene("record-alike", "cases that may be the same", "siti", _alike),
    Scene("record-alike-entered", "the keyboard among them", "siti", _alike, _alike_entered),
    Scene("record-alike-linked", "tied to one of them when it is saved", "siti", _alike_linked),
    Scene("record-supporting", "one more person with the same matter", "siti", _alike, _supporting),
    Scene("record-numbers", "numbers of a person in what was dictated", "siti", _numbers),
    Scene("record-bare", "complete, and little to go by", "siti", _bare),
    Scene("record-coached", "what would help, and why", "siti", _bare, _coached),
    Scene("record-phone", "over the telephone", "siti", _phone),
    Scene("record-tabs", "three people at once", "siti", _tabs),
    Scene("record-limits", "too long, a NIK of 14 digits, an amount that cannot be read", "siti", _limits),
    Scene("record-unfolded", "everything that is seldom told", "siti", _unfolded),
    Scene("record-saved", "saved, the next form is ready", "siti", _saved, _told_that_it_is_saved),
    Scene("record-disk-full", "the disk is full while typing", "siti", _disk_full),
    Scene("record-not-saved", "the disk is full at the save", "siti", _refused),
    Scene("record-sources", "the other ways in which a complaint comes", "siti", _ready, _sources),
    Scene("record-close", "closing a tab with text in it", "siti", _ready, _close),
)

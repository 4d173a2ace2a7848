"""An amended complaint stands every check of a recorded one; only its own office amends it."""

from typing import Any

import pytest
from msgspec import Raw, json

from desktop.casework import bodies
from desktop.casework import events as ev
from desktop.casework.ids import CaseId, EventId, KeyId, OfficeCode, PersonId, case_stream
from desktop.casework.workflow import Refusal
from desktop.contract.signatures import event_message
from desktop.db import projections, reference
from desktop.db.keys import packed
from desktop.service.acting import UnusableBody
from desktop.service.checks import LONGEST_NARRATIVE, LONGEST_TEXT, LONGEST_TITLE
from desktop.service.pen import NotLegal
from tests.desks import OFFICE, Workplace
from tests.service.fake_national import AGENCY, National, exchange, published, settle

ELSEWHERE = OfficeCode("33.74.02")


def change(field: str, value: Any, base: Any = None) -> dict[str, Any]:
    return {"field": field, "base": base, "value": value}


def content(place: Workplace, case: CaseId) -> bodies.Recorded:
    with place.store.reading() as connection:
        found = projections.read_case(connection, packed(case))
    assert found is not None
    return found.content


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("narrative", "", "isi laporan masih kosong"),
        ("narrative", " \n ", "isi laporan masih kosong"),
        ("narrative", "a" * (LONGEST_NARRATIVE + 1), "paling banyak 30000"),
        ("title", "", "harus 1 sampai 150"),
        ("title", "x" * (LONGEST_TITLE + 1), "harus 1 sampai 150"),
        ("channel", "pigeon", "sumber “pigeon” tidak dikenal"),
        ("classification", "berat", "klasifikasi “berat” tidak dikenal"),
        ("received_at", "kemarin", "tanggal tidak terbaca"),
        ("received_at", "2026-11-24T09:30", "belum memuat zona waktu"),
        ("occurred_on", "24 November", "tanggal tidak terbaca"),
        ("category", "tidak-ada", "kategori “tidak-ada” tidak ada dalam daftar"),
        ("region", "99.99", "kode wilayah “99.99” tidak ada dalam daftar"),
        ("reported_office", "33.74.DLHK", "instansi terlapor “33.74.DLHK” tidak ada dalam daftar"),
        ("amount", -1, "nilai uang tidak masuk akal"),
        ("place", "x" * (LONGEST_TEXT + 1), "isian place 2001 karakter"),
        ("anonymous", None, "isi anonymous bukan jenis yang diharapkan"),
        ("amount", "banyak", "isi amount bukan jenis yang diharapkan"),
        ("number", "33.74.01-01-2611-0001-S", "isian number tidak ada atau tidak dapat diubah"),
        ("parts", None, "isian parts tidak ada atau tidak dapat diubah"),
        ("source_topic", "Air", "isian source_topic tidak ada atau tidak dapat diubah"),
        ("source_agency", "PDAM", "isian source_agency tidak ada atau tidak dapat diubah"),
        ("warna", "biru", "isian warna tidak ada atau tidak dapat diubah"),
    ],
)
def test_what_could_not_have_been_recorded_is_not_amended_into_it(
    place: Workplace, field: str, value: Any, words: str
) -> None:
    with place.store.writing() as connection:
        reference.take_over(connection, published())
    case = place.record().case
    before = content(place, case)
    with pytest.raises(UnusableBody) as caught:
        place.act("sari", case, "complaint.amended", changes=[change(field, value)])
    assert words in caught.value.words()
    assert content(place, case) == before
    assert place.one("SELECT COUNT(*) FROM events") == 1


def test_one_bad_change_among_good_ones_changes_nothing(place: Workplace) -> None:
    case = place.record().case
    changes = [change("place", "Gang Melati"), change("channel", "pigeon"), change("title", "Lampu")]
    with pytest.raises(UnusableBody, match="pigeon"):
        place.act("sari", case, "complaint.amended", changes=changes)
    assert content(place, case).place is None


def test_what_could_have_been_recorded_is_amended(place: Workplace) -> None:
    case = place.record().case
    changes = [change("reported_office", AGENCY.code), change("amount", 50_000), change("secret", True, False)]
    place.act("sari", case, "complaint.amended", changes=changes)
    after = content(place, case)
    assert (after.reported_office, after.amount, after.secret) == (AGENCY.code, 50_000, True)


def test_a_case_of_another_office_is_not_amended_where_it_was_sent_to(place: Workplace) -> None:
    """Whoever has it could else lift the reporter's anonymity."""
    settle(place, national := National())
    case, told = sent_here(national)
    exchange(place, national)
    assert place.one("SELECT state FROM cases") == "disposed"
    for who in ("sari", "budi"):
        with pytest.raises(NotLegal) as caught:
            place.act(who, case, "complaint.amended", changes=[change("anonymous", False, True)])
        assert caught.value.refusal is Refusal.WRONG_OFFICE
    place.act("dewi", case, "note.added", text="Sudah dicek.")
    assert content(place, case).anonymous is True
    assert place.one("SELECT COUNT(*) FROM events WHERE kind = 'complaint.amended'") == 0
    assert len(told) == 4


def sent_here(national: National) -> tuple[CaseId, list[ev.Event]]:
    """A case that another office recorded, verified and sent to this one."""
    case = CaseId("0193a1c0-0000-7000-8000-0000000000ca")
    sent = bodies.Disposition(to=OFFICE)
    told: list[ev.Event] = []

    def bring(kind: str, body: bodies.Body, person: str) -> ev.Event:
        root = national.root
        event = ev.Event(
            v=ev.VERSION, id=EventId(f"0193a1c0-0000-7000-8000-0000000000d{len(told)}"), office=ELSEWHERE,
            stream=case_stream(case), kind=kind, at=national.now.isoformat(), hlc=f"0193a1c0f3e8000{len(told)}",
            actor=ev.Actor(PersonId(person), KeyId(root.key_id)), saw=told[-1].id if told else None,
            body=Raw(json.encode(body)),
        )  # fmt: skip
        national.bring(event.encode(), root.sign(event_message(event.encode())))
        told.append(event)
        return event

    bring("complaint.recorded", bodies.Recorded(
        number="33.74.02-01-2611-0001-X", channel="phone", classification="aspiration", title="Taman",
        narrative="Mohon taman bermain.", anonymous=True, secret=False, received_at=national.now.isoformat(),
    ), "petugas")  # fmt: skip
    proposal = bring("disposition.proposed", bodies.DispositionProposed(disposition=sent), "petugas")
    bring("complaint.verified", bodies.Verified(), "penyelia")
    bring(
        "disposition.approved",
        bodies.DispositionApproved(target=proposal.id, proposed=sent, disposition=sent),
        "penyelia",
    )
    return case, told

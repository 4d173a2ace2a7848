"""Sentences to begin from: ours until the office has its own; what is filled in is never read as a template."""

from msgspec.structs import replace

from desktop.casework.office_bodies import Template
from desktop.service import office_settings
from desktop.service.examples import ANSWERED, ARCHIVED, examples, filled
from tests.desks import Workplace
from tests.service.fake_national import National, settle


def test_before_an_office_has_its_own_there_are_ours(place: Workplace) -> None:
    found = examples(place.desk)
    assert set(found) == {ANSWERED, ARCHIVED}
    assert all(one.name and one.text for some in found.values() for one in some)
    assert any("{nomor}" in one.text for one in found[ANSWERED])


def test_an_office_begins_from_its_own_where_it_has_some(place: Workplace) -> None:
    settle(place, National())
    own = Template("Kami", "Sudah kami kerjakan.")
    now = office_settings.read(place.desk)
    office_settings.change(place.desk, place.session("budi"), replace(now, answer_templates=(own,)))
    found = examples(place.desk)
    assert found[ANSWERED] == (own,)
    assert len(found[ARCHIVED]) > 1


def test_only_known_names_are_filled_in_and_only_once() -> None:
    said = {"nomor": "01-{tanggal}", "tanggal": "24 Nov 2026"}
    assert filled("Nomor {nomor}, {tanggal}.", said) == "Nomor 01-{tanggal}, 24 Nov 2026."
    assert filled("{lain} { nomor} {nomor {", said) == "{lain} { nomor} {nomor {"
    assert filled("tanpa", said) == "tanpa"

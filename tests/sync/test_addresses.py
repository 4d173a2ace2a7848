"""Addresses that a person types: of the service and of a proxy; a secret in one is refused."""

import httpx
import pytest

from desktop.sync.addresses import NONE, SYSTEM, carries_secret, is_proxy, routing

SERVICE = "https://layanan.invalid"


@pytest.mark.parametrize(
    "proxy", [SYSTEM, NONE, "http://proksi:8080", "https://proksi.kantor.go.id", "http://10.0.0.1:3128/"]
)
def test_what_can_be_a_proxy(proxy: str) -> None:
    assert is_proxy(proxy)


@pytest.mark.parametrize(
    "proxy",
    ["", "proksi", "proksi:8080", "ftp://proksi", "socks5://proksi:1080", "http://", "http://proksi:0", "http://[rusak",
     "http://proksi/jalan", "http://proksi?x=1", "http://siti@proksi", "http://siti:rahasia@proksi:8080", "http://pro\nksi"],
)  # fmt: skip
def test_what_cannot(proxy: str) -> None:
    assert not is_proxy(proxy)


def test_a_secret_in_an_address_is_seen() -> None:
    assert carries_secret("http://siti:rahasia@proksi:8080")
    assert carries_secret("http://siti@proksi")
    assert not carries_secret("http://proksi/@")
    assert not carries_secret("bukan alamat @")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost:8000", "https://[::1]:8000"])
@pytest.mark.parametrize("proxy", [SYSTEM, NONE, "http://proksi:8080"])
def test_a_service_on_this_very_computer_never_goes_by_a_proxy(url: str, proxy: str) -> None:
    assert routing(url, proxy) == {"trust_env": False}


def test_each_choice_goes_its_way() -> None:
    assert routing(SERVICE, SYSTEM) == {"trust_env": True}
    assert routing(SERVICE, NONE) == {"trust_env": False}
    assert routing(SERVICE, "http://proksi:8080") == {"trust_env": False, "proxy": "http://proksi:8080"}
    assert routing(SERVICE, "socks5://lama:1080") == {"trust_env": True}, "what cannot be used is not used"


@pytest.mark.parametrize("proxy", [SYSTEM, NONE, "http://proksi:8080"])
def test_httpx_goes_as_it_is_told(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://dari.lingkungan:8080")
    with httpx.Client(**routing(SERVICE, proxy)) as client:
        by_proxy = client._transport_for_url(httpx.URL(SERVICE)) is not client._transport
    assert by_proxy is (proxy != NONE)

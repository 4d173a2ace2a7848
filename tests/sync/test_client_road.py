"""Every way in which the road to the service can fail, each as the right trouble, in whole sentences."""

import datetime as dt
import ipaddress
import re
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.sync import troubles
from desktop.sync.client import Client
from desktop.sync.troubles import Remedy, SyncTrouble
from tests.sync.feeds import OFFICE
from tests.sync.http_fakes import (
    GOOD_BODY,
    MOMENT,
    Travelling,
    respond,
    trouble_with,
)
from tests.unit.signers import DESK

BODY = b'{"origin":"33.74.01-02/00"}\n'
HEAD = GOOD_BODY.split(b"\n", 1)[0] + b"\n"
HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ConnectError("[Errno 111] Connection refused"), troubles.Unreachable),
        (httpx.ConnectTimeout(""), troubles.Unreachable),
        (httpx.UnsupportedProtocol("no http in front"), troubles.Unreachable),
        (httpx.ReadTimeout(""), troubles.Stalled),
        (httpx.WriteTimeout(""), troubles.Stalled),
        (httpx.PoolTimeout(""), troubles.Stalled),
        (httpx.ReadError("[Errno 104] Connection reset by peer"), troubles.CutBody),
        (httpx.WriteError("[Errno 32] Broken pipe"), troubles.CutBody),
        (httpx.RemoteProtocolError("Server disconnected without sending a response."), troubles.CutBody),
        (httpx.ProxyError("502 Bad Gateway"), troubles.Unreachable),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value.__name__,
)
def test_a_road_that_fails(error: Exception, kind: type[SyncTrouble]) -> None:
    assert type(trouble_with(error)) is kind


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ReadTimeout(""), troubles.Stalled),
        (httpx.ReadError("reset"), troubles.CutBody),
        (httpx.RemoteProtocolError("peer closed connection without sending complete message body"), troubles.CutBody),
    ],
    ids=["silence", "reset", "closed"],
)
def test_a_road_that_fails_in_the_middle_of_the_answer(error: Exception, kind: type[SyncTrouble]) -> None:
    assert type(trouble_with(respond(Travelling([HEAD, error])))) is kind


@pytest.mark.parametrize(
    "url", ["layanan.invalid", "ftp://layanan.invalid", "http://", "http://[::1", "http://a b", "http://a:99999999", ""]
)
def test_an_address_that_was_mistyped_is_an_address_where_nobody_is(url: str) -> None:
    client = Client(url, DESK, lambda: MOMENT, bytes)
    with pytest.raises(troubles.Unreachable) as raised:
        client.exchange(OFFICE, BODY)
    assert not re.search(r"[{}]", raised.value.words())
    client.close()


@contextmanager
def listening(answer: bytes, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """A server on the loopback that takes one connection, answers bytes and is done; its port."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    with context.wrap_socket(connection, server_side=True) if context else connection as line:
                        line.recv(65_536)
                        line.sendall(answer)
                except OSError:
                    pass  # the client went away, as the test wants it

        thread = threading.Thread(target=serve)
        thread.start()
        yield server.getsockname()[1]
        thread.join(10)


def real_trouble(url: str) -> SyncTrouble:
    """What a client with a real connection makes of it."""
    client = Client(url, DESK, lambda: MOMENT, bytes)
    with pytest.raises(SyncTrouble) as raised:
        client.exchange(OFFICE, BODY)
    client.close()
    return raised.value


def test_a_certificate_that_nobody_vouches_for_is_for_a_person_to_look_at(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    with listening(b"", context) as port:
        trouble = real_trouble(f"https://127.0.0.1:{port}")
    assert type(trouble) is troubles.Untrusted
    assert trouble.remedy is Remedy.PERSON


def test_a_service_without_tls_behind_an_https_address_cannot_be_reached() -> None:
    with listening(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        assert type(real_trouble(f"https://127.0.0.1:{port}")) is troubles.Unreachable


def test_a_connection_that_closes_without_a_word_is_tried_again_with_less() -> None:
    with listening(b"") as port:
        assert type(real_trouble(f"http://127.0.0.1:{port}")) is troubles.CutBody


def self_signed(folder: Path) -> Path:
    """A certificate for the loopback that no authority knows, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Layanan Palsu")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ) + certificate.public_bytes(serialization.Encoding.PEM)
    path = folder / "palsu.pem"
    path.write_bytes(pem)
    return path

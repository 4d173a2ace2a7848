"""What can lie on the road between a real desk and the real service (`town.Road`)."""

from collections.abc import Callable

import httpx

from desktop.contract.request_signing import content_digest
from tests.sync.http_fakes import LOGIN_PAGE, Travelling, respond
from tests.sync.town import Forward

MOVED = ("content-length", "transfer-encoding")


def nobody_listens(request: httpx.Request, forward: Forward) -> httpx.Response:
    """The service is down."""
    raise httpx.ConnectError("[Errno 111] Connection refused")


def the_request_is_lost(request: httpx.Request, forward: Forward) -> httpx.Response:
    """It never arrives."""
    raise httpx.ReadTimeout("")


def the_answer_is_lost(request: httpx.Request, forward: Forward) -> httpx.Response:
    """The service has committed, and nobody hears of it."""
    forward(request)
    raise httpx.ReadTimeout("")


def the_request_is_doubled(request: httpx.Request, forward: Forward) -> httpx.Response:
    """It arrives twice; the first answer gets through."""
    first = forward(request)
    forward(request)
    return first


def the_request_is_doubled_and_the_first_answer_lost(request: httpx.Request, forward: Forward) -> httpx.Response:
    """It arrives twice; the second answer gets through."""
    forward(request)
    return forward(request)


def the_request_is_cut(request: httpx.Request, forward: Forward) -> httpx.Response:
    """Something on the way passes on half of it as if it were all."""
    kept = {name: value for name, value in request.headers.items() if name not in MOVED}
    half = request.content[: len(request.content) // 2]
    return forward(httpx.Request(request.method, request.url, headers=kept, content=half))


def the_answer_is_cut(request: httpx.Request, forward: Forward) -> httpx.Response:
    """Something on the way passes on half of it as if it were all."""
    return other_body(forward(request), lambda body: body[: len(body) // 2])


def the_answer_breaks_off(request: httpx.Request, forward: Forward) -> httpx.Response:
    """The connection closes in the middle."""
    answer = forward(request)
    body = b"".join(answer.iter_raw())
    closed = httpx.RemoteProtocolError("peer closed connection")
    return with_stream(answer, Travelling([body[: len(body) // 2], closed]))


def a_portal_answers(request: httpx.Request, forward: Forward) -> httpx.Response:
    """The network wants a person to sign in first."""
    return respond(LOGIN_PAGE, content_type="text/html")


def a_gateway_fails(request: httpx.Request, forward: Forward) -> httpx.Response:
    """The service has taken the request; what stands before it did not wait."""
    forward(request)
    return respond(b"<h1>502</h1>", status=502, content_type="text/html")


def the_service_wants_time(request: httpx.Request, forward: Forward) -> httpx.Response:
    """Maintenance."""
    return respond(b"", status=503, content_type="text/plain", retry_after="20")


def other_body(answer: httpx.Response, change: Callable[[bytes], bytes]) -> httpx.Response:
    """The same answer with a body that was changed on the way; the digest is the old one."""
    return with_stream(answer, Travelling([change(b"".join(answer.iter_raw()))]))


def with_stream(answer: httpx.Response, stream: Travelling) -> httpx.Response:
    """The same answer with another body."""
    kept = [(name, value) for name, value in answer.headers.multi_items() if name not in MOVED]
    return httpx.Response(answer.status_code, headers=kept, stream=stream)


def sealed_again(answer: httpx.Response, body: bytes) -> httpx.Response:
    """An answer with another body, plain, under a digest that fits: what only the signatures can tell."""
    kept = {name: value for name, value in answer.headers.items() if name not in (*MOVED, "content-encoding")}
    kept["content-digest"] = content_digest(body)
    return httpx.Response(answer.status_code, headers=kept, stream=Travelling([body]))

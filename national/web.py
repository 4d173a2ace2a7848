"""The HTTP face of the service: three addresses, bodies as bytes, problems as RFC 9457 documents.

Bodies are read with a limit on the event loop; everything behind that happens in one worker thread, because the
database has one writer.
"""

import asyncio
import logging
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from litestar import Litestar, Request, Response, get, post
from litestar.exceptions import ClientException, HTTPException, MethodNotAllowedException, NotFoundException
from litestar.params import FromPath

from national import problems
from national.moment import Moments
from national.service import LARGEST_ENCODED, Health, NationalService, Reply, problem_of, problem_reply
from national.settings import Settings

_log = logging.getLogger("national")


class Worker:
    """The service behind its one thread."""

    def __init__(self, service: NationalService) -> None:
        self._service = service
        self._thread = ThreadPoolExecutor(1, "national")

    async def run(self, ask: Callable[[NationalService], Reply]) -> Response[bytes]:
        """Ask the service; its problems come back as replies."""
        loop = asyncio.get_running_loop()
        return _response(await loop.run_in_executor(self._thread, partial(_asked, self._service, ask)))

    async def health(self) -> Health:
        """Whether the database can be read."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._service.health)

    def close(self) -> None:
        """Finish what is being written, then let go of the database."""
        self._thread.shutdown()
        self._service.close()


def _asked(service: NationalService, ask: Callable[[NationalService], Reply]) -> Reply:
    """The outer boundary of the worker: an error of ours must not reach a desk as anything but words."""
    try:
        return ask(service)
    except problems.Problem as problem:
        return problem_reply(problem)
    except Exception as error:
        _log_failure(error)
        return problem_reply(problem_of(error))


def _log_failure(error: Exception) -> None:
    """The class of an error and where it arose. Never its words: they may repeat what a desk sent."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    path = " < ".join(f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in reversed(frames))
    _log.error("a request failed: %s in %s", type(error).__name__, path)


def _response(reply: Reply) -> Response[bytes]:
    return Response(reply.body, media_type=reply.media_type, status_code=reply.status, headers=reply.headers)


async def _body(request: Request[Any, Any, Any]) -> bytes:
    """The whole body as it travelled. Raises TooLarge as soon as that is known."""
    whole = bytearray()
    async for chunk in request.stream():
        whole += chunk
        if len(whole) > LARGEST_ENCODED:
            raise problems.TooLarge
    return bytes(whole)


@get("/v1/health")
async def health(request: Request[Any, Any, Any]) -> Health:
    """Whether the service is there; `now` lets a desk see how wrong its clock is."""
    worker: Worker = request.app.state.worker
    return await worker.health()


@post("/v1/offices/{office:str}/sync", status_code=200)
async def sync(request: Request[Any, Any, Any], office: FromPath[str]) -> Response[bytes]:
    """One exchange, both directions at once."""
    body = await _body(request)
    worker: Worker = request.app.state.worker
    path, headers = request.scope["path"], dict(request.headers)
    return await worker.run(lambda service: service.sync(office, path, headers, body))


@post("/v1/enrol", status_code=200)
async def enrol(request: Request[Any, Any, Any]) -> Response[bytes]:
    """A data folder becomes a desk."""
    body = await _body(request)
    worker: Worker = request.app.state.worker
    path, headers = request.scope["path"], dict(request.headers)
    return await worker.run(lambda service: service.enrol(path, headers, body))


def _on_error(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Every error as a problem document, those of the framework too."""
    match error:
        case problems.Problem():
            problem = error
        case NotFoundException():
            problem = problems.NotFound()
        case MethodNotAllowedException():
            problem = problems.MethodNotAllowed()
        case ClientException() | HTTPException(status_code=400):
            problem = problems.Malformed()
        case _:
            _log_failure(error)
            problem = problem_of(error)
    return _response(problem_reply(problem))


HANDLERS = (health, sync, enrol)


def create_app(settings: Settings, moments: Moments | None = None) -> Litestar:
    """The service on its data. Raises StorageTrouble and KeyTrouble before anything listens."""
    worker = Worker(NationalService(settings, moments))

    def close(app: Litestar) -> None:
        worker.close()

    app = Litestar(
        route_handlers=HANDLERS,
        exception_handlers={Exception: _on_error},
        on_shutdown=[close],
        request_max_body_size=None,
        logging_config=None,
        openapi_config=None,  # the document is committed: see `openapi`
    )
    app.state.worker = worker
    return app

"""The OpenAPI document of the service: addresses as Litestar sees them, bodies as `contract` types them.

Committed as `resources/openapi/national.json`; made by `python -m national openapi > resources/openapi/national.json`.
Litestar describes routes, parameters and words; the schemas come from msgspec, which wrote and reads those bodies.
"""

import json
from collections.abc import Iterable
from typing import Any

import msgspec
from litestar import Litestar
from litestar.openapi.config import OpenAPIConfig

from desktop.contract import wire
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest
from desktop.contract.signatures import ANSWER_HEADER
from national import __version__, problems
from national.service import Health
from national.web import HANDLERS

_TYPES: tuple[type[msgspec.Struct], ...] = (
    Health,
    EnrolRequest,
    EnrolAnswer,
    wire.SyncRequest,
    wire.PushedEvent,
    wire.PushedPart,
    wire.SyncAnswer,
    wire.FeedEvent,
    wire.FeedPart,
    problems.ProblemDocument,
)
_SIGNED = (
    problems.BadDigest,
    problems.BadSignature,
    problems.Malformed,
    problems.TooLarge,
    problems.UnsupportedEncoding,
    problems.Unavailable,
    problems.Problem,
)
_SYNC = (
    *_SIGNED,
    problems.UnknownDesk,
    problems.Replayed,
    problems.RevokedDesk,
    problems.WrongOffice,
    problems.NewerProtocol,
)
_ENROL = (*_SIGNED, problems.WrongCode, problems.UsedCode, problems.FirstMustBeSupervisor)
_Json = dict[str, Any]


def document() -> str:
    """The document as it is committed."""
    config = OpenAPIConfig(title="Loket national service", version=__version__, use_handler_docstrings=True)
    whole: _Json = Litestar(HANDLERS, openapi_config=config, logging_config=None).openapi_schema.to_schema()
    _, schemas = msgspec.json.schema_components(_TYPES, ref_template="#/components/schemas/{name}")
    whole["components"] = {"schemas": dict(sorted(schemas.items()))}
    paths = whole["paths"]
    served = _response("The request was served.", "application/json", _ref(Health))
    paths["/v1/health"]["get"]["responses"] = {"200": served}
    _describe(
        paths["/v1/offices/{office}/sync"]["post"],
        (wire.MEDIA_TYPE, _lines(wire.SyncRequest, wire.PushedEvent, wire.PushedPart)),
        (wire.MEDIA_TYPE, _lines(wire.SyncAnswer, wire.FeedEvent, wire.FeedPart)),
        _SYNC,
    )
    _describe(
        paths["/v1/enrol"]["post"],
        ("application/json", _ref(EnrolRequest)),
        ("application/json", _ref(EnrolAnswer)),
        _ENROL,
    )
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _describe(
    operation: _Json, asked: tuple[str, _Json], given: tuple[str, _Json], refusals: Iterable[type[problems.Problem]]
) -> None:
    operation.setdefault("parameters", []).extend(_headers())
    operation["requestBody"] = {"required": True, "content": {asked[0]: {"schema": asked[1]}}}
    responses = {"200": _response("The request was served.", *given) | {"headers": _answer_headers()}}
    slugs: dict[int, list[str]] = {}
    for refusal in refusals:
        slugs.setdefault(refusal.status, []).append(refusal.slug)
    for status, names in sorted(slugs.items()):
        words = f"Refused; `type` is {' or '.join(sorted(names))}."
        responses[str(status)] = _response(words, problems.MEDIA_TYPE, _ref(problems.ProblemDocument))
    operation["responses"] = responses


def _headers() -> list[_Json]:
    """What every signed request carries (RFC 9421, RFC 9530)."""
    words = {
        "Content-Digest": "RFC 9530, sha-256 over the body as it travels.",
        "Signature-Input": "RFC 9421, label and tag `loket`, over @method, @path and content-digest, with a nonce.",
        "Signature": "RFC 9421, Ed25519 by the key of the desk.",
        "Content-Encoding": "zstd, gzip or identity.",
    }
    return [
        {
            "name": name,
            "in": "header",
            "required": name != "Content-Encoding",
            "description": description,
            "schema": {"type": "string"},
        }
        for name, description in words.items()
    ]


def _answer_headers() -> _Json:
    """What every answer to a signed request carries."""
    words = {
        "Content-Digest": "RFC 9530, sha-256 over the body as it travels.",
        ANSWER_HEADER: (
            "Base64 of the Ed25519 signature by the root key of the service over SHA-256 of the length-prefixed tag"
            " `loket/answer/1`, the request's path, the nonce of its signature, and SHA-256 of the answer's body before"
            " it was encoded (`desktop.contract.signatures.answer_message`)."
        ),
    }
    return {
        name: {"required": True, "description": description, "schema": {"type": "string"}}
        for name, description in words.items()
    }


def _ref(kind: type) -> _Json:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _lines(first: type, *others: type) -> _Json:
    """NDJSON as a schema: an array whose elements stand on a line each."""
    return {
        "type": "array",
        "description": "One JSON document a line, not one array: the first line, then any number of the others.",
        "minItems": 1,
        "prefixItems": [_ref(first)],
        "items": {"anyOf": [_ref(other) for other in others]},
    }


def _response(description: str, media_type: str, schema: _Json) -> _Json:
    return {"description": description, "content": {media_type: {"schema": schema}}}

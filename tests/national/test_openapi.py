"""The committed OpenAPI document is the one that the types make."""

import json

from desktop.contract.signatures import ANSWER_HEADER
from desktop.resources import resource
from national.openapi import document


def test_the_committed_document_is_up_to_date() -> None:
    """If not: python -m national openapi > resources/openapi/national.json"""
    assert resource("openapi/national.json").decode() == document()


def test_every_reference_leads_somewhere_and_the_lines_are_described() -> None:
    whole = json.loads(document())
    schemas = whole["components"]["schemas"]
    for reference in _references(whole):
        assert reference.removeprefix("#/components/schemas/") in schemas
    exchange = whole["paths"]["/v1/offices/{office}/sync"]["post"]
    lines = exchange["requestBody"]["content"]["application/x-ndjson"]["schema"]
    assert lines["prefixItems"] == [{"$ref": "#/components/schemas/SyncRequest"}]
    assert set(exchange["responses"]) == {"200", "400", "401", "403", "413", "415", "426", "500", "503"}
    assert "revoked-desk" in exchange["responses"]["403"]["description"]
    for address in ("/v1/offices/{office}/sync", "/v1/enrol"):
        header = whole["paths"][address]["post"]["responses"]["200"]["headers"][ANSWER_HEADER]
        assert header["required"] is True
        assert "loket/answer/1" in header["description"]


def _references(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if "$ref" in node else []
        return own + [found for value in node.values() for found in _references(value)]
    return [found for item in node for found in _references(item)] if isinstance(node, list) else []

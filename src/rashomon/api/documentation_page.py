"""The OpenAPI document as a page for people: every operation, its fields and answers, and every schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")
REF = "#/components/schemas/"

Fields = Mapping[str, Any]


def page(told: Fields) -> str:
    """The page; it has its style from a file beside it."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Fields) -> Iterator[str]:
    info = told["info"]
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(info['title'])}: the API</title>"
    yield '<link rel="stylesheet" href="/api/docs.css"></head><body><main>'
    yield f"<h1>{escape(info['title'])}: the API</h1>"
    yield f"<p>{escape(info['description'])}</p>"
    yield '<p><a href="/api/openapi.json">openapi.json</a> is the same for programs (OpenAPI 3.1).</p>'
    for tag in told["tags"]:
        yield from _group(told, tag)
    yield '<section><h2 id="schemas">Schemas</h2>'
    for name, schema in told["components"]["schemas"].items():
        yield from _schema(name, schema)
    yield "</section></main></body></html>"


def _group(told: Fields, tag: Fields) -> Iterator[str]:
    found = [
        (method, path, operations[method])
        for path, operations in told["paths"].items()
        for method in METHODS
        if method in operations and tag["name"] in operations[method].get("tags", ())
    ]
    if not found:
        return
    yield f"<section><h2>{escape(tag['name'].capitalize())}</h2><p>{escape(tag['description'])}</p>"
    for method, path, operation in found:
        yield from _operation(method, path, operation)
    yield "</section>"


def _operation(method: str, path: str, operation: Fields) -> Iterator[str]:
    named = f'<span class="method">{method.upper()}</span> <code>{escape(path)}</code>'
    yield f'<h3 id="{escape(operation["operationId"])}">{named}</h3>'
    yield f"<p>{escape(operation.get('description', ''))}</p>"
    if operation.get("parameters"):
        yield "<table><thead><tr><th>field</th><th>in</th><th>type</th><th></th></tr></thead><tbody>"
        for field in operation["parameters"]:
            name = escape(field["name"]) + (" (required)" if field.get("required") else "")
            about = escape(field.get("description") or field["schema"].get("description", ""))
            row = (f"<code>{name}</code>", field["in"], _type(field["schema"]), about)
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        yield "</tbody></table>"
    for media in operation.get("requestBody", {}).get("content", {}).values():
        yield f"<p>Body: {_type(media['schema'])}</p>"
    answers = (f"{status}: {_answer(answer)}" for status, answer in operation["responses"].items())
    yield f"<ul>{''.join(f'<li>{answer}</li>' for answer in answers)}</ul>"


def _answer(answer: Fields) -> str:
    types = " or ".join(
        _type(media.get("itemSchema") or media.get("schema", {}))
        for media in answer.get("content", {}).values()
    )
    about = escape(answer.get("description", ""))
    return f"{types} {about}" if types else about


def _schema(name: str, schema: Fields) -> Iterator[str]:
    yield f'<h3 id="{escape(name)}"><code>{escape(name)}</code></h3>'
    yield f"<p>{escape(schema.get('description', ''))}</p>"
    if "enum" in schema:
        yield f"<p>{', '.join(f'<code>{escape(str(v))}</code>' for v in schema['enum'])}</p>"
    if schema.get("properties"):
        yield "<table><tbody>"
        for field, told in schema["properties"].items():
            about = escape(told.get("description", ""))
            yield f"<tr><td><code>{escape(field)}</code></td><td>{_type(told)}</td><td>{about}</td></tr>"
        yield "</tbody></table>"


def _type(schema: Fields) -> str:
    """A schema in few words, with links to those that have a name."""
    if "$ref" in schema:
        name = escape(schema["$ref"].removeprefix(REF))
        return f'<a href="#{name}"><code>{name}</code></a>'
    for join, word in (("anyOf", " or "), ("oneOf", " or "), ("allOf", " and ")):
        if join in schema:
            return word.join(map(_type, schema[join]))
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    if isinstance(schema.get("additionalProperties"), Mapping):
        return f"object of {_type(schema['additionalProperties'])}"
    words = str(schema.get("type", "any"))
    more = [f"{key} {schema[key]}" for key in ("format", "minimum", "maximum", "maxLength") if key in schema]
    return escape(", ".join([words, *more]))

"""The OpenAPI document and a plain page of it, which needs no script and nothing from elsewhere."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse, JSONResponse, Response

from rashomon.api.documentation_page import page
from rashomon.api.schemas.base import Problem, Trouble

SCHEMAS = "#/components/schemas/{model}"


def described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of an application."""
    if app.openapi_schema is None:
        told = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            description=app.description,
            routes=app.routes,
            tags=app.openapi_tags,
            license_info=app.license_info,
        )
        app.openapi_schema = _as_answered(told)
    return app.openapi_schema


def _as_answered(told: dict[str, Any]) -> dict[str, Any]:
    """With our own answer for wrong values in the place of FastAPI's."""
    schemas = told["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    for model in (Trouble, Problem):
        schemas.setdefault(model.__name__, model.model_json_schema(ref_template=SCHEMAS))
        schemas[model.__name__].pop("$defs", None)
    told["components"]["schemas"] = dict(sorted(schemas.items()))
    return told


def install(app: FastAPI, prefix: str) -> None:
    """Serve both."""

    @app.get(f"{prefix}/openapi.json", include_in_schema=False)
    def openapi() -> JSONResponse:
        return JSONResponse(described(app))

    @app.get(f"{prefix}/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(page(described(app)))

    @app.get(f"{prefix}/docs.css", include_in_schema=False)
    def style() -> Response:
        from importlib.resources import files

        css = (files("rashomon.api") / "documentation_page.css").read_text(encoding="utf-8")
        return Response(css, media_type="text/css")

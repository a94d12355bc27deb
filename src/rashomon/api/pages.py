"""The front end as it was built into the package: its files, and its one page for the address of every screen."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, Response

from rashomon.api.refusals import Refused

BUILT = "web"
"""The folder of the package that the front end is built into."""
INDEX = "index.html"
HASHED = "assets/"
"""Files whose names change with what is in them."""
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
NOT_BUILT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Rashomon</title>
<h1>The workbench is not built</h1>
<p>This installation of Rashomon was made from its sources without the front end. Build it with Node 20 or later:</p>
<pre>cd web
npm ci
npm run build</pre>
<p>The API works: <a href="/api/docs">/api/docs</a> describes it.</p>
</html>
"""


def built() -> Path:
    """The folder that the front end is served from, whether or not it is there."""
    return Path(str(files("rashomon") / BUILT))


def install(app: FastAPI, folder: Path | None = None) -> None:
    """Serve the front end for everything that no other route has."""
    root = (folder or built()).resolve()

    @app.get("/{path:path}", include_in_schema=False)
    def page(path: str, request: Request) -> Response:
        if path == "api" or path.startswith("api/"):
            raise Refused(404, f"/{path}: there is nothing here; /api/docs lists what there is")
        file = _file(root, path)
        if file is not None:
            return FileResponse(file, headers={"Cache-Control": _kept(path)})
        if path.startswith(HASHED) or ("." in path and "/" not in path):  # names of sources have dots too
            return Response("there is no such file\n", 404, media_type="text/plain")
        index = root / INDEX
        if not index.is_file():
            return HTMLResponse(NOT_BUILT, 503)
        return FileResponse(index, headers={"Cache-Control": ASK_AGAIN})


def _file(root: Path, path: str) -> Path | None:
    """A file of the front end; nothing outside its folder, whatever the path says."""
    if not path or "\0" in path:
        return None
    try:
        file = (root / path).resolve()
        return file if file.is_relative_to(root) and file.is_file() else None
    except OSError:  # a name longer than a file's may be
        return None


def _kept(path: str) -> str:
    return FOR_EVER if path.startswith(HASHED) else ASK_AGAIN

"""``rashomon serve``: the workbench and the API on a ledger."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption
from rashomon.errors import InputError

if TYPE_CHECKING:
    import socket
    from types import FrameType

    from fastapi import FastAPI

    from rashomon.api.settings import Settings

PATIENCE = 3
"""Seconds that requests have to end when the server is stopped."""
PROXIES = "127.0.0.1,::1"
"""Who is believed when he says for whom he asks, and that he was asked over https: a proxy on this machine."""
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""Where a browser of this machine finds a server that listens everywhere."""


def serve(
    ledger: LedgerOption = DEFAULT,
    host: Annotated[str, typer.Option(metavar="HOST", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="PORT", min=0, max=65_535, help="0 takes one that is free.")
    ] = 8000,
    public: Annotated[
        bool, typer.Option("--public", help="Everybody may read; who writes has to log in.")
    ] = False,
    tiles: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Map tiles of your own, https://…/{z}/{x}/{y}.png.  [default: drawn offline]"
        ),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    openapi: Annotated[bool, typer.Option("--openapi", help="Print the API's description and stop.")] = False,
) -> int:
    """Serve the workbench and the API until Ctrl-C: for this machine alone, or for users (see rashomon user)."""
    if openapi:
        from rashomon.api.openapi import text

        print(text())
        return 0
    from rashomon.api import Settings, create_app
    from rashomon.api.security import refuse_open_door

    settings = Settings(ledger, host, port, public, _tiles(tiles))
    app = create_app(settings)
    app.state.ledgers.prepare()
    with app.state.ledgers.reading() as kept:
        refuse_open_door(settings, kept)
    with _listening(settings) as listening:
        address = _address(host, listening.getsockname()[1])
        print(f"{address}  {ledger}  Ctrl-C stops", flush=True)
        if open_:
            import webbrowser

            webbrowser.open(address)
        _run(app, listening)
    return 0


def _tiles(stated: str | None) -> str | None:
    if stated is None:
        return None
    from urllib.parse import urlsplit

    told = urlsplit(stated)
    whole = all(mark in stated for mark in ("{z}", "{x}", "{y}"))
    if told.scheme not in {"https", "http"} or not told.netloc or not whole or set(stated) & set(" ;,'\""):
        raise InputError(
            f"--tiles {stated}: write an address such as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png"
        )
    return stated


def _listening(settings: Settings) -> socket.socket:
    """The socket, taken before anything is said; raises ``errors.InputError``."""
    import socket

    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, where = found[0]
        opened = socket.socket(family, kind, protocol)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(where)
        opened.listen()  # who is told the address may connect: requests wait until the server takes them
    except socket.gaierror:
        raise InputError(f"--host {settings.host}: is no address of this machine") from None
    except PermissionError:
        raise InputError(
            f"--port {settings.port}: only the system may listen there; choose one above 1023"
        ) from None
    except OSError as error:
        what = f"--port {settings.port}: another program listens there; choose another, or 0 for one that is free"
        if "Address already in use" not in str(error):
            what = f"--host {settings.host}: cannot listen there ({error.strerror})"
        raise InputError(what) from None
    return opened


def _address(host: str, port: int) -> str:
    shown = ANYWHERE.get(host, host)
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def _run(app: FastAPI, listening: socket.socket) -> None:
    """Answer until somebody stops it."""
    from threading import Thread

    import uvicorn

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            Thread(target=app.state.worker.leave).start()  # a signal comes at any moment: locks may be held
            super().handle_exit(sig, frame)

    config = uvicorn.Config(
        app,
        log_level="warning" if os.environ.get("RASHOMON_DEBUG") else "critical",
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=PROXIES,
        timeout_graceful_shutdown=PATIENCE,
    )
    with suppress(KeyboardInterrupt):  # raised again when everything has ended
        Server(config).run(sockets=[listening])

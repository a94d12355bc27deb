"""A small web site on this machine that answers as a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from rashomon.ingest.web.limits import Limits

QUICK = Limits(connect=2.0, read=2.0, whole=5.0, pause=0.0, rest=0.05, longest_rest=1.0)
"""Limits for tests that are not about them."""


@dataclass(frozen=True)
class Reply:
    """What a path answers; ``send`` writes the body in a way of its own."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    send: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass(frozen=True)
class Asked:
    """A request as it came, with the seconds of the clock when it came."""

    path: str
    headers: Mapping[str, str]
    at: float


class Site:
    """``replies`` by path, each a ``Reply`` or a function that makes one; others are answered with 404."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[Mapping[str, str]], Reply]] = {}
        self.asked: list[Asked] = []
        self.address = ""

    def reply(self, path: str, headers: Mapping[str, str]) -> Reply:
        found = self.replies.get(path, Reply(status=404))
        reply = found if isinstance(found, Reply) else found(headers)
        tag = reply.headers.get("ETag")
        return Reply(status=304) if tag and headers.get("if-none-match") == tag else reply

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(asked.path == path for asked in self.asked)

    def page(self, path: str, text: str, **headers: str) -> str:
        """A page with an article; gives its address."""
        html = f"<!doctype html><html><head><title>News</title></head><body><article><h1>News</h1>{text}</article></body>"
        self.replies[path] = Reply(
            html.encode(), headers={"Content-Type": "text/html; charset=utf-8", **headers}
        )
        return self.address + path

    def feed(self, path: str, entries: Mapping[str, str], tag: str | None = None) -> str:
        """An RSS feed of ``entries``: a link for each, with its text, whole where that is long. Gives its address."""
        items = "".join(
            f"<item><guid>{link}</guid><link>{link}</link><title>News</title><description>{text}</description></item>"
            for link, text in entries.items()
        )
        rss = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'
        headers = {"Content-Type": "application/rss+xml", **({"ETag": tag} if tag else {})}
        self.replies[path] = Reply(rss.encode(), headers=headers)
        return self.address + path

    def opml(self, path: str, *feeds: str) -> str:
        """A list of feeds; gives its address."""
        self.replies[path] = Reply(opml(*feeds), headers={"Content-Type": "text/x-opml"})
        return self.address + path


def opml(*feeds: str) -> bytes:
    """A list of feeds."""
    outlines = "".join(f'<outline type="rss" xmlUrl="{feed}"/>' for feed in feeds)
    return f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}</body></opml>'.encode()


ELSEWHERE = "127.0.0.2"
"""Another address of this machine, which a test may let pass for one of the public internet."""


@contextmanager
def running(site: Site, host: str = "127.0.0.1", context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """The site while it answers on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(Asked(self.path, headers, time.monotonic()))
            reply = site.reply(self.path, headers)
            self.send_response(reply.status)
            if reply.send is None and not any(name.lower() == "content-length" for name in reply.headers):
                self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if reply.send is None:
                self.wfile.write(reply.body)
            else:
                reply.send(self)
                self.close_connection = True

        def handle(self) -> None:
            with suppress(OSError):  # whoever asked has gone
                super().handle()

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    site.address = f"{'https' if context else 'http'}://{host}:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

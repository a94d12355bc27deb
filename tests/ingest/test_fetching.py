"""Fetching single addresses from a real server: limits, redirects, damage, conditional requests, private addresses."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time
import tracemalloc
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from rashomon.ingest.fetching import fetched
from rashomon.ingest.resource import Refused, Resource
from rashomon.ingest.web import private_addresses
from rashomon.ingest.web.limits import Limits
from rashomon.ingest.web.private_addresses import is_public, resolved
from rashomon.ingest.web.visits import ANSWERED_BY, Visitor
from tests.ingest.site import ELSEWHERE, QUICK, Reply, Site, running

TEXT = b"Shelling hit the harbour of Ovid on Monday, residents said.\n"


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site()) as site:
        yield site


def fetch(
    address: str, last: Mapping[str, str] | None = None, limits: Limits = QUICK, allow_private: bool = True
) -> list[Resource | Refused]:
    visitor = Visitor(allow_private=allow_private, limits=limits)
    return list(fetched([address], headers_of=lambda address: last, visitor=visitor))


def got(address: str, limits: Limits = QUICK) -> Resource:
    (found,) = fetch(address, limits=limits)
    assert isinstance(found, Resource), found
    return found


def refused(address: str, limits: Limits = QUICK) -> str:
    (found,) = fetch(address, limits=limits)
    assert isinstance(found, Refused), found
    assert found.address == address and found.reason.count("\n") == 0
    return found.reason


def test_an_answer_is_kept_as_it_was_sent(site: Site) -> None:
    # Windows-1251 under the name of UTF-8: the bytes stay, and who reads them is told what the server said
    body = "Обстрел порта".encode("windows-1251")
    headers = {"Content-Type": "text/plain; charset=utf-8", "ETag": '"a"', "Set-Cookie": "id=1"}
    site.replies["/a.txt"] = Reply(body, headers=headers)
    found = got(site.address + "/a.txt")
    assert (found.address, found.data) == (site.address + "/a.txt", body)
    assert found.content_type == "text/plain; charset=utf-8" and found.headers["etag"] == '"a"'
    assert "set-cookie" not in found.headers
    asked = site.asked[-1].headers
    assert asked["user-agent"].startswith("rashomon/") and "cookie" not in asked
    assert asked["host"] == site.address.removeprefix("http://")


def test_the_place_in_a_page_is_not_asked_for(site: Site) -> None:
    site.replies["/a"] = Reply(TEXT)
    assert got(site.address + "/a#comments").address == site.address + "/a"
    assert site.times("/a") == 1


def test_redirects_are_followed(site: Site) -> None:
    site.replies["/a"] = Reply(status=301, headers={"Location": "/b/"})
    site.replies["/b/"] = Reply(status=307, headers={"Location": "../c?d=1#e"})
    site.replies["/c?d=1"] = Reply(TEXT)
    found = got(site.address + "/a")
    assert (found.address, found.data) == (site.address + "/a", TEXT)
    assert found.headers[ANSWERED_BY] == site.address + "/c?d=1"


REDIRECTED_WRONG = {
    "file": ("file:///etc/passwd", "only http"),
    "gopher": ("gopher://127.0.0.1:70/x", "only http"),
    "password": ("http://reader:secret@127.0.0.1/", "user name"),
    "no address": ("http://[::1", "no address"),
    "port": ("http://127.0.0.1:99999/", "no address"),
    "robots.txt": ("/closed/a", "robots.txt"),
}


@pytest.mark.parametrize("name", REDIRECTED_WRONG)
def test_redirects_lead_only_to_what_may_be_fetched(site: Site, name: str) -> None:
    target, word = REDIRECTED_WRONG[name]
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /closed/\n")
    site.replies["/a"] = Reply(status=302, headers={"Location": target})
    assert word in refused(site.address + "/a")
    assert site.times("/closed/a") == 0


def test_redirects_in_a_circle(site: Site) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": "/b"})
    site.replies["/b"] = Reply(status=302, headers={"Location": "/a"})
    assert "redirected more than 5 times" in refused(site.address + "/a")
    assert site.times("/a") + site.times("/b") == 6


PACKINGS = {
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT) + bytes(512),  # with padding
    "deflate": zlib.compress(TEXT),
}


@pytest.mark.parametrize("name", PACKINGS)
def test_packed_answers(site: Site, name: str) -> None:
    site.replies["/a"] = Reply(PACKINGS[name], headers={"Content-Encoding": name})
    assert got(site.address + "/a").data == TEXT


def test_packed_answers_of_other_kinds(site: Site) -> None:
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    site.replies["/raw"] = Reply(raw.compress(TEXT) + raw.flush(), headers={"Content-Encoding": "deflate"})
    site.replies["/two"] = Reply(
        gzip.compress(TEXT) + gzip.compress(TEXT), headers={"Content-Encoding": "gzip"}
    )
    site.replies["/br"] = Reply(b"\x0b\x02\x80", headers={"Content-Encoding": "br"})
    site.replies["/cut"] = Reply(gzip.compress(TEXT * 99)[:-20], headers={"Content-Encoding": "gzip"})
    site.replies["/none"] = Reply(TEXT, headers={"Content-Encoding": "gzip"})
    assert got(site.address + "/raw").data == TEXT
    assert got(site.address + "/two").data == TEXT * 2
    assert "br" in refused(site.address + "/br")
    assert "cut off" in refused(site.address + "/cut")
    assert "cannot be unpacked" in refused(site.address + "/none")


def test_a_bomb_is_not_unpacked(site: Site) -> None:
    bomb = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    packed = b"".join(bomb.compress(bytes(1 << 20)) for _ in range(200)) + bomb.flush()  # 200 MB in 200 KB
    site.replies["/a"] = Reply(packed, headers={"Content-Encoding": "gzip"})
    tracemalloc.start()
    reason = refused(site.address + "/a", replace(QUICK, body=2_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "2,000,000 bytes" in reason and peak < 8_000_000


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A byte now and then, so that no single read takes long."""
    for _ in range(60):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.1)


def fall_silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)


def too_much(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(100):
        handler.wfile.write(bytes(1000))


def begin(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(TEXT)


def test_times_end(site: Site) -> None:
    site.replies["/drip"] = Reply(headers={"Content-Length": "60"}, send=drip)
    site.replies["/silent"] = Reply(headers={"Content-Length": "60"}, send=fall_silent)
    begun = time.monotonic()
    assert "longer than 0.6 seconds" in refused(site.address + "/drip", replace(QUICK, whole=0.6))
    assert "nothing for 0.3 seconds" in refused(site.address + "/silent", replace(QUICK, read=0.3))
    assert time.monotonic() - begun < 3


def test_a_header_that_never_ends() -> None:
    """A server that sends its header a byte at a time: no single read takes long, and the body never begins."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/robots.txt"

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                for byte in b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 40:
                    try:
                        connection.sendall(bytes([byte]))
                    except OSError:
                        return
                    time.sleep(0.1)

        thread = Thread(target=answer, daemon=True)
        thread.start()
        begun = time.monotonic()
        assert "longer than 0.5 seconds" in refused(address, replace(QUICK, whole=0.5))
        assert time.monotonic() - begun < 2
        thread.join()


def test_sizes_end(site: Site) -> None:
    small = replace(QUICK, body=50_000)
    site.replies["/said"] = Reply(headers={"Content-Length": "50001"}, send=fall_silent)
    site.replies["/unsaid"] = Reply(headers={"Connection": "close"}, send=too_much)
    site.replies["/fits"] = Reply(bytes(50_000))
    for path in ("/said", "/unsaid"):
        assert "larger than 50,000 bytes" in refused(site.address + path, small)
    assert got(site.address + "/fits", small).size == 50_000


def test_an_answer_that_is_cut_off(site: Site) -> None:
    site.replies["/a"] = Reply(headers={"Content-Length": "500"}, send=begin)
    assert "cut off" in refused(site.address + "/a")


STATUSES = {
    401: "login",
    403: "by hand",
    404: "check the address",
    410: "any more",
    500: "later",
    304: "304",
    206: "206",
}


@pytest.mark.parametrize("status", STATUSES)
def test_other_statuses(site: Site, status: int) -> None:
    site.replies["/a"] = Reply(status=status)
    (found,) = fetch(site.address + "/a")
    assert isinstance(found, Refused) and STATUSES[status] in found.reason


def test_what_is_not_new_is_not_sent(site: Site) -> None:
    site.replies["/a"] = Reply(TEXT, headers={"ETag": '"1"'})
    address = site.address + "/a"
    first = got(address)
    told: list[str] = []
    visitor = Visitor(allow_private=True, limits=QUICK)
    again = fetched([address], headers_of=lambda _: first.headers, visitor=visitor, unchanged=told.append)
    assert (list(again), told) == ([], [address])
    site.replies["/a"] = Reply(TEXT * 2, headers={"ETag": '"2"'})
    (changed,) = fetch(address, first.headers)
    assert isinstance(changed, Resource) and changed.data == TEXT * 2
    fetch(address, {"last-modified": "Mon, 12 Dec 2016 10:00:00 GMT"})
    assert site.asked[-1].headers["if-modified-since"] == "Mon, 12 Dec 2016 10:00:00 GMT"


def test_validators_hold_for_the_address_that_gave_them(site: Site) -> None:
    site.replies["/latest"] = Reply(status=302, headers={"Location": "/1"})
    site.replies["/1"] = site.replies["/2"] = Reply(TEXT, headers={"ETag": '"same"'})
    address = site.address + "/latest"
    last = got(address).headers
    assert fetch(address, last) == []
    assert [a.headers.get("if-none-match") for a in site.asked if a.path in {"/latest", "/1"}][2:] == [
        None,
        '"same"',
    ]
    site.replies["/latest"] = Reply(status=302, headers={"Location": "/2"})
    (found,) = fetch(address, last)
    assert isinstance(found, Resource)


NO_ADDRESS = (
    "ftp://example.org/a",
    "http://",
    "http:///a",
    "http://[1",
    "http://a:b@127.0.0.1/",
    "http://exa mple/",
)


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_what_is_no_address(address: str) -> None:
    assert refused(address)


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "cannot be reached" in refused(f"http://127.0.0.1:{port}/")
    assert "not found" in refused("http://nobody.invalid/")


PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.1 192.0.2.1 192.168.0.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:0 64:ff9b::10.0.0.1 64:ff9b:1::1 100::1 2001::1 2001:db8::1
2002:7f00:1:: 2002:a00:1:: fc00::1 fd12:3456::1 fe80::1 fe80::1%1 fec0::1 ff02::1 ff0e::1 nonsense
""".split()
PUBLIC = """
1.1.1.1 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 223.255.255.255
2606:4700::1111 2a00::1 ::ffff:1.1.1.1 64:ff9b::1.1.1.1 2002:101:101::
""".split()


def test_addresses_of_private_networks() -> None:
    assert [address for address in PRIVATE if is_public(address)] == []
    assert [address for address in PUBLIC if not is_public(address)] == []


SPELLINGS = (
    *("http://127.0.0.1", "http://localhost", "http://LOCALHOST.", "http://2130706433", "http://0x7f000001"),
    *("http://0x7f.1", "http://0177.0.0.1", "http://127.1", "http://0", "http://0.0.0.0", "http://[::1]"),
    *("http://[::ffff:127.0.0.1]", "http://[::ffff:7f00:1]", "http://[::]", "http://[0:0:0:0:0:0:0:1]"),
    *("http://10.0.0.1", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]", "http://[fe80::1]"),
    *("http://①②⑦.⓪.⓪.①", "http://127。0。0。1", "http://192.168.1.1:8080", "https://172.16.0.1"),
)


@pytest.mark.parametrize("address", SPELLINGS)
def test_private_addresses_are_refused(address: str) -> None:
    (found,) = fetch(address, allow_private=False)
    assert isinstance(found, Refused)
    # a spelling that this system's resolver does not know is not found, which is as good
    assert "--allow-private" in found.reason or "not found" in found.reason or "no address" in found.reason


def test_most_spellings_resolve_here() -> None:
    assert resolved("2130706433", 80) == ["127.0.0.1"]


def test_a_redirect_into_a_private_network(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.replies["/b"] = Reply(TEXT)
    monkeypatch.setattr(private_addresses, "is_public", lambda address: address == ELSEWHERE)
    with running(Site(), ELSEWHERE) as public:
        public.replies["/a"] = Reply(status=302, headers={"Location": f"{site.address}/b"})
        (found,) = fetch(public.address + "/a", allow_private=False)
        assert public.times("/a") == 1
    assert isinstance(found, Refused) and "private network" in found.reason
    assert not site.asked


def test_what_was_checked_is_connected_to(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers another address the second time is not asked a second time."""
    site.replies["/a"] = Reply(TEXT)
    port = int(site.address.rpartition(":")[2])
    asked: list[str] = []

    def resolver(host: str, *rest: Any, **named: Any) -> Any:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    monkeypatch.setattr(private_addresses, "is_public", lambda address: True)
    (found,) = fetch(f"http://news.example:{port}/a", allow_private=False)
    assert isinstance(found, Resource) and found.data == TEXT
    # for robots.txt and for the page: the name once, and then only what was checked
    assert asked == ["news.example", "127.0.0.1"] * 2
    assert site.asked[-1].headers["host"] == f"news.example:{port}"


def test_certificates_are_those_of_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting to a checked IP address, the certificate must still be that of the name."""
    if shutil.which("openssl") is None:
        pytest.skip("the openssl command is not here to make a certificate with")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = (
        f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -keyout {key} -out {certificate}"
    )
    named = ["-addext", "subjectAltName=DNS:news.example"]
    subprocess.run(["openssl", *made.split(), *named], check=True, capture_output=True)
    own = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: own("127.0.0.1", *rest, **more))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with running(Site(), context=context) as site:
        site.replies["/a"] = Reply(TEXT)
        port = site.address.rpartition(":")[2]
        assert "does not hold" in refused(f"https://news.example:{port}/robots.txt")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert got(f"https://news.example:{port}/a").data == TEXT
        assert "does not hold" in refused(f"https://other.example:{port}/a")


def test_proxies_of_the_environment_are_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    site.replies["/a"] = Reply(TEXT)
    assert got(site.address + "/a").data == TEXT

"""One request and its answer, to an address that was checked, with an end to time and size."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import metadata
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rashomon import __version__
from rashomon.errors import Unfetched
from rashomon.ingest.web.deadlines import Deadline
from rashomon.ingest.web.limits import Later, Limits
from rashomon.ingest.web.private_addresses import addresses_of
from rashomon.ingest.web.unpacking import ACCEPTED, Unpacker

if TYPE_CHECKING:
    import httpx

SPOOLED = 1 << 20
"""Bytes of an answer that are held in memory until its turn comes; the rest of a larger one waits in a temporary file."""
GOOD = {200, 203}
"""Statuses whose body is what was asked for (RFC 9110); of other answers the body is not read."""
PORTS = {"http": 80, "https": 443}
NOT_KEPT = {"set-cookie"}
"""What a server would like to know us by is no part of what it published."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``url`` is the address that answered; ``headers`` have lower-case names; the body is unpacked."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: SpooledTemporaryFile[bytes]

    def read(self) -> bytes:
        """The whole body."""
        self.body.seek(0)
        return self.body.read()


@lru_cache(maxsize=1)
def user_agent() -> str:
    """The name that the program gives itself, with its version, and its home page where it has one."""
    stated = metadata("rashomon").get_all("Project-URL") or []
    home = dict(line.split(", ", 1) for line in stated).get("Homepage")
    return f"rashomon/{__version__}" + (f" (+{home})" if home else "")


class Asker:
    """Sends requests; threads share it. Proxies, cookies and passwords of the environment are not used."""

    def __init__(self, limits: Limits, allow_private: bool) -> None:
        from http.cookiejar import CookieJar, DefaultCookiePolicy

        import httpx

        self.limits = limits
        self.allow_private = allow_private
        self.client = httpx.Client(
            headers={"User-Agent": user_agent(), "Accept-Encoding": ACCEPTED},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            verify=httpx.create_ssl_context(),
            timeout=httpx.Timeout(limits.read, connect=limits.connect),
            # a connection that was checked for one name must not serve another name at the same IP address
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=False,
            follow_redirects=False,
        )

    def ask(self, url: str, headers: Mapping[str, str], most: int, cut: bool = False) -> Answer:
        """The answer of an address, its body at most ``most`` bytes: a larger one is an error, or only begun where ``cut``.

        Raises ``errors.Unfetched``, and ``Later`` where it may go well another time.
        """
        import httpx

        parts = checked(url)
        port = parts.port or PORTS[parts.scheme]
        with Deadline(self.limits.whole) as deadline:
            try:
                response = self._connected(parts, port, headers, deadline)
                try:
                    return _answer(url, response, most, cut)
                finally:
                    response.close()
            except httpx.HTTPError as error:
                raise self._told(error, parts.host, deadline) from None
            except (httpx.InvalidURL, UnicodeError) as error:
                raise Unfetched(f"is no address that can be fetched ({error})") from None

    def _connected(
        self, parts: httpx.URL, port: int, headers: Mapping[str, str], deadline: Deadline
    ) -> httpx.Response:
        """The head of the answer of the first IP address that a connection can be made to."""
        import httpx

        host = parts.raw_host.decode("ascii")
        *others, last = addresses_of(host, port, self.allow_private)
        for address in others:
            try:
                return self._send(parts, host, address, headers, deadline)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return self._send(parts, host, last, headers, deadline)

    def _send(
        self, parts: httpx.URL, host: str, address: str, headers: Mapping[str, str], deadline: Deadline
    ) -> httpx.Response:
        request = self.client.build_request(
            "GET",
            parts.copy_with(host=address, fragment=None),
            headers={"Host": parts.netloc.decode("ascii"), **headers},
            extensions={"sni_hostname": host, "trace": deadline.trace},
        )
        return self.client.send(request, stream=True)

    def _told(self, error: httpx.HTTPError, host: str, deadline: Deadline) -> Unfetched:
        import httpx

        if deadline.passed:
            return Later(f"took longer than {self.limits.whole:g} seconds; try again later")
        if isinstance(error, httpx.ConnectTimeout):
            return Later(
                f"the host {host} did not take the call within {self.limits.connect:g} seconds; try later"
            )
        if isinstance(error, httpx.TimeoutException):
            return Later(f"the host {host} sent nothing for {self.limits.read:g} seconds; try again later")
        what = " ".join(str(error).split())
        if "location header" in what:
            return Unfetched(f"is redirected to what is no address ({what}); check the address")
        if "CERTIFICATE_VERIFY_FAILED" in what:
            return Unfetched(f"the certificate of {host} does not hold ({_ssl_reason(error) or what})")
        if isinstance(error, httpx.ConnectError):
            return Later(f"the host {host} cannot be reached ({what}); check the network and try again")
        return Later(f"was cut off on its way ({what}); try again later")


def checked(url: str) -> httpx.URL:
    """The parts of an address that may be asked; raises ``errors.Unfetched`` for one that is none, or has a password in it."""
    import httpx

    try:
        parts = httpx.URL(url)
        host = (
            parts.raw_host if urlsplit(url).port != 0 else b""
        )  # raises for what the library takes for a name
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise Unfetched(f"is no address that can be fetched ({error})") from None
    if parts.scheme not in PORTS or not host:
        raise Unfetched("is no address that can be fetched; only http:// and https:// are")
    if parts.userinfo:
        raise Unfetched("has a user name in it; addresses are kept in the ledger, and passwords must not be")
    return parts


def _answer(url: str, response: httpx.Response, most: int, cut: bool) -> Answer:
    headers = {
        name.lower(): value for name, value in response.headers.items() if name.lower() not in NOT_KEPT
    }
    body = SpooledTemporaryFile(SPOOLED)  # noqa: SIM115  (goes with the answer)
    if response.status_code in GOOD:
        _refuse_large(headers.get("content-length", ""), most, cut)
        _read(response, Unpacker(headers.get("content-encoding")), body, most, cut)
    return Answer(url, response.status_code, headers, body)


def _refuse_large(stated: str, most: int, cut: bool) -> None:
    if stated.isdecimal() and int(stated) > most and not cut:
        raise _too_large(most)


def _too_large(most: int) -> Unfetched:
    return Unfetched(f"is larger than {most:,} bytes, the limit for an address; download it and add the file")


def _read(
    response: httpx.Response, unpacker: Unpacker, body: SpooledTemporaryFile[bytes], most: int, cut: bool
) -> None:
    size = 0
    for chunk in response.iter_raw():
        for piece in unpacker.pieces(chunk):
            size += len(piece)
            if size > most:
                if cut:
                    return
                raise _too_large(most)
            _write(body, piece)
    _write(body, unpacker.rest())


def _write(body: SpooledTemporaryFile[bytes], piece: bytes) -> None:
    try:
        body.write(piece)
    except OSError as error:
        raise Later(f"cannot be written to a temporary file ({error.strerror})") from None


def _ssl_reason(error: BaseException | None) -> str | None:
    """What is wrong with a certificate, in the words of the library that checked it."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message
        error = error.__cause__ or error.__context__
    return None

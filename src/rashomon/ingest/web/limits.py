"""How long is waited, how much is read and how often is asked."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.errors import Unfetched


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes. The defaults are those of the program; tests take shorter ones."""

    connect: float = 10.0
    """For a connection to one address of a host."""
    read: float = 30.0
    """For the next bytes of an answer."""
    whole: float = 120.0
    """For one answer from the request to its last byte: 60 MB at the slowest rate at which that is worth the wait."""
    body: int = 60_000_000
    """The largest answer, after unpacking: the largest raw report that is read (50 MB, a PDF) with room."""
    redirects: int = 5
    """As many as RFC 9309 asks for, and as sites need: to https, to www, to a language, to a slash at the end."""
    pause: float = 1.0
    """Between two requests to a host: what crawlers of archives and libraries keep to where robots.txt says nothing."""
    longest_pause: float = 30.0
    """The largest Crawl-delay that is kept to: a feed of 50 entries then takes 25 minutes; larger ones are cut to this."""
    rest: float = 5.0
    """After 429 and 503 without Retry-After."""
    longest_rest: float = 60.0
    """The largest Retry-After that is waited for; for a larger one the address is given up for now."""


ROBOTS_SIZE = 512_000
"""Bytes of a robots.txt that are read: the least that RFC 9309 (2.5) asks for, 500 kibibytes."""
ROBOTS_AGE = 3_600.0
"""Seconds after which a robots.txt is read again; RFC 9309 (2.4) allows a day."""
ROBOTS_RETRY = 300.0
"""Seconds after which a robots.txt that could not be had is asked for again."""


class Later(Unfetched):
    """An address that cannot be fetched now, and perhaps can another time: no network, a busy server."""

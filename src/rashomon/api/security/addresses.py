"""Which addresses are this machine's own."""

from __future__ import annotations

from ipaddress import ip_address

LOCAL_NAME = "localhost"


def is_loopback(host: str) -> bool:
    """Whether a server that listens there is reached from this machine alone."""
    if host.lower() == LOCAL_NAME:
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def host_of(authority: str) -> str:
    """The host in ``host:port``, in lower case and without the brackets of IPv6."""
    host = authority.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if host.count(":") == 1 else host

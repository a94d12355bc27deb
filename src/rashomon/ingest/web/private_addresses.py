"""Which addresses lie on the public internet: the others are refused, for what runs there trusts whoever can reach it.

What is checked is the address that a name resolves to, and that very address is then connected to, so that neither a spelling
(``http://0x7f.1/``) nor a name server that answers another thing the second time leads around the check.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from rashomon.errors import Unfetched
from rashomon.ingest.web.limits import Later

GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that is given to the public (RFC 4291, IANA)."""
NAT64 = IPv6Network("64:ff9b::/96")
"""IPv4 as it is seen from networks of IPv6 alone (RFC 6052)."""


def is_public(address: str) -> bool:
    """Whether an IP address in its usual spelling belongs to the public internet."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _public_4(ip) if isinstance(ip, IPv4Address) else _public_6(ip)


def _public_4(ip: IPv4Address) -> bool:
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _public_6(ip: IPv6Address) -> bool:
    inner = IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else ip.ipv4_mapped or ip.sixtofour
    if inner is not None:
        return _public_4(inner)
    return ip in GLOBAL_UNICAST and ip.is_global and not ip.is_multicast


def addresses_of(host: str, port: int, allow_private: bool) -> list[str]:
    """The IP addresses of a host that may be connected to, in the order to try them in; raises ``errors.Unfetched``."""
    found = resolved(host, port)
    allowed = found if allow_private else [address for address in found if is_public(address)]
    if not allowed:
        raise Unfetched(
            f"is in a private network ({host if host == found[0] else f'{host} is {found[0]}'}); "
            "give --allow-private to fetch from there"
        )
    return allowed


def resolved(host: str, port: int) -> list[str]:
    """The IP addresses of a host; raises ``Later`` where there are none, for names come and go with the network."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Later(f"the host {host} is not found; check the address and the network") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))

"""What a user names → what is taken in: files and folders as they are, addresses fetched, lists of feeds followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.errors import InputError
from rashomon.ingest import walk
from rashomon.ingest.resource import Refused, Resource

if TYPE_CHECKING:
    from rashomon.ingest.web.visits import Visitor

ADDRESS = ("http://", "https://")


def taken_in(
    inputs: Sequence[str],
    headers_of: Callable[[str], Mapping[str, str] | None],
    *,
    allow_private: bool = False,
    visitor: Visitor | None = None,
    unchanged: Callable[[str], None] = lambda address: None,
) -> Iterator[Resource | Refused]:
    """Files first, then all addresses; see ``ingest.fetching.fetched``. Raises nothing for a single input.

    A list of feeds (OPML) is followed where it is named itself; one that lies in a folder is left to be told of, for naming a
    folder is no wish for requests to the network.
    """
    addresses = [name for name in inputs if _is_address(name)]
    names = [name for name in inputs if not _is_address(name)]
    for resource in walk(names):
        if isinstance(resource, Resource) and resource.address in names and resource.format() == "opml":
            try:
                addresses += _listed(resource)
            except InputError as error:
                yield Refused(resource.address, str(error))
        else:
            yield resource
    if addresses:
        from rashomon.ingest.fetching import fetched

        yield from fetched(
            addresses,
            allow_private=allow_private,
            headers_of=headers_of,
            visitor=visitor,
            unchanged=unchanged,
        )


def _is_address(name: str) -> bool:
    return name.lower().startswith(ADDRESS)


def _listed(resource: Resource) -> list[str]:
    """The addresses in a list of feeds; raises ``errors.InputError``."""
    from rashomon.ingest.opml import OPML_LIMIT, feeds
    from rashomon.ingest.source import Source

    return feeds(Source.of(resource).read(OPML_LIMIT))

"""``LedgerClaim``s of many reports → ``Incident``s, and what their accounts say side by side. Nothing is settled.

``Fusion`` puts the claims of one happening together; ``Grouping`` does so with a ``Memory`` that is kept elsewhere. Of one
incident, ``accounts`` says who claims what, ``figures`` how many by which rule, ``growth`` how figures went on, ``status`` how
well reported it is. ``control`` and ``source_records`` look across incidents. All of it measures what is reported, not what
happened.
"""

from __future__ import annotations

from rashomon.fuse.accounts import accounts, speakers
from rashomon.fuse.assembly import compose
from rashomon.fuse.control import control
from rashomon.fuse.doubts import doubt
from rashomon.fuse.figures import figures, growth
from rashomon.fuse.fusion import Fusion
from rashomon.fuse.grouping import Group, Grouping
from rashomon.fuse.identity import Identities, founding_order, incident_id
from rashomon.fuse.memory import Memory
from rashomon.fuse.mentions import Mention, Point
from rashomon.fuse.sources import source_records
from rashomon.fuse.status import status

__all__ = [
    "Fusion",
    "Group",
    "Grouping",
    "Identities",
    "Memory",
    "Mention",
    "Point",
    "accounts",
    "compose",
    "control",
    "doubt",
    "figures",
    "founding_order",
    "growth",
    "incident_id",
    "source_records",
    "speakers",
    "status",
]

"""``LedgerClaim``s of many reports → ``Incident``s, and what their accounts say side by side. Nothing is settled.

``Fusion`` puts the claims of one happening together. Of one incident, ``accounts`` says who claims what, ``figures`` how many by
which rule, ``growth`` how figures went on, ``status`` how well reported it is. ``control`` and ``source_records`` look across
incidents. All of it measures what is reported, not what happened.
"""

from __future__ import annotations

from rashomon.fuse.accounts import accounts
from rashomon.fuse.control import control
from rashomon.fuse.figures import figures, growth
from rashomon.fuse.fusion import Fusion
from rashomon.fuse.sources import source_records
from rashomon.fuse.status import status

__all__ = ["Fusion", "accounts", "control", "figures", "growth", "source_records", "status"]

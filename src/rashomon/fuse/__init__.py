"""``LedgerClaim``s of many reports → ``Incident``s, and what their accounts say side by side. Nothing is settled.

``Fusion`` puts the claims of one happening together; ``accounts``, ``figures`` and ``status`` say of one incident who claims
what, ``control`` and ``source_records`` look across all claims. All of it measures what is reported, not what happened.
"""

from __future__ import annotations

from rashomon.fuse.fusion import Fusion

__all__ = ["Fusion"]

"""Who may ask a server what: users with roles, sessions, and what keeps other sites and clients that ask too often out.

``Reader``, ``Reviewer`` and ``Admin`` are what a route depends on to be asked by those alone; ``Gate`` stands before all routes.
"""

from __future__ import annotations

from rashomon.api.security.gate import Gate
from rashomon.api.security.starting import refuse_open_door
from rashomon.api.security.who import Admin, Asking, Reader, Reviewer, Who

__all__ = ["Admin", "Asking", "Gate", "Reader", "Reviewer", "Who", "refuse_open_door"]

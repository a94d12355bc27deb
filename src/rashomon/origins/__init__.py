"""Whose text a report repeats, and whose word each of its claims rests on."""

from rashomon.origins.fingerprints import candidates, fingerprints
from rashomon.origins.settling import settle
from rashomon.origins.voices import voices

__all__ = ["candidates", "fingerprints", "settle", "voices"]

"""Whose text a report repeats, and whose word each of its claims rests on."""

from rashomon.origins.settling import settle
from rashomon.origins.speakers import voices
from rashomon.origins.winnowing import candidates, fingerprints

__all__ = ["candidates", "fingerprints", "settle", "voices"]

"""Whose text a report repeats, and whose word each of its claims rests on."""

"""Shared types: frozen, without input or output. This package imports nothing else of ours."""

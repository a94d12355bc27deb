"""Syllables of which names are made up that no gazetteer knows."""

SYLLABLES = tuple("ka ro mi te sul var on el dri pa ves gor hin bal us ty".split())

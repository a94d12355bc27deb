"""The words of speaking: ``lexicon.attribution``."""

from __future__ import annotations

from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.loader import load_table
from rashomon.model.claim import Stance


def test_stances_of_verbs() -> None:
    verbs = attribution_lexicon().verbs
    assert [verbs[v] for v in ("announce", "confirm", "deny", "doubt")] == list(Stance)


def test_verbs_of_other_lists_are_verbs_of_speaking_too() -> None:
    words = attribution_lexicon()
    special = words.judging | words.accusing | words.clause_only | words.infinitive | words.of_events
    assert special - set(words.verbs) - words.asks == set()


def test_every_verb_has_one_stance() -> None:
    lists = load_table("attribution")["verbs"]
    stances = [set(lists[name]) for name in ("states", "confirms", "denies", "doubts")]
    assert sum(map(len, stances)) == len(set().union(*stances))

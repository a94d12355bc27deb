"""Who says so, at a word of a report: ``extract.attribution``."""

from __future__ import annotations

import pytest

from rashomon.extract.attribution import find_attributions
from rashomon.extract.parties import Parties
from rashomon.model.claim import Source, Stance
from tests.conftest import segmented


def sources(text: str, word: str) -> tuple[Source, ...]:
    """The sources of what stands at the first ``word``."""
    sentences = segmented(text).sentences
    parties = Parties(sentences)
    attributions = find_attributions(sentences, parties)
    parties.speaker = attributions.speaker_at
    s, i = next((s, t.i) for s in sentences for t in s.tokens if t.text == word)
    return attributions.sources_at(s.index, i)


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        # the outlet itself
        ("Rebels attacked Gao on Monday.", "attacked", []),
        ("The ministry said rebels left. Troops attacked Gao on Monday.", "attacked", []),
        # before, after, inverted, in the middle
        ("The Malian army said that rebels attacked Gao.", "attacked", ["Malian army"]),
        ("Rebels attacked Gao, the Malian army said.", "attacked", ["Malian army"]),
        (
            '"Rebels attacked Gao," said Colonel Amadou Diarra, commander of the garrison.',
            "attacked",
            ["Colonel Amadou Diarra"],
        ),
        ("Rebels, Colonel Amadou Diarra said, attacked Gao.", "attacked", ["Colonel Amadou Diarra"]),
        ("According to residents, rebels attacked Gao.", "attacked", ["residents"]),
        (
            "The Malian army and local sources said rebels attacked Gao.",
            "attacked",
            ["Malian army", "local sources"],
        ),
        # what stands after a semicolon, is set against what is said, or follows a colon
        (
            "The raid killed six, the Red Cross has said; the ministry counts ten wounded.",
            "killed",
            ["Red Cross"],
        ),
        ("The army confirmed that six men had died, while jets bombed Gao.", "bombed", []),
        ("Soldiers told reporters another story: they had been shelled in Gao.", "shelled", ["Soldiers"]),
        # whose claim it is, and who holds an office
        ("Asked about a claim by the militia that a tank was hit, he left.", "hit", ["militia"]),
        (
            "Rebels cleared the town, the deputy chief of staff of the mission, Omar Kone, said on Monday.",
            "cleared",
            ["Omar Kone"],
        ),
        (
            "Ten died in Gao, a town between Kidal and Kati, the head of the Ora region said.",
            "died",
            ["head of the Ora region"],
        ),
        (
            "Ten died when rebels hit a van in Gao, the local rescue service said.",
            "died",
            ["local rescue service"],
        ),
        (
            "Residents said that jets bombed Gao overnight, and that fighting went on in Kati.",
            "fighting",
            ["Residents"],
        ),
        (
            "The inquiry found in May of the same year that six men had died and ten had been wounded.",
            "died",
            ["inquiry"],
        ),
        (
            "The inquiry found in May of the same year that six men had died and ten had been wounded.",
            "wounded",
            ["inquiry"],
        ),
        ("Medics: Five men were killed in Gao.", "killed", ["Medics"]),
        ("Army press office: Rebels attacked Gao.", "attacked", ["Army press office"]),
        ("Kidal sector: Rebels attacked Gao.", "attacked", []),
        ("New arrivals told aid workers of executions.", "executions", ["New arrivals"]),
        ("Rebels shelled Gao at dawn, as residents spoke of heavy air strikes.", "shelled", []),
        ("Rebels shelled Gao at dawn, as residents spoke of heavy air strikes.", "strikes", ["residents"]),
        (
            "The spokesman of the army, Omar Kone, announced on Friday that rebels had been shelled in a raid on Gao, "
            "carried out last month.",
            "shelled",
            ["Omar Kone"],
        ),
        ("Ruvia put its own casualties at 40 dead and 200 wounded.", "wounded", ["Ruvia"]),
        ("Police said they found ten bodies, while nurses spoke of 30 dead.", "dead", ["nurses"]),
        ("Gunmen believed to be members of the militia attacked Gao.", "attacked", []),
        # nobody in particular
        ("The militia has been accused of shelling Gao.", "shelling", [""]),
        ("Clashes were reported near Gao.", "Clashes", [""]),
        ("Rebels reportedly attacked Gao.", "attacked", [""]),
        # pronouns and quotations that go on
        ("General Awa Diop spoke on Monday. She said rebels attacked Gao.", "attacked", ["General Awa Diop"]),
        (
            '"We left the camp," General Awa Diop said. "Rebels attacked Gao that night."',
            "attacked",
            ["General Awa Diop"],
        ),
        # accusations: the deed, not the accusing
        ("The Malian government accused rebels of shelling Gao.", "shelling", ["Malian government"]),
        ("The Malian government accused rebels of shelling Gao.", "accused", []),
        ("Boko Haram claimed responsibility for the attack in Baga.", "attack", ["Boko Haram"]),
        # what a verb of reporting has as its object, and what follows a clause with "that"
        (
            "The report by the UN mission is grim: it documents the shelling of Gao.",
            "shelling",
            ["UN mission"],
        ),
        ("Witnesses described the raid as an attack on Gao.", "attack", ["Witnesses"]),
        ("The army said that two men -- brothers -- died when rebels attacked Gao.", "attacked", ["army"]),
        # the end of a sentence with several clauses
        (
            "Rebels shelled Gao and the number of people killed rose to 12, according to medics.",
            "shelled",
            ["medics"],
        ),
        ("The army issued a statement describing the attack on Gao as a failure.", "attack", ["army"]),
        ("The army announced a truce, but shelling continues, according to medics.", "shelling", ["medics"]),
        ("The army announced a truce, but shelling continues, according to medics.", "truce", ["army"]),
        # clauses that the parser hangs elsewhere
        (
            "A man of the militia told the mission that shells had hit Gao.",
            "hit",
            ["man of the militia", "mission"],
        ),
        ("Shells hit Gao, residents told a paper, and people fled.", "hit", ["residents"]),
        # reports of reports: who is quoted, then who quotes
        (
            "The mayor was quoted by the Sahel news agency as saying that rebels attacked Gao.",
            "attacked",
            ["mayor", "Sahel news agency"],
        ),
        (
            "State radio quoted Colonel Diarra as saying that rebels attacked Gao.",
            "attacked",
            ["Colonel Diarra", "State radio"],
        ),
        (
            "A source quoted by the Sahel agency said that rebels attacked Gao.",
            "attacked",
            ["source", "Sahel agency"],
        ),
        ("A monk told state television that rebels attacked Gao.", "attacked", ["monk", "state television"]),
        ("The mayor told reporters that rebels attacked Gao.", "attacked", ["mayor"]),
        ("The mayor told this radio station that rebels attacked Gao.", "attacked", ["mayor"]),
        # what is told of stands after "of"
        ("The envoy has spoken of 40 men killed in Gao.", "killed", ["envoy"]),
        ("Residents told of heavy shelling in Gao.", "shelling", ["Residents"]),
        ("The mayor wrote on Telegram that rebels attacked Gao.", "attacked", ["mayor"]),
        ("The army replied that rebels attacked Gao.", "attacked", ["army"]),
        ("A spokeswoman, Awa Diop, said that rebels attacked Gao.", "attacked", ["Awa Diop"]),
        ("The ministry said in a report that rebels attacked Gao.", "attacked", ["ministry"]),
        ("According to reports from Gao province, rebels attacked a camp.", "attacked", [""]),
        (
            "A war monitor, the Sahel Observatory for Rights, said rebels attacked Gao.",
            "attacked",
            ["Sahel Observatory for Rights"],
        ),
        (
            "The Malian army insisted that ammunition had exploded and denied that rebels attacked Gao.",
            "attacked",
            ["Malian army"],
        ),
        # another speaker after the verb, and verbs that only go on
        (
            "Shells killed a man in Gao, the mission said, hours after rebels said they had taken the bridge.",
            "taken",
            ["rebels"],
        ),
        ("Rebels attacked Gao, medics said, even as the army continued its raids.", "attacked", ["medics"]),
        ("The raid was claimed by the northern militia.", "raid", ["northern militia"]),
        # what is denied, and what is told besides
        ("Ruvia denied arming the rebels, who have captured Gao.", "captured", []),
        ("There was no report of shelling in Gao.", "shelling", []),
        # "it" speaks for a body, not for a place or person
        (
            "The General Command left. The command called for a truce near Gao, where, according to the mayor, two men "
            "died. Rebels will not withdraw from Gao, it said.",
            "withdraw",
            ["General Command"],
        ),
        # a statement that begins after a colon ends where others speak
        (
            "Colonel Diarra added: We left. Medics said on Friday that rebels attacked Gao.",
            "attacked",
            ["Medics"],
        ),
        ("Colonel Diarra said: We left.\n\nRebels attacked Gao on Friday.", "attacked", ["Colonel Diarra"]),
    ],
)
def test_sources(text: str, word: str, names: list[str]) -> None:
    assert [s.evidence.text for s in sources(text, word)] == names


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", Stance.STATES),
        ("confirmed", Stance.CONFIRMS),
        ("denied", Stance.DENIES),
        ("doubted", Stance.DOUBTS),
    ],
)
def test_stance(verb: str, stance: Stance) -> None:
    (source,) = sources(f"The Malian army {verb} that rebels attacked Gao.", "attacked")
    assert (source.stance, source.cue, source.named) == (stance, verb, True)


@pytest.mark.parametrize(
    "text",
    [
        "The Malian army could not confirm that rebels attacked Gao.",
        "The Malian army has not confirmed that rebels attacked Gao.",
        "Neither the Malian army nor the police confirmed that rebels attacked Gao.",
    ],
)
def test_what_is_not_confirmed_is_doubted(text: str) -> None:
    assert {s.stance for s in sources(text, "attacked")} == {Stance.DOUBTS}


def test_unnamed_speakers_and_cue_span() -> None:
    text = "Two witnesses said rebels attacked Gao."
    (source,) = sources(text, "attacked")
    assert not source.named
    assert source.cue_span is not None and source.cue_span.of(text) == "said"


def test_swapping_the_parties_changes_names_only() -> None:
    text = "The {} army accused the {} army of shelling Gao, officials said."
    one, other = (
        sources(text.format(*names), "shelling") for names in (("Malian", "Chadian"), ("Chadian", "Malian"))
    )
    swapped = [s.evidence.text.replace("Malian", "Chadian") for s in one]
    assert swapped == [s.evidence.text for s in other]
    assert len(one) == 2


def test_name_after_a_quotation_and_its_verb() -> None:
    text = '"Rebels left the town before dawn," added Diarra, referring to Gao.'
    assert [s.evidence.text for s in sources(text, "left")] == ["Diarra"]

"""What pronouns stand for: ``extract.coreference``."""

from __future__ import annotations

import pytest

from rashomon.extract.parties import Parties
from tests.conftest import segmented


def stands_for(text: str, word: str) -> str:
    """The fullest name for the last occurrence of a word."""
    sentences = segmented(text).sentences
    parties = Parties(sentences)
    s, i = [(s, t.i) for s in sentences for t in s.tokens if t.text == word][-1]
    return parties.fullest(s, i).text


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The rebels attacked Bria. They killed two soldiers.", "They", "rebels"),
        ("The Chadian army shelled the camp. It denied killing civilians.", "It", "Chadian army"),
        (
            "According to Major Ali Sy, rebels attacked the convoy of Omar Kone. He said two men died.",
            "He",
            "Major Ali Sy",
        ),
        (
            "He said Captain Omar Kone died, Major Ali Sy said. He denied that troops fired.",
            "He",
            "Major Ali Sy",
        ),
        ("Nurses said that soldiers came to Gao. They burned homes.", "They", "soldiers"),
        (
            'Omar Kone, a spokesman for Ali Sy, said troops left. "The president condemned the raid," he said.',
            "he",
            "Omar Kone",
        ),
        ("The raid killed ten farmers, four of them women.", "them", "farmers"),
        ("Nurses saw soldiers take men from their houses and shoot them.", "them", "men"),
        ("General Amara Traore met the governor. He promised aid.", "He", "General Amara Traore"),
        ("Mali urged the army to end its siege.", "its", "army"),
        ("Omar Kone, a farmer reached by phone, spoke. He saw six bodies.", "He", "Omar Kone"),
        ("Omar Kone saw six bodies. They burned homes.", "They", "They"),
        ("A policeman shot a woman. She died.", "She", "woman"),
        ("Soldiers who fled were arrested.", "who", "Soldiers"),
        ("Mrs Sow met Ali Sy. Awa Sow told Ali Sy that she would leave.", "she", "Awa Sow"),
        ("Mrs Sow left Gao. Ali Sy met Awa Sow after she fled.", "she", "Awa Sow"),
        ("Doctor Ali Sy told the staff that he would leave.", "he", "Doctor Ali Sy"),
        ("Ali Sy kept a house. While with his adviser, he was shot.", "he", "Ali Sy"),
        ("Security Forces (SFs) came. SFs met Omar Kone. He died.", "He", "Omar Kone"),
        ("Omar Kone fled. SFs came. They say he was shot.", "he", "Omar Kone"),
        ("Troops shelled Gao. Ten farmers fled, among them 2 wounded.", "them", "farmers"),
        ("Two bombers came. Our troops shot and killed them.", "them", "bombers"),
        ("The soldiers, many of whom were shot, fled.", "whom", "soldiers"),
        ("Major Ali Sy was shot in Gao, Captain Omar Kone said. He died.", "He", "Major Ali Sy"),
        (
            "Police freed Imam Omar Kone, a critic of President Ali Sy, after his arrest.",
            "his",
            "Imam Omar Kone",
        ),
    ],
)
def test_pronoun(text: str, word: str, name: str) -> None:
    assert stands_for(text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army bombed Kidal. It is unclear whether anyone died.", "It"),
        ("The army bombed Kidal. Those who fled were shot.", "Those"),
        ("Rain fell on Kidal. They left.", "They"),
    ],
)
def test_pronoun_that_stands_for_nobody_known(text: str, word: str) -> None:
    assert stands_for(text, word) == word


def test_speaker_is_asked_for_we() -> None:
    sentences = segmented('"We shelled the depot," Major Sow said.').sentences
    parties = Parties(sentences)
    sow = next(t.i for t in sentences[0].tokens if t.text == "Sow")
    parties.speaker = lambda s, i: parties.phrase(s, sow)
    we = next(t.i for t in sentences[0].tokens if t.text == "We")
    assert parties.fullest(sentences[0], we).text == "Major Sow"


def test_we_in_a_statement_is_who_makes_it() -> None:
    text = "The African Union condemns the raid. The Union urges calm. Our troops in Bria will stay."
    sentences = segmented(text).sentences
    our = next(t.i for t in sentences[2].tokens if t.text == "Our")
    assert Parties(sentences).fullest(sentences[2], our).text == "African Union"

"""What the heads for incidents and classes tell apart, in the order of the encoder's columns."""

from __future__ import annotations

FILLERS = ("perp_ind", "perp_org", "target", "victim", "weapon")
"""The roles of an incident, as MUC-4 has them: individuals and organisations who did it, things and people that it was
done to, and with what."""
INCIDENTS = "muc4"
"""The set whose labels are the types of a report's incidents."""
CLASSES: dict[str, tuple[str, ...]] = {
    "IndiaPoliceEvents_sents": ("KILL", "ARREST", "ANY_ACTION", "FAIL", "FORCE"),
    "satp_relevant": ("armed_assault", "bombing", "kidnapping", "other_attack"),
    "insightCrime": (
        *("drug_trafficking", "corruption", "law_and_policy", "violence"),
        *("extortion_and_finance", "environmental_crime", "smuggling"),
    ),
    "cameo_class": (
        *("verbal_cooperation_intent", "diplomatic_cooperation", "material_cooperation"),
        *("verbal_conflict", "material_conflict"),
    ),
    INCIDENTS: ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"),
}
"""The labels of each set of classes, named as the corpora that they were learned from."""
LABELS = sum(map(len, CLASSES.values()))


def columns(task: str) -> slice:
    """Which of all labels belong to a set; raises ``KeyError``."""
    own = len(CLASSES[task])
    start = 0
    for name, labels in CLASSES.items():
        if name == task:
            break
        start += len(labels)
    return slice(start, start + own)

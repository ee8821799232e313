"""Groups made up of people, and those that come from a body: «وفد من رجال الأعمال», «وفد من الحركة»."""

from __future__ import annotations

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

FROM = "من"


def of_people(subject: NounPhrase) -> bool:
    """«وفد كبير من رجال الأعمال»: is it made up of people, whom «من» names?"""
    made_up = FROM in subject.taken and subject.after.startswith("of ")
    return made_up and stem(subject.head) in small_words()["made_up_of"] and subject.actor


def from_a_body(reader: Reader, at: int, subject: NounPhrase) -> bool:
    """«توجه وفد من الحركة إلى القاهرة»: is it a body, and no place, that a delegation is from?"""
    bodies = (n for n in range(at, subject.end) if reader.norm(n) == FROM)
    return (
        subject.taken == {FROM} and subject.actor and any(any(reader.atoms_at(n + 1, "group", "body")) for n in bodies)
    )

"""Small questions of a noun at a cell: is it anyone, is it of several together?"""

from __future__ import annotations

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader


def anyone(reader: Reader, at: int) -> bool:
    """«أحد», and no «أحد الوزراء»."""
    owned = any(reading.definite for reading, _ in reader.readings(at + 1, "noun", "masdar", "adjective"))
    return reader.norm(at) in small_words()["anyone"] and not owned and reader.kind(at + 1) != "suffix"


def any_denied(reader: Reader, at: int) -> str:
    """«(لم تتراجع عن) شيء» anything, «(لن تسمح ل)أحد» anyone; nothing where what stands there is a certain one."""
    if anyone(reader, at):
        return "anyone"
    goes_on = any(True for _ in reader.readings(at + 1, "adjective", "noun", "masdar"))
    thing = reader.norm(at) in small_words()["anything"] and reader.norm(at + 1) not in small_words()["of"]
    return "anything" if thing and not goes_on and reader.kind(at + 1) != "suffix" else ""


def denied_thing(reader: Reader, at: int) -> tuple[str, ...]:
    """«(لا يساوي) شيئا»: anything, behind a verb that is denied; «شيئا من الثقة» is some of it."""
    said = table("thing_denied").get(reader.norm(at))
    goes_on = reader.norm(at + 1) in small_words()["of"] or any(
        not r.definite for r, _ in reader.readings(at + 1, "adjective")
    )
    denied = any(reader.norm(before) in small_words()["negations"] for before in range(at))
    return (str(said),) if said and denied and not goes_on else ()


def collective(reader: Reader, at: int) -> bool:
    """Is a cell an indefinite noun of several together: a batch, a convoy?"""
    found = [word.en for reading, word in reader.readings(at, "noun") if not reading.definite]
    return bool(found) and all(each in small_words()["collective"] for each in found)

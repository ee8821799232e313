"""A noun whose ending says that it is no subject: «رفضت نصوصا» refused texts, and no texts refused."""

from __future__ import annotations

from briefgen.transfer.reader import Reader

TANWIN = "ا"


def sure_object(reader: Reader, at: int) -> bool:
    """Does an indefinite noun at a cell bear the ending of an object, whatever it may be read as?"""
    written = reader.norm(at)
    if not written.endswith(TANWIN) or reader.kind(at) != "word":
        return False
    found = [r for r in reader.cells[at].readings if r.kind in ("noun", "masdar", "adjective", "participle")]
    bare = {r.word for r in reader.vocabulary.look_up(written[: -len(TANWIN)])}
    return bool(found) and all(not r.definite and r.number != "dual" and r.word in bare for r in found)

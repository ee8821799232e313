"""Where a match may begin and end: never in the middle of a noun phrase, never with another's subject."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.words import ARTICLE
from briefgen.extract.agreement import disagrees, other_subject
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, DASHES, clause_words
from briefgen.extract.line import ACTORS, Line, Mention
from briefgen.extract.match import AND, Match
from briefgen.extract.mentions import QUOTES
from briefgen.extract.quote_ends import inside_marks
from briefgen.model import Value
from briefgen.packs.pack import Pack
from briefgen.wording.arabic_case import as_subject, without_accusative

OFFICE, PERSON, PARTY = "office", "person", "party"
WHO, OTHERS, CALLING = "who", ("with_whom", "target"), "calling"
PLACES = frozenset({"place", "state"})
TITLED = frozenset({"office", "official", "person", ACTORS})
TEXT, SLASH, FOR, COLON = "text", "/", "ل", ":"
PREFIXED = frozenset({"ب", "ل", "ك"})
BODY, STATE, PARTIES = "body", "state", "parties"
HE, SHE = "ه", "ها"
PAPERS, ACCUSATIVE = frozenset({"thing", "accord", "pact", "paper"}), "ا"
NAME = 6
"""Most tokens of a name up to the mark that closes it."""
NOMINAL = frozenset({"noun", "adjective", "masdar", "participle"})


def whole(line: Line, match: Match, pack: Pack, given: bool = False) -> bool:
    """Does the match end where its last phrase ends and, unless it is only given, begin with a subject that is one?"""
    if (
        not whole_after(line, match.last)
        or _genitive_follows(line, match)
        or _list_goes_on(line, match, pack)
        or _governed(line, match, pack)
    ):
        return False
    return given or begins(line, match, pack)


def _genitive_follows(line: Line, match: Match) -> bool:
    """Stands a verbal noun before one with its article behind a paper without one: «قانون | رفع السرية المصرفية»?"""
    last = match.last
    paper = any(m.last == last and m.type in PAPERS for _, mentions in match.state.captures for m in mentions)
    if not paper or last + 1 >= len(line.tokens) or line.norm(last - 1).startswith(ARTICLE):
        return False
    before = [r.kind for r in line.readings[last - 1]]
    bare = "noun" in before and not line.norm(last - 1).endswith(ACCUSATIVE)
    verbal = any(r.kind == "masdar" and not r.definite for r in line.readings[last])
    return bare and verbal and line.norm(last + 1).startswith(ARTICLE)


def _list_goes_on(line: Line, match: Match, pack: Pack) -> bool:
    """Stands an «و» with another name behind the party that the match ends in: «جيوش النيجر ومالي»?

    Then one party of several, or half of «between», would be told.
    """
    last = [m for _, mentions in match.state.captures for m in mentions if m.last == match.last]
    if not any(is_party(m, pack) for m in last) or line.norm(match.last) != AND:
        return False
    after = match.last + 2 if line.norm(match.last + 1) in QUOTES else match.last + 1
    if any(m.type == ACTORS for m in last) and line.has(after, "definite") and not line.has(after, "verb"):
        return True  # «وزيرا داخلية الشمال والجنوب»
    named = [m for starts in line.starts[after : after + 1] for m in starts if m.name is not None]
    return any(is_party(m, pack) and not line.has(m.last, "verb") for m in named)


def quotes_from_closing(match: Match, line: Line) -> bool:
    """Begins what is quoted behind the mark that ends a name: «قالت صحيفة "لوموند" الفرنسية إن …»?"""
    firsts = (m.first for _, mentions in match.state.captures for m in mentions if m.type == TEXT)
    return any(line.norm(first - 1) in QUOTES and inside_marks(line, 0, first - 1) for first in firsts if first > 0)


def quotes_a_name(match: Match, line: Line) -> bool:
    """Is a few words' quotation a name, behind which the statement comes: «ذكرت شبكة "إن تي في" التركية أن …»?"""
    firsts = {m.first for _, mentions in match.state.captures for m in mentions}
    return any(_then_that(line, first) for first in firsts if line.norm(first - 1) in QUOTES)


def _then_that(line: Line, first: int) -> bool:
    """Stands «أن» or «إن» behind the mark that closes what begins here, or behind an adjective that follows it?"""
    close = next((at for at in range(first + 1, first + NAME) if line.norm(at) in QUOTES), -NAME)
    behind = close + 1 + line.norm(close + 1).startswith(ARTICLE)
    return line.norm(behind) in clause_words()["complementisers"]


def is_party(mention: Mention, pack: Pack) -> bool:
    """May it take part: a state, a body, a person, or actors without a name?"""
    return PARTY in pack.wider.get(mention.type, frozenset())


def whole_after(line: Line, last: int) -> bool:
    """Is a noun phrase that ends before this position whole, as what follows shows?"""
    if last >= len(line.tokens):
        return True
    token = line.tokens[last]
    if token.kind in ("punctuation", "proclitic"):
        return True
    if token.kind in ("suffix", "number"):
        return token.kind == "number" and any(m.type == "date" for m in line.starts[last])
    if any(m.type == "date" for m in line.starts[last]):
        return True
    if any(m.name is not None for m in line.starts[last]):
        return False
    readings, words = line.readings[last], clause_words()
    if token.norm in words["two_of_them"]:
        return False  # «صحفيين اثنين»: two
    if _describes(line, last):
        return False  # «45 معتقلا سياسيا»: political detainees
    if any(r.finite or r.kind == "particle" for r in readings) or token.norm in words["other_prepositions"]:
        return True
    # «قتل ثلاثة جنود شمال بغداد»: where it was.
    behind = (m for starts in line.starts[last + 1 : last + 2] for m in starts)
    return token.norm in words["place_prepositions"] and any(m.type in PLACES for m in behind)


def _describes(line: Line, at: int) -> bool:
    """Is what may be an adverb the adjective of the indefinite noun in the accusative before it?"""
    adjective = any(r.kind == "adjective" for r in line.readings[at]) and line.norm(at).endswith(ACCUSATIVE)
    noun = any(r.kind in ("noun", "participle") and not r.definite for r in line.readings[at - 1]) or any(
        m.last == at for m in line.starts[at - 1]
    )
    return adjective and noun and line.norm(at - 1).endswith(ACCUSATIVE) and not line.norm(at - 1).startswith(ARTICLE)


def _inside_title(line: Line, match: Match) -> bool:
    """«المتحدث باسم الحكومة: …», «قال فلان، المتحدث باسم الحكومة، للصحفيين: …»: who stands there heads no line."""
    heads = any(m.first == match.first for _, mentions in match.state.captures for m in mentions)
    if not heads or not match.first or not any(line.norm(at) == COLON for at in range(match.first, match.last)):
        return False
    before = line.tokens[match.first - 1]
    return before.kind != "punctuation" or before.norm in COMMAS


def _by_the_way(line: Line, at: int) -> bool:
    """«… في زيارة غير معلنة طبقا للمصادر، فإن …»: it tells who reports what stands before it, not what follows."""
    return at > 1 or (at == 1 and line.tokens[0].kind != "proclitic")


def begins(line: Line, match: Match, pack: Pack) -> bool:
    """A match that begins with its subject needs it to be nobody's object, genitive or apposition."""
    reading = match.state.reading
    if reading is None and _inside_title(line, match):
        return False
    if reading is None and line.norm(match.first) in clause_words()["reported_by"] and _by_the_way(line, match.first):
        return line.norm(match.last - 1) not in clause_words()["complementisers"]
    if reading is None or match.state.anchor <= match.first or match.first == 0:
        return True
    if line.norm(match.first - 1) in DASHES and match.first > 1 and _ends_phrase(line, match.first - 2):
        return False  # «القوات المسلحة الأردنية - الجيش العربي»: another name of the same
    if not reading.finite:
        return True
    before = match.first - 1
    token = line.tokens[before]
    if token.norm in CONJUNCTIONS and before > 0 and _ends_phrase(line, before - 1):
        return False  # «الحوار بين العراق والولايات المتحدة، وجه الوزير بـ …»: the second of two
    if token.kind == "punctuation" or token.norm in CONJUNCTIONS or token.norm in clause_words()["subject_openers"]:
        return True
    if token.norm in clause_words()["complementisers"]:
        return True
    readings = line.readings[before]
    if token.kind in ("proclitic", "suffix", "number") or not readings:
        return token.kind == "suffix" and line.norm(before - 1) in clause_words()["complementisers"]
    return not any(r.kind in NOMINAL or r.finite or pack.lexicon.words[r.word].pos == "preposition" for r in readings)


def _governed(line: Line, match: Match, pack: Pack) -> bool:
    """Stands a preposition before a subject that a comma parts from its verb: «المملكة، بتوجيهات من الملك، لن تألو»?"""
    who = dict(match.state.captures).get(WHO, ())
    if not match.first or not who or who[0].first != match.first or line.norm(who[-1].last) not in COMMAS:
        return False
    ahead = (m for starts in line.starts[: match.first] for m in starts if m.last == who[-1].last)
    if any(is_party(m, pack) for m in ahead):
        return True
    before = line.tokens[match.first - 1]
    construct = line.readings[match.first - 1]  # «من جلالة الملك فلان»
    owned = bool(construct) and all(r.kind in ("noun", "masdar") and not r.definite for r in construct)
    return owned or before.norm in clause_words()["other_prepositions"] or before.norm in PREFIXED


def _ends_phrase(line: Line, at: int) -> bool:
    """May a noun phrase end at a position, to which «و» would join another?"""
    if line.tokens[at].kind in ("punctuation", "proclitic"):
        return False
    readings = line.readings[at]
    return not readings or any(r.kind in NOMINAL for r in readings)


def called_on(match: Match, who: Sequence[Value], pack: Pack) -> bool:
    """Is the only party behind a verb of calling the one called on: «داعيا دول الجوار إلى …», «يدعو إسرائيل إلى …»?

    Behind a participle it is; behind a finite verb where the two do not agree.
    """
    reading = match.state.reading
    if reading is None or len(who) != 1 or reading.word not in pack.classes.get(CALLING, frozenset()):
        return False
    stands_first = _one_party_first(match)
    if stands_first is not False or any(role in OTHERS for role, _ in match.state.captures):
        return False
    if reading.kind == "participle":
        return True
    single = reading.number == "singular" and reading.gender in ("m", "f")
    things = who[0].count == "plural" and (who[0].gender == "f" or who[0].type == PARTIES) and reading.gender == "m"
    # «وطالب الأطراف بضبط النفس», «دعا الدول إلى …»: of things the verb would be feminine.
    return single and (things or (who[0].count == "singular" and who[0].gender != reading.gender))


def oblique_subject(line: Line, match: Match) -> bool:
    """Is who stands right behind the verb in the case of an object: «دعت الطرفين إلى …»? Then it is called on."""
    reading = match.state.reading
    if reading is None or not reading.finite:
        return False
    if disagrees(line, match) or other_subject(line, match):
        return True
    behind = any(m.first == match.state.anchor + 1 for m in dict(match.state.captures).get(WHO, ()))
    if behind and reading.number in ("dual", "plural") and reading.voice != "passive":
        return True  # «ودعوا العراق إلى …»: a verb before its subject stands in the singular
    for mention in dict(match.state.captures).get(WHO, ()):
        if mention.first == match.state.anchor + 1 and not (mention.name and mention.name.id):
            word = line.tokens[mention.first].text
            readings = [line.readings[mention.first]]
            accusative = not _two(mention) and without_accusative([word], readings) != [word]
            if accusative or as_subject([word], readings) != word:
                return True  # «التقى مسؤولا تركيا في القاهرة» met a Turkish one
    return False


def _two(mention: Mention) -> bool:
    """«وزيرا خارجية مصر وقطر», «رئيسا البلدين»: does a phrase say that they are two?"""
    phrase = mention.made_by
    if phrase is None:
        return mention.name is not None and mention.name.number == "dual"
    return bool(phrase.each) or phrase.number == "dual"


def one_for_two(match: Match, who: Sequence[Value]) -> bool:
    """Stands one party before a verb in the dual: «(بغداد و)الحكومة، سيحددان معا»? Then another has been lost."""
    reading = match.state.reading
    if reading is None or not reading.finite or reading.number != "dual" or not _one_party_first(match):
        return False
    return len(who) == 1 and who[0].count == "singular"


def has_subject(line: Line, match: Match, pack: Pack) -> bool:
    """Stands another party right before a verb, at the head of its clause: «السوداني استقبل القائم بالأعمال فلانا»?

    Then it is the subject, and who stands behind the verb is none.
    """
    reading, at = match.state.reading, match.state.anchor
    if reading is None or not reading.finite or at != match.first or not at or _one_party_first(match) is not False:
        return False
    words = clause_words()
    if _behind_was(line, at) or _own_pronoun(line, at, reading.gender):
        return True
    while line.norm(at - 1) in words["verb_particles"] - words["complementisers"]:
        at -= 1  # «الوزير سيلتقي نظيره»
    for first in range(at):
        opens = first == 0 or line.norm(first - 1) in COMMAS or line.norm(first - 1) in words["complementisers"]
        parties = (m for m in line.starts[first] if m.last == at and is_party(m, pack))
        if opens and any(m.gender in (None, "", reading.gender) for m in parties):
            return True
    return False


def _own_pronoun(line: Line, at: int, gender: str) -> bool:
    """Is the subject of a verb the pronoun of «أنها» before it: «أعلنت الحكومة أنها وعدت مقديشو بـ …»?"""
    words = clause_words()
    before = at - 1
    while before > 0 and line.norm(before) in words["verb_particles"] - words["complementisers"]:
        before -= 1
    if before < 1 or line.tokens[before].kind != "suffix" or line.norm(before - 1) not in words["complementisers"]:
        return False
    return {HE: "m", SHE: "f"}.get(line.norm(before)) == gender


def _behind_was(line: Line, at: int) -> bool:
    """Stands a noun between «كان» and the verb, which is its subject: «كان جلالة الملك استقبل الوزير»?"""
    words = clause_words()
    start = next((n for n in range(at - 1, -1, -1) if any(r.finite for r in line.readings[n])), -1)
    if start < 0 or line.norm(start) not in words["was"]:
        return False
    first = start + 1 + (line.norm(start + 1) in words["had"])
    if first >= at or line.tokens[first].kind != "word" or any(m.type == "date" for m in line.starts[first]):
        return False
    return not any(r.kind == "particle" for r in line.readings[first])


def apposed(line: Line, match: Match) -> bool:
    """Stands nothing but a comma between who acts and the other party, «الشيخ تميم، أمير قطر»? They may be one.

    So may a title and the name right behind it: «التقى الرئيس بشار الأسد».
    """
    captured = dict(match.state.captures)
    others = {m.first: m for role in OTHERS for m in captured.get(role, ())}
    for who in captured.get(WHO, ()):
        if line.norm(who.last) == SLASH or _goes_on_for(line, who.last) or _so_called(line, who.last):
            return True  # «تحالف النهر/حركة 23 مارس», «المجلس الأعلى للمصالحة»: the name goes on
        title = who.captured(OFFICE) and not who.captured(PERSON)
        behind = others.get(who.last)
        if title and behind is not None and behind.type == PERSON and behind.name is not None:
            return True
        if line.norm(who.last) in COMMAS and who.last + 1 in others:
            return True
        # «علق مسؤول السياسة الخارجية جوزيب بوريل»: the name is the subject's, and not what is suspended.
        spans = {m.first for role, ms in match.state.captures if role != WHO for m in ms if m.type == TEXT}
        named = who.last in spans and who.type in TITLED and not who.captured(PERSON)
        if named and any(m.type == PERSON for m in line.starts[who.last]):
            return True
        if any(_name_between(line, first) for first in spans if who.first < first <= who.last + 1):
            return True
    return False


def _name_between(line: Line, at: int) -> bool:
    """Begins a person's name here that stands between two commas: «علق النائب، فلان، على القرار»?"""
    if line.norm(at - 1) not in COMMAS:
        return False
    return any(m.type == PERSON and line.norm(m.last) in COMMAS for m in line.starts[at])


def _so_called(line: Line, at: int) -> bool:
    """«رئيس ما يسمى المجلس الأعلى فلان»: of what somebody is head stands behind."""
    words = clause_words()
    return line.norm(at) in words["what"] and line.norm(at + 1) in words["called"]


def _goes_on_for(line: Line, at: int) -> bool:
    """Stands «ل» behind a body without a name, which may begin what it is for: «رئيس المجلس الأعلى للمصالحة»?"""
    if line.norm(at) != FOR:
        return False
    bodies = (m for starts in line.starts[:at] for m in starts if m.last == at and m.type == BODY)
    return any(m.name is None and not m.captured(STATE) for m in bodies)


def _one_party_first(match: Match) -> bool | None:
    """Does the only party that is captured stand before the verb? None where there is none, or are several."""
    parties = dict(match.state.captures).get(WHO, ())
    return parties[0].first < match.state.anchor if len(parties) == 1 else None


def opens_clause(line: Line, at: int) -> bool:
    """Does a verb at a position open its clause, no noun before it: «وأعرب عن …», «كما رحب بـ …»?"""
    words = clause_words()
    while at > 0 and line.norm(at - 1) in words["verb_particles"] - words["complementisers"]:
        at -= 1
    if at == 0 or line.tokens[at - 1].kind == "punctuation" or line.norm(at - 1) in CONJUNCTIONS:
        return True
    if line.tokens[at - 1].kind == "suffix":
        at -= 1  # «إنه بحث …»
    openers = ("subject_openers", "restarts", "subordinators", "complementisers")
    return any(line.norm(at - 1) in words[name] for name in openers)


def subject_apposed(line: Line, at: int) -> bool:
    """Stands the subject of a verb before a comma: «غير أن قائد القوات، الجنرال فلان، نبه إلى …»?"""
    if line.norm(at - 1) not in COMMAS:
        return False
    for before in range(at - 2, -1, -1):
        if line.norm(before) in clause_words()["complementisers"]:
            return before + 1 < at - 1
        if any(r.finite for r in line.readings[before]):
            return False
    return False

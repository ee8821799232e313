"""What a verb foresees behind it: object, verbal noun, clause, prepositional phrase, and what ends the clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer import keeping
from briefgen.transfer.accusations import accused
from briefgen.transfer.acts_behind import HANGING, OWN, acts_behind, still_wanted, to_do_there
from briefgen.transfer.amid_object import behind_adverb
from briefgen.transfer.amounts import bare_numbers
from briefgen.transfer.anonymity import unnamed_until
from briefgen.transfer.anyone import denied_thing
from briefgen.transfer.by_way import is_adverb, led_on
from briefgen.transfer.complements import Adjunct, adjuncts, between, contents, framed, governed, once_more
from briefgen.transfer.considering import described, of_the_most, taken_for
from briefgen.transfer.doers import told_apart
from briefgen.transfer.endings import unmarked
from briefgen.transfer.fees import behind_object, until
from briefgen.transfer.fitting import fits, is_for, is_thing, stem, told_by_gerund
from briefgen.transfer.form import NounPhrase, VerbGroup, spaced, with_adverb
from briefgen.transfer.keeping import another_governs, kept, names_whom, own_topic, to_whom, two_of_its_own
from briefgen.transfer.lapses import since_of_its_relative, since_outside, since_when
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.manners import may_own
from briefgen.transfer.nor import nor_else
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import hinted, marked, owned_by, owned_or_theirs
from briefgen.transfer.owners_before import another_owns
from briefgen.transfer.posted import serves_there
from briefgen.transfer.pronouns import meant
from briefgen.transfer.rates import bare_rates
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest, lacks_its_own, leads_directly
from briefgen.transfer.resumed import to_do_with_it
from briefgen.transfer.that_clauses import clausal, of_itself, told_nobody
from briefgen.transfer.timing import bounded_lengths
from briefgen.transfer.verbs import Verb, agrees, verbs_in
from briefgen.transfer.win_where import won_in
from briefgen.transfer.with_its_own import with_its_own
from briefgen.wording.filters import ACTION

TOPIC, GERUND, TURN, FROM = "topic", "gerund", "time ", "from "
AGO, NOT_OVER, LANDS = " ago", ("present", "still", "was"), ("state", "place")
ADVERBS = ("ly", "also", "already")
"""Endings of English adverbs that stand before their verb."""


def predicates(
    reader: Reader,
    verb: Verb,
    at: int,
    subject: NounPhrase,
    subject_stands_first: bool,
    kept: frozenset[str] = frozenset(),
    goes_on: bool = False,
) -> Iterator[Adjunct]:
    """All that may follow a verb whose subject is known: its object and complements, and what ends the clause.

    ``kept`` are the prepositions that a subject right before may take itself: «ارتفعت التجارة بين البلدين»;
    ``goes_on``: the clause before has the same subject, and its object may be meant by a pronoun.
    """
    alone = small_words()["alone"]
    # «فرضت الدولة، أمس، عقوبات»: English has what stands between behind the object, «أيضا» before the verb.
    own = {*governed(verb.word)}
    amids = (each for each in between(reader, at) if not any(reader.norm(head) in own for head in each.heads[1:]))
    apart = tuple(each for each in amids if not serves_there(subject, each.said))
    # «أعلن خلال زيارته للعراق خطة»: it is the visit that is to Iraq
    apart = tuple(e for e in apart if reader.norm(e.end) != FOR_WHOM or not any(reader.atoms_at(e.end + 1, *LANDS)))
    for start, amid, place in ((at, "", False), *((each.end, each.said, each.placed) for each in apart)):
        if start > at and (
            reader.norm(at) in kept or amid.startswith(AMONG) or (subject.verbal and amid.startswith(TO))
        ):
            continue  # «اللجان المشتركة بين الأطراف»: committees between them
        early = amid if amid.endswith(ADVERBS) and " " not in amid else ""
        late = "" if early else owned_by(amid, subject) or amid
        found = (
            _undergone(reader, verb.word, start)
            if verb.group.passive
            else rests(reader, verb.word, start, subject if goes_on else None)
        )
        every = (*found, *same_subject(reader, verb, subject, start), *of_itself(reader, verb, subject, start))
        every = tuple(nor_else(reader, verb.word, verb.group, start, every, framed)) if verb.group.negative else every
        for rest in with_its_own(verb, subject, every):
            each_other = verb.word.en in small_words()["mutual"] and subject.many == 1 and subject.number == "dual"
            alone_too = verb.word.word in alone or (each_other and not verb.group.passive)
            if OBJECT in verb.word.frame and not (rest.given or rest.direct) and not alone_too:
                continue  # «سحبت القوات»: who withdrew whom?
            lacking = not verb.group.passive and not rest.clausal and lacks_its_own(verb.word, rest)
            if verb.group.passive and late.startswith(DOER):
                continue  # «أصيب بنيران قناص غربي تعز»
            group = start == at and not (subject.definite or subject_stands_first or "clause" in verb.word.joins)
            group = group and reader.norm(at) == PATH[0]  # «حذر خبراء من تفاقم الأزمة»: what they warn of
            if group and rest.said and verb.word.en not in small_words()["goes_from"]:
                continue  # «سيعود أفراد من القوات البحرية إلى العراق»: members of the navy
            if late and not rest.given and reader.norm(at) in PATH and reader.norm(at) in verb.word.frame:
                continue  # «انتقل من بغداد إلى دمشق»: from and to
            if late and not rest.given and (late.startswith(WITH) or not led_on(reader, verb.word, start, late)):
                continue  # «اتفق الطرفان مع الأمم المتحدة على التعاون»
            hangs = amid or verb.word.en in small_words()["by_its_own"] or verb.word.en.endswith(HANGING)
            hangs = hangs or "clause" in verb.word.joins
            if not rest.said and hangs and not verb.group.passive:
                continue  # «شدد خلال اللقاء على …»: something is stressed
            its_own = (kept & small_words()["of_nouns_too"]) - own_topic(verb.word)
            if reader.norm(at) in its_own and another_governs(reader, verb, at):
                continue  # «دارت المحادثات حول»: centered on, and took place
            if subject.head in small_words()["traded"] and rest.said.startswith(FROM) and not rest.said[5:6].isdigit():
                continue  # «ارتفعت واردات الصين من النفط»: imports of it
            if start == at and reader.norm(at) in its_own and rest.said and rest.object is None:
                continue  # «اندلعت اشتباكات بين الجيش والمسلحين»: clashes between them
            # «طالبت الحكومة الحركة بتسليم أسلحتها»: who asks another to do it stands first
            asked = (rest.nested or rest.third) and subject.definite and subject.case != "oblique"
            sure = rest.object is None or (asked and rest.object.case != "nominative")
            if not (sure or rest.object is None or told_apart(verb, subject, rest.object, subject_stands_first)):
                continue
            # «أكد في كلمة أن …»: affirmed in a speech that …
            long = len(rest.said.split()) > LONG and not verb.group.passive
            told_once = verb.group.tense == "past" and not (verb.group.negative or verb.group.passive)
            # «رفض عقب اجتماع للحكومة أي تدخل في ليبيا»: on what occasion stands last, of more words than a day
            occasion = late.count(" ") > 1 and rest.object is not None and not (rest.clausal or long)
            first = (rest.nested or rest.clausal or long) and not occasion
            ordered = (rest.said,) if first else (rest.said, late)
            mine = kept if rest.end == at else frozenset()
            for adjunct in adjuncts(reader, rest.end, (*still_wanted(reader, verb.word, start, rest), *mine)):
                # «قصفت فجر اليوم القرية قرب الحدود»: where it was stands before when it was
                swapped = late and not first and not long and (occasion or (adjunct.placed and not place))
                swapped = swapped or (late and adjunct.said and keeping.takes_itself(reader, rest.object))
                words = (rest.said, adjunct.said, late) if swapped else (*ordered, adjunct.said)
                told = late.startswith(REPORTED) and len(spaced(rest.said, adjunct.said).split()) > LONG
                words = (rest.said, adjunct.said) if told else words
                said = owned_or_theirs(spaced(*words), subject, rest.object)
                lasts = adjunct.said.endswith(AGO) and verb.group.tense in NOT_OVER  # «يقصف منذ عام»: for a year
                since = since_when(reader, at, start) or since_outside(reader, adjunct.said, rest.end, adjunct.end)
                turn = TURN in adjunct.said or TURN in late
                its = since_of_its_relative(reader, rest.said, rest.end, adjunct.end)
                its_with = late and not rest.said and adjunct.said.startswith(WITH)  # «أصيب خلال مواجهات مع المحتجين»
                if its or its_with or another_owns(reader, verb.end, rest.end, adjunct.said, subject):
                    continue
                if (lacking and (rest.said or adjunct.said)) or (told_once and not turn and since == "length"):
                    continue  # «قضت في الدار البيضاء بسجنه»: of nothing; «وصل منذ أسبوعين»: ago, or all that time
                if adjunct.doer and not verb.group.passive:
                    continue  # «انسحبت من قبل»: before
                if late and not first and is_for(rest.object) and adjunct.said.startswith(TO):
                    continue  # «دمرت أمس منصة لإطلاق الصواريخ»: the platform is to launch them
                if said is not None and not lasts:
                    said = said.replace("at the hands of", "by") if adjunct.doer else said
                    yield Adjunct(
                        adjunct.end, said, early, amid=late if first or told else "", since=bool(since) and not turn
                    )


def _undergone(reader: Reader, verb: Word, at: int) -> Iterator[Rest]:
    """What a verb takes beside the object that it has in its subject: «فرضت عقوبات على الشركة»."""
    yield Rest(at, "", None, True)
    acts = list(acts_behind(reader, verb, at)) if OBJECT in verb.joins else []
    yield from acts
    if not acts:
        direct = leads_directly(verb, reader.norm(at))  # «يمس بالعلاقة» has an object, and is no passive
        found = () if direct else framed(reader, at, verb)
        yield from (Rest(each.end, each.said, None, True) for each in found)


def composed(verb: str, rest: Adjunct) -> str:
    """A verb in its form with all that follows it: «called during the meeting for ending the war»."""
    said = with_adverb(verb, rest.before)
    if rest.amid.startswith(REPORTED):
        return f"{said}, {rest.amid}, {rest.said}"
    if rest.amid and said.endswith(HANGING):
        said, _, particle = said.rpartition(" ")
        return spaced(said, rest.amid, particle, rest.said)
    return spaced(said, rest.amid, rest.said)


def rests(reader: Reader, verb: Word, at: int, subject: NounPhrase | None = None) -> Iterator[Rest]:
    """What the verb's entry foresees behind it."""
    named = OBJECT in verb.frame and OBJECT in verb.joins and verb.en not in small_words()["by_themselves"]
    named = named or verb.en in small_words()["of_somebody"]
    acts = [] if named else list(acts_behind(reader, verb, at))  # «دعا إلى الحوار» calls on nobody
    # «رفضت طلب المعارضة»: refused to ask the opposition, or what it asked for?
    controls = verb.en in small_words()["controls"]
    if acts and verb.joins.get(ACTION) == GERUND and OBJECT in verb.frame and not controls:
        acts = [act for act in acts if not act.open]  # «يشمل تبادل الأسرى»: the exchange of them
    for act in acts:
        if controls or not (act.open and OBJECT in verb.frame):
            yield act
            # «تأجيل محاكمة الوزير إلى 5 مايو»: it is postponed until then.
            yield from (replace(act, end=e.end, said=f"{act.said} {e.said}") for e in until(reader, act.end, verb))
    objects = [Rest(at, "")]
    if OBJECT in verb.frame and not acts:
        direct = verb.joins.get(TOPIC, "direct") if verb.frame[0] == OBJECT else "direct"
        joined = "" if direct == "direct" else f"{direct} "
        objects += [
            Rest(each.end, joined + each.said, each, True)
            for each in noun_phrases(reader, at)
            if fits(verb, each)
            and not (_time(verb, each) or names_whom(verb, each) or is_adverb(reader, at, each))
            and not (unnamed_until(reader, at) or denied_thing(reader, at) or unmarked(reader, at, each))
        ]
    this = reader.norm(at) in small_words()["this_alone"] and not noun_phrases(reader, at)
    if this and OBJECT in verb.frame and verb.en in small_words()["of_this"]:
        objects.append(Rest(at + 1, THIS, NounPhrase(at + 1, THIS, definite=True, kind="proper"), True))
    if OBJECT in verb.frame and not acts:
        objects += [Rest(at + 1, said, None, True) for said in denied_thing(reader, at)]
    if subject is not None and OBJECT in verb.frame:
        objects += [Rest(each.end, each.said, each, True) for each in meant(reader, at, subject)]
    for given in objects:
        yield from () if of_the_most(verb, given) else (given,)
        if given.given:
            # «دعت الأطراف إلى ضبط النفس»: called on the parties to show restraint.
            for act in acts_behind(reader, verb, given.end) if OBJECT in verb.joins else ():
                said = _owned(act.said, given.object)
                if said is not None:
                    yield replace(given, end=act.end, said=f"{given.said} {said}", nested=True)
            # «أبلغت الأمم المتحدة بأن القوات ستنسحب»: informed the United Nations that …
            for start, amid in ((given.end, ""), *((each.end, each.said) for each in between(reader, given.end))):
                for told in clausal(reader, verb, start) if not told_nobody(verb, given.object) else ():
                    said = spaced(given.said, amid, told.said)
                    yield replace(given, end=told.end, said=said, clausal=True, third=not amid)
        if given.object is not None:
            for end, said in contents(reader, given.object):
                yield replace(given, end=end, said=f"{given.said} {said}", clausal=True)
        if given.given and verb.word in small_words()["considers"]:
            yield from taken_for(reader, verb, given)
        if given.object is not None and verb.word in small_words()["describes"]:
            yield from described(reader, verb, given, given.object)
        if given.object is not None and given.given:
            yield from accused(reader, verb, given, given.object, rests)
        if subject is not None:
            for with_him in _behind_its_preposition(reader, verb, given, subject):
                yield with_him
                # «(التقى الرئيس) وبحث معه العلاقات»: discussed ties with him.
                for each in noun_phrases(reader, with_him.end) if OBJECT in verb.frame and not given.given else ():
                    if fits(verb, each):
                        yield Rest(each.end, f"{each.said} {with_him.said}", each, True)
        acted = max((act.end for act in acts_behind(reader, verb, given.end)), default=0)
        if given.given and verb.en not in small_words()["not_to_act"]:
            yield from _to_do(reader, verb, given)
        asked = given.given and OBJECT in verb.joins and not told_by_gerund(verb)
        deed = any(True for _ in reader.grammar.actions(reader, given.end + 1)) if given.given else False
        deed = deed or reader.norm(given.end + 1) in small_words()["acts_alone"]
        yield from (*behind_adverb(reader, verb, given), *to_do_with_it(reader, verb, given))
        own = kept(reader, at, given.object) - to_whom(verb, given.object) if given.object is not None else frozenset()
        complements = tuple(behind_object(reader, given.end, verb, given.object))
        for complement in complements:
            direct_too = given.object is not None and verb.joins.get(reader.norm(given.end)) == DIRECT
            if direct_too or reader.norm(given.end) in own or complement.end <= acted:
                continue  # «شنت هجوما على القاعدة»: an attack on it; «مستعد للدفاع عن الحدود»: ready to defend it
            if (asked and complement.said.startswith(FOR)) or (deed and verb.en in small_words()["not_to_act"]):
                continue  # «دعا الأطراف إلى الحوار»: invited them to it, «إلى احترام الهدنة»: called on them to
            said = _owned(complement.said, given.object)
            if said is not None:
                instead = not given.given and leads_directly(verb, reader.norm(given.end))
                third = given.given and reader.norm(given.end) not in small_words()["where"] - {BY}
                last = replace(
                    given, end=complement.end, said=f"{given.said} {said}".strip(), direct=instead, third=third
                )
                yield last
                yield from to_do_there(reader, last)
                path = reader.norm(given.end) in PATH and reader.norm(complement.end) in PATH
                two = not given.given and two_of_its_own(reader, verb, given.end, complement.end)
                two = two and not any(acts_behind(reader, verb, complement.end, True))
                if (instead or path or two) and not any(each.end > complement.end for each in complements):
                    yield from _led_further(reader, verb, last, two)
            if not given.given and once_more(reader, given.end, complement.end):
                for act in acts_behind(reader, verb, complement.end + 1):
                    yield replace(act, said=f"{complement.said} and {act.said}", given=OBJECT not in verb.frame)
            # «دعا إلى تدخل لوقف الحرب»: what it is for, and nothing else that he called for
            other = reader.norm(complement.end) == FOR_WHOM and verb.joins.get(FOR_WHOM) == DIRECT
            for act in acts_behind(reader, verb, complement.end, True) if not (given.given or other) else ():
                # «طلبت من الوفد تقديم خطة»: asked the delegation to present a plan.
                whom = next((each for each in noun_phrases(reader, given.end + 1) if each.end == complement.end), None)
                if whom is not None and is_thing(whom):
                    continue  # «حذر من تجدد القتال»: no renewal is warned against fighting
                said = _owned(act.said, whom)
                if said is not None:
                    yield Rest(act.end, f"{complement.said} {said}", None, True, nested=True)
            split = may_own(reader, complement.end)  # «حذر من العنف في جنوب البلاد»: its south
            if given.given or OBJECT not in verb.frame or not complement.closed or split:
                continue
            if reader.grammar.actions(reader, complement.end):
                continue  # «طلب من الأطراف الالتزام»: asked them to commit
            # «بحث مع الرئيس سبل التعاون»: the object may stand behind.
            for each in noun_phrases(reader, complement.end):
                end = complement.end
                if fits(verb, each) and not (unmarked(reader, end, each) or is_adverb(reader, end, each)):
                    # «ستقدم إلى الأمم المتحدة مشروعا يطلب …»: will submit to it a draft that asks …
                    both = (complement.said, each.said) if each.clausal else (each.said, complement.said)
                    yield Rest(each.end, " ".join(both), each, True)
    yield from (Rest(each.end, each.said, None, True, clausal=True) for each in clausal(reader, verb, at))
    if verb.en in small_words()["verbs_of_time"] and OBJECT in verb.frame:
        yield from (Rest(end, much, None, True) for end, much in bounded_lengths(reader, at))
    if verb.en in small_words()["changes_by"]:
        yield from (Rest(end, said, None, True) for end, said in bare_rates(reader, at))
    if verb.en in small_words()["of_amounts"]:
        yield from (Rest(end, said, None, True) for end, said in bare_numbers(reader, at))


def _led_further(reader: Reader, verb: Word, last: Rest, two: bool = False) -> Iterator[Rest]:
    """«دفعت بتعزيزات إلى الحدود»: sent reinforcements to the border, behind two prepositions of one verb."""
    further = two or reader.norm(last.end) in (*OWN, *PATH, FOR_WHOM)
    further = further and not leads_directly(verb, reader.norm(last.end))
    for each in framed(reader, last.end, verb) if further else ():
        yield replace(last, end=each.end, said=f"{last.said} {each.said}")
    for end, where in won_in(reader, last.end, verb):
        yield replace(last, end=end, said=f"{last.said} {where}")


def _owned(said: str, object_: NounPhrase | None) -> str | None:
    """What stands behind an object that may own its pronouns: «حث إيران على تنفيذ التزاماتها»."""
    many = object_ is not None and not {object_.head, stem(object_.head)}.isdisjoint(small_words()["many_that_act"])
    owns = object_ is not None and (object_.human or object_.actor or object_.kind == "proper" or many)
    # «أمرت القيادة القوات بالعودة إلى ثكناتها»: theirs, or its?
    owns = owns and object_ is not None and (object_.human or object_.actor or many or object_.number == "singular")
    if many and object_ is not None and object_.number == "plural":
        said = said.replace(OF_SEVERAL, THEIRS)
    return hinted(said, object_) if owns and object_ is not None else said


def _to_do(reader: Reader, verb: Word, given: Rest) -> Iterator[Rest]:
    """«دعا الأطراف إلى أن تلتزم بالهدنة», «طالب إيران بأن توقف»: called on the parties to commit to the truce."""
    words = small_words()
    start = given.end + 1 if reader.norm(given.end) in verb.frame else given.end
    if reader.norm(start) not in words["to"] | words["by_that"] or not verb.joins.get(ACTION, "").endswith("to"):
        return
    if given.object is None:
        return
    for act in verbs_in(reader, start + 1, "present", VerbGroup("present")):
        if act.group.passive or not agrees(act, given.object, before=True):
            continue
        for rest in rests(reader, act.word, act.end):
            if OBJECT in act.word.frame and not rest.given:
                continue
            told = spaced(given.said, "to", act.word.en, rest.said)
            yield replace(given, end=rest.end, said=told, nested=True)


def _time(verb: Word, phrase: NounPhrase) -> bool:
    """«يصل الوفد الأسبوع القادم»: a time, and no object."""
    words = small_words()
    return stem(phrase.head) in words["times"] and not {*verb.en.split()} & words["verbs_of_time"]


def _behind_its_preposition(reader: Reader, verb: Word, given: Rest, subject: NounPhrase) -> Iterator[Rest]:
    """«(دخلت القوات المدينة) وسيطرت عليها»: took control of it."""
    written = reader.norm(given.end)
    preposition = table("before_suffixes").get(written, written)
    english = verb.joins.get(preposition) if preposition in verb.frame else None
    for each in meant(reader, given.end + 1, subject) if english else ():
        joined = "" if english == "direct" else f"{english} "
        said = f"{given.said} {joined}{each.said}".strip()
        yield replace(given, end=each.end, said=said, direct=given.direct or english == DIRECT)


THIS = "this"
OF_SEVERAL, THEIRS = "⟨f⟩", "⟨f|their⟩"
"""The mark of a pronoun that several parties may own, and the same with what it would be for them."""
LONG = 7
"""English words behind which a time would be said of something else."""
REPORTED = "according to"
BY, FOR_WHOM, PATH = "ب", "ل", ("من", "إلى")
DOER, AMONG, WITH, FOR, TO = "by ", "between ", "with ", "for ", "to "


def same_subject(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[Rest]:
    """«تريد إيران أن تستأنف المفاوضات»: wants to resume; «تعهدت بألا تنسحب»: pledged not to withdraw."""
    words, how = small_words(), verb.word.joins.get(ACTION)
    start = at + 1 if reader.norm(at) in verb.word.frame and reader.norm(at) not in words["to"] else at
    denied = reader.norm(start) in words["to_not"]
    if not denied and reader.norm(start) not in words["to"]:
        return
    if verb.word.en in words["denying"] and reader.norm(start + 1) in words["be_future"] and not denied:
        yield from _not_done(reader, subject, start + 1)
    if how != "to" or OBJECT in verb.word.joins:
        return  # «دعا إلى أن تستأنف المفاوضات» calls on nobody
    for act in verbs_in(reader, start + 1, "present", VerbGroup("present")):
        if act.group.passive or not agrees(act, subject, before=True):
            continue
        for rest in rests(reader, act.word, act.end):
            if OBJECT in act.word.frame and not rest.given:
                continue
            another = rest.object is not None and rest.object.actor and not marked(rest.object.determiner)
            if another and rest.object is not None and agrees(act, rest.object, before=False):
                continue  # «أن تدعم إيران»: that it supports Iran, or that Iran supports?
            yield Rest(rest.end, spaced("not" if denied else "", "to", act.word.en, rest.said), None, True)


def _not_done(reader: Reader, subject: NounPhrase, at: int) -> Iterator[Rest]:
    """«(نفت الحكومة أن) تكون قد وقعت الاتفاق»: (denied) having signed it."""
    start = at + 1 + (reader.norm(at + 1) in small_words()["perfect"])  # «أن تكون استهدفت المدنيين»
    for done in verbs_in(reader, start, "past", VerbGroup("past")):
        if done.group.passive or not agrees(done, subject, before=True):
            continue
        for rest in rests(reader, done.word, done.end):
            who = rest.object if rest.object is not None and rest.object.actor else None
            by_it = who is not None and who.case != "oblique" and agrees(done, who, before=False)
            if OBJECT not in done.word.frame or (rest.given and not by_it):
                participle = reader.vocabulary.english[done.word.en]["participle"]
                yield Rest(rest.end, spaced("having", participle, rest.said), None, True, nested=True)

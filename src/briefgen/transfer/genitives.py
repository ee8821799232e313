"""A noun with its genitive in English: by 's, by «of», or as a compound."""

from __future__ import annotations

from dataclasses import replace

from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.wording.filters import with_s

LONGEST_MODIFIER = 3
FALLS = ("fall",)
NAMED_PLACES = ("state", "place")
LONGEST_OWNER = 3
"""English words of an owner that is said by 's."""


def takes_gerund(base: NounPhrase) -> bool:
    """Does English say what the noun is of with an -ing: «إمكانية سحب القوات», the possibility of withdrawing them?"""
    words = small_words()
    if base.verbal and base.head not in words["meets"] | words["watches"]:  # «اجتماع تناول الأزمة» dealt with it
        return True
    return base.head in words["of_gerund"] | words["to_do"] | words["modified"] | words["once"]


def theirs(genitive: NounPhrase, base: NounPhrase) -> bool:
    """«ضرورة اعتراف الفلسطينيين بإسرائيل», «تدهور صحة الرئيس»: does it say whose it is, and what it takes?"""
    done = genitive.verbal and bool(genitive.taken)
    fell = genitive.head in small_words()["befell_one"]  # «قضية مقتل الوزير»: the case of the minister's killing
    told = done or fell or (base.verbal and genitive.head == "health")
    return genitive.determiner.endswith(("'", "'s")) and told


def idafa(base: NounPhrase, genitive: NounPhrase, done_to: bool = False) -> NounPhrase:
    """«حكومة العراق» Iraq's government, «رئيس الوفد» the head of the delegation, «محادثات السلام» the peace talks."""
    kind = "@state" if genitive.type in ("state", "place") else "@body" if genitive.type == "body" else ""
    words = {each.strip(",").lower() for each in genitive.said.split()}
    words |= {each.removesuffix("s") for each in words}
    people = {"@human"} if genitive.human else set()
    beside = base.beside | words | people | ({kind} if kind else set())
    for other, cues in table("beside").get(base.head, {}).items():
        if words & {*cues}:
            base = replace(base, core=base.core.replace(base.head, other, 1), head=other)  # UN resolutions
    renamed = table("of_people").get(base.head) if genitive.human else None
    renamed = table("of_several").get(base.head) if genitive.plural and not renamed else renamed
    if renamed == "lives":
        base = replace(base, plural=True)
    if renamed:
        base = replace(base, core=base.core.replace(base.head, renamed, 1), head=renamed)  # the wounding of five
    chained = replace(base, end=genitive.end, chain=True, beside=beside, inner=kind_of(genitive), genitive=genitive)
    if modifies_with_this(base, genitive):
        return replace(chained, core=f"{genitive.core} {base.core}", definite=True, determiner=genitive.determiner)
    if base.head in small_words()["called_by_place"] and _is_city(genitive) and not (base.described or base.after):
        core = f"{genitive.core} {base.core}"  # «محادثات أستانا»: the Astana talks
        return replace(chained, core=core, definite=True, determiner="", kind="count")
    modifier = _as_modifier(genitive)
    modifies = bool(modifier) and base.head in small_words()["modified"]
    modifies = modifies and not genitive.after and (genitive.definite or genitive.kind == "mass")
    if modifies and (genitive.determiner.startswith("⟨") or not genitive.determiner):
        definite = genitive.definite or bool(genitive.determiner)
        # «وزير دفاعه»: his defense minister.
        modified = _compounded(chained, modifier, definite, genitive.determiner)
        prices = base.head in small_words()["without_article"] and base.plural and not genitive.determiner
        return replace(modified, kind="bare") if prices else modified
    modifier_of = table("of_else").get(base.head)
    falls = genitive.head in small_words()["falls_itself"] | small_words()["places"] or genitive.type in NAMED_PLACES
    if modifier_of and not (genitive.human or genitive.actor or (falls and base.head in FALLS)):
        # «ارتفاع الأسعار»: the rise in prices; «احترام القانون»: respect for the law.
        after = f"{modifier_of} {genitive.said}"
        return replace(chained, definite=genitive.definite, the=not genitive.definite, after=after)
    attempted = table("attempts").get(" ".join(base.core.split()[-2:]))
    if attempted:
        return replace(chained, definite=True, after=f"{attempted} {genitive.said}")  # «محاولة اغتيال الوزير»
    to = table("genitives").get(base.head)
    if to and genitive.type in ("state", "place"):
        return replace(chained, definite=True, after=f"{to} {genitive.said}")  # «زيارة إيران»: the visit to Iran
    if base.head in table("lands").values() and genitive.said.endswith(f" {base.head}"):
        genitive = replace(genitive, core=genitive.core.removesuffix(f" {base.head}"))  # the provinces of Anbar and …
    owns = genitive.owner and not genitive.after and not base.after and len(genitive.said.split()) <= LONGEST_OWNER
    owns = owns and (not genitive.plural or genitive.kind == "proper")
    if owns and base.head in small_words()["one_of_many"] and not base.plural and genitive.type != "person":
        return replace(chained, after=f"of {genitive.said}", kind="count")  # «عضو المكتب السياسي»
    if owns and not (done_to and genitive.actor and not to):
        return replace(chained, determiner=with_s(genitive.said), definite=True, owner_said=genitive.said)
    plain = not (genitive.definite or genitive.plural or genitive.after or base.after)
    # «مركز تنسيق أمني مشترك»: a joint security coordination center.
    plain = plain and (
        not genitive.described or (genitive.kind == "mass" and len(genitive.core.split()) <= LONGEST_OWNER)
    )
    one = not (genitive.determiner or genitive.human or base.verbal or base.head in small_words()["once"])
    if plain and one and genitive.kind in ("count", "mass"):
        two = "two " if base.core.startswith("two ") else ""  # «ناقلتا نفط»: two oil tankers
        return replace(chained, core=f"{two}{genitive.core} {base.core.removeprefix('two ')}")  # an oil tanker
    once = base.kind == "mass" or base.verbal or base.head in small_words()["once"]
    certain = genitive.definite
    return replace(chained, definite=certain, the=once and not certain, after=f"of {genitive.said}")


def _is_city(genitive: NounPhrase) -> bool:
    """The bare name of a place: Geneva, and not the Gaza Strip."""
    bare = genitive.kind == "proper" and not (genitive.after or genitive.determiner) and genitive.many == 1
    return bare and genitive.type == "place" and genitive.core[:1].isupper()


def modifier_before(base: NounPhrase, genitive: NounPhrase) -> str:
    """What a phrase is said as before a noun that takes such: «اتفاق لوقف إطلاق النار», a cease-fire agreement."""
    told = base.head in small_words()["modified"] and not (genitive.after or genitive.determiner or genitive.chain)
    return _as_modifier(genitive) if told else ""


def plain_of(genitive: NounPhrase) -> NounPhrase:
    """A genitive without what its noun takes."""
    return replace(genitive, after="", determiner="", chain=False)


def _as_modifier(genitive: NounPhrase) -> str:
    """The English of a genitive that may stand before a noun: peace, renewable energy, refugee; nothing of others."""
    singular = table("as_modifier").get(genitive.core)
    if singular:
        return str(singular)
    last = genitive.core.split()[-1]
    described = genitive.described and 1 < len(genitive.core.split()) <= LONGEST_MODIFIER and not genitive.chain
    plain = genitive.core in small_words()["modifiers"]
    return genitive.core if plain or (described and last in small_words()["modifiers"]) else ""


def modifies_with_this(base: NounPhrase, genitive: NounPhrase) -> bool:
    """«اتفاق وقف إطلاق النار هذا»: this cease-fire agreement."""
    both = genitive.core in small_words()["modifiers"] and base.head in small_words()["modified"]
    return both and genitive.determiner in ("this", "that") and not genitive.after


def kind_of(phrase: NounPhrase) -> str:
    """Of what class a phrase is, which «and» joins to its like."""
    if phrase.many > 1:
        return "several"
    if phrase.kind == "mass" and not phrase.chain and not phrase.taken:
        return "mass"
    if phrase.verbal or phrase.kind == "gerund":
        return "verbal"
    if phrase.human:
        return "human"
    if phrase.type in ("state", "place"):
        return "state"
    if phrase.actor:
        return "body"
    return "mass" if phrase.kind == "mass" else "thing"


def _compounded(base: NounPhrase, modifier: str, definite: bool, determiner: str) -> NounPhrase:
    core = with_modifier(base, modifier.replace("foreign affairs", "foreign"))
    return replace(base, core=core, definite=definite, determiner=determiner, modifier=modifier)


def with_modifier(base: NounPhrase, modifier: str) -> str:
    """«خطة شاملة للإصلاح»: a comprehensive reform plan; «two» stands first."""
    two = "two " if base.core.startswith("two ") else ""
    *before, last = base.core.removeprefix("two ").split() if base.described else [base.core.removeprefix("two ")]
    return f"{two}{spaced(*before, modifier, last)}"

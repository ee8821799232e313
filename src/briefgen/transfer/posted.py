"""Posts that name the state they are about: «مبعوث الأمم المتحدة في اليمن», the UN envoy for Yemen."""

from __future__ import annotations

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words


def posted(phrase: NounPhrase, preposition: str) -> bool:
    """Does the state behind «في» belong to the title: of an envoy whom a body of many states has sent?"""
    sent = {*phrase.said.removeprefix("the ").split()} & small_words()["senders"]
    return preposition in small_words()["within_states"] and phrase.head in small_words()["posts_abroad"] and bool(sent)


def serves_there(subject: NounPhrase, place: str) -> bool:
    """«(قال) الوزير في وزارة الدفاع»: is it his ministry, where he did not say it?"""
    return subject.human and subject.kind != "proper" and place.startswith("in ") and "ministry" in place

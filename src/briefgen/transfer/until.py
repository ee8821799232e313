"""What a clause told already tells of how its conjunction is meant: until, so that, when."""

from __future__ import annotations

from briefgen.transfer.lists import small_words


def foretells(said: str) -> bool:
    """«توعد باستهداف السفن حتى يتوقف العدوان»: threatened to, until it stops."""
    return not small_words()["foretelling"].isdisjoint(said.split())


def lasts(said: str) -> bool:
    """«ستبقى حتى», «لن توقع حتى»: is «حتى» until, and not «so that»?"""
    return "will not " in said or any(word.startswith(tuple(small_words()["lasts"])) for word in said.split())


def asks(said: str) -> bool:
    """«لا يعرف متى انسحبت القوات»: may «when» be what is asked?"""
    return any(word.startswith(tuple(small_words()["asks"])) for word in said.split())

"""Numbers as news agencies write them in English."""

from __future__ import annotations

from briefgen.model import Number

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"))
VAGUE = {10: "dozens", 20: "dozens", 100: "hundreds", 1000: "thousands", 10_000: "tens of thousands",
         100_000: "hundreds of thousands", 1_000_000: "millions", 10_000_000: "tens of millions",
         100_000_000: "hundreds of millions", 1_000_000_000: "billions", 10_000_000_000: "tens of billions",
         100_000_000_000: "hundreds of billions"}  # fmt: skip


def figure(value: float | int) -> str:
    """3,000; 2.5 million; whole numbers below ten stay figures here."""
    for size, name in SCALES:
        if abs(value) >= size and value % (size / 1000) == 0:
            return f"{value / size:,.3f}".rstrip("0").rstrip(".") + f" {name}"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,}"


def exact(value: float | int) -> str:
    """Numbers below ten in words, the rest in figures."""
    return WORDS[int(value)] if value == int(value) and 0 <= value < 10 else figure(value)


def number_words(number: Number) -> str:
    """A number with what bounds it: about 3,000; more than 5,200; 35,000 to 50,000; hundreds; more than 40%."""
    percent = number.unit == "percent"
    if number.value is None:
        rate = "%" if percent else ""
        if number.low is not None and number.high is not None:
            return f"{figure(number.low)}{rate} to {figure(number.high)}{rate}"
        if number.low is not None:
            vague = f"at least {figure(number.low)}{rate}"
            return vague if percent else VAGUE.get(int(number.low), vague)
        return f"at most {figure(number.high)}{rate}" if number.high is not None else ""
    text = f"{figure(number.value)}%" if percent else exact(number.value)
    if number.low is not None:
        return f"{'more than' if number.approximate else 'at least'} {text}"
    if number.high is not None:
        fewer = "less" if percent else "fewer"
        return f"{f'{fewer} than' if number.approximate else 'at most'} {text}"
    return f"about {text}" if number.approximate else text


def ordinal_words(value: int) -> str:
    """first, second … ninth, 10th, 21st."""
    names = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    if 0 < value < 10:
        return names[value]
    ending = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"

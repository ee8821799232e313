"""Briefings made by hand for the tests of the page: talks between Muscat and Nicosia that never took place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefgen.model import Briefing, Fact, How, Interval, Line, Number, Section, Source, Text, Value

DAY = date(2023, 3, 14)
SAHEL = Text("صحيفة الساحل", "Sahel Daily")
HARBOUR = Text("هاربر تايمز", "Harbour Times")
NO_DATE = Text("لم يُحدد موعد", "date not set")
NOT_SET = Text("لم يُحدد", "not set")
DECIDED = (
    Text("تعهدت نيقوسيا بحماية السفن العُمانية في ميناء ليماسول.",
         "Nicosia pledged to protect Omani ships in Limassol."),
    Text("قررت مسقط سحب 40 مراقبا من الجزيرة قبل نهاية العام، على أن يبقى فريق من المهندسين.",
         "Muscat decided to withdraw 40 observers from the island before the year ends, with a team staying on."),
    Text("ينقل الجانبان طائرات F-16 (Fighting Falcon) إلى قاعدة أكروتيري بين 10-15 مايو.",
         "The two sides will move F-16 (Fighting Falcon) aircraft to the base at Akrotiri on 10-15 May."),
    Text("وافق البرلمان القبرصي على تمويل مركز مشترك للإنقاذ البحري.",
         "The Cypriot parliament approved the funding of a joint centre for rescue at sea."),
)  # fmt: skip


def value(kind: str, ar: str, en: str | None, **more: object) -> Value:
    """A value whose words are its Arabic."""
    how: How = "phrase" if en else "quote"
    return replace(Value(kind, ar, 0, len(ar), ar, en, how), **more)  # type: ignore[arg-type]


def fact(text: Text, weight: int = 0, slot: str = "decision", start: int = 0) -> Fact:
    """A fact that says ``text``."""
    return Fact(
        id=f"{start:012x}", article="muscat.txt", published=DAY, slot=slot, rule="sample", start=start,
        end=start + len(text.ar), quote=text.ar, paragraph=2, polarity="positive", modality="stated",
        roles={"who": (value("state", "مسقط", "Muscat", id="OM"),)}, status=None, source=None, text=text,
        how="phrase", quoted=(), weight=weight,
    )  # fmt: skip


def line(
    text: Text, weight: int = 0, mark: str = "1 ¶2", label: Text | None = None, figure: Text | None = None
) -> Line:
    """A line of one fact."""
    return Line((fact(text, weight),), text, (mark,), label, figure)


def talks(decided: int = 4, sources: int = 2) -> Briefing:
    """A day's page: two who agreed, ``decided`` decisions, figures, next steps and a position."""
    decisions = []
    for number in range(decided):
        text = DECIDED[number % len(DECIDED)]
        again = Text(f"{text.ar} ({number})", f"{text.en} ({number})") if number >= len(DECIDED) else text
        decisions.append(line(again, weight=min(4, decided - number), mark=f"{number % sources + 1} ¶{number + 2}"))
    parties = Text(
        "اتفقت سلطنة عُمان وقبرص على عقد جولة ثالثة من المحادثات الأمنية.",
        "Oman and Cyprus agreed to hold a third round of security talks.",
    )
    met = Text("التقى وزير الخارجية القبرصي (Petros Ioannou) نظيره العُماني في مسقط.",
               "The Cypriot foreign minister, Petros Ioannou, met his Omani counterpart in Muscat.")  # fmt: skip
    said = Text("«لن تبقى قوات أجنبية بعد الصيف»، قال المتحدث باسم الحكومة في نيقوسيا.",
                "“No foreign forces will stay after summer,” the spokesman in Nicosia said.")  # fmt: skip
    quoted = Text("قال وزير الدفاع: «الأمر متروك للجان الفنية».",
                  "The defence minister said: «الأمر متروك للجان الفنية» [ar]")  # fmt: skip
    technical = Text("لجنة فنية تضع جدول الانسحاب.", "A technical committee is to draw up the timetable.")
    round_four = Text("جولة رابعة في نيقوسيا.", "A fourth round in Nicosia.")
    force = Text("ينتشر نحو 3 آلاف جندي في الجزيرة.", "About 3,000 soldiers are on the island.")
    observers = Text("عدد المراقبين 120.", "There are 120 observers.")
    sections = (
        Section("agreed", Text("من اتفق", "Who agreed"), (line(parties, 9), line(met, 8, "2 title"))),
        Section("decided", Text("ما الذي تقرر", "What was decided"), tuple(decisions)),
        Section("figures", Text("أرقام", "Figures"), (
            line(force, 7, label=Text("الجنود في الجزيرة", "Soldiers on the island"),
                 figure=Text("نحو 3 آلاف", "about 3,000")),
            line(observers, 6, label=Text("المراقبون", "Observers"), figure=Text("120", "120")),
            Line((), Text("", ""), (), Text("موعد الانسحاب", "Date of withdrawal"), NOT_SET),
        )),
        Section("next", Text("الخطوات التالية", "Next steps"), (
            line(technical, 5, label=NO_DATE),
            line(round_four, 4, label=Text("2 مايو 2023", "2 May 2023")),
        )),
        Section("words", Text("بنص التصريح", "In their words"), (line(said, 3, "2 ¶7"), line(quoted, 1, "1 ¶9"))),
    )  # fmt: skip
    return Briefing(
        stem=DAY.isoformat(),
        published=DAY,
        subject=Text("قبرص", "Cyprus"),
        title=Text("مسقط ونيقوسيا تتفقان على جولة ثالثة وتتركان جدول الانسحاب للجنة فنية",
                   "Oman and Cyprus agree on a third round; timetable left to a technical committee"),
        bottom_line=(Line((), Text(
            "اتفقت سلطنة عُمان وقبرص في 14 مارس على عقد جولة ثالثة من المحادثات الأمنية، وقررت مسقط سحب 40 مراقبا. "
            "ولم يُحدد موعد للانسحاب ولا حجمه.",
            "Oman and Cyprus agreed on 14 March to hold a third round of security talks, and Muscat decided to "
            "withdraw 40 observers. No date and no size of the withdrawal were set."), ()),),
        sections=sections,
        sources=tuple(
            Source(number, f"{number:03}_muscat.txt", None, (SAHEL, HARBOUR)[number % 2], DAY, 12)
            for number in range(1, sources + 1)
        ),
    )  # fmt: skip


def short() -> Briefing:
    """A page of five lines."""
    full = talks(decided=2)
    sections = (full.sections[0], full.sections[1], replace(full.sections[3], lines=full.sections[3].lines[:1]))
    return replace(full, sections=sections, sources=full.sources[:1])


HOSTILE = (
    "{{7*7}} {% for x in y %}", "<b>bold</b> <script>alert(1)</script>", "R&D <b> 5 < 6 &amp; more", "=1+1", "# x",
    "a | b | c", "[x](javascript:alert(1)) ![](file:///etc/passwd)", "`code` *star* _under_ ~~gone~~ $x$", "1. one",
    "- dash", "+plus", "@name DDEAUTO c:\\cmd", "{_{7*7}_} {_% if %_}", "tab\tnew\nline\fpage\x07bell\x00nul",
    "\u202eoverride\u2066isolate\u200e", "\ud800lone", "> quote", "http://example.org www.example.org", "--- ***",
)  # fmt: skip


def hostile() -> Briefing:
    """A page whose every line is text that Markdown, Jinja or Word could take for something else."""
    base = talks(decided=1)
    lines = tuple(line(Text(f"{one} قال", one)) for one in HOSTILE)
    rows = tuple(
        line(Text(f"{one} قال", one), label=Text(f"{one} قال", one), figure=Text(one, one)) for one in HOSTILE[:6]
    )
    return replace(
        base,
        title=Text(f"{HOSTILE[2]} قال", HOSTILE[2]),
        bottom_line=(Line((), Text(f"{HOSTILE[0]} قال", HOSTILE[0]), ()),),
        sections=(Section("decided", Text("ما الذي تقرر", "What was decided"), lines),
                  Section("figures", Text("أرقام", "Figures"), rows)),
    )  # fmt: skip


def forces() -> Fact:
    """A fact with every kind of role: a number, an interval, a list, a status and a source."""
    text = Text("ينتشر نحو 3 آلاف جندي في الجزيرة منذ مارس.", "About 3,000 soldiers are on the island since March.")
    count = value("number", "نحو 3 آلاف", "about 3,000", number=Number(3000, approximate=True, unit="soldier"))
    when = value("time", "منذ مارس", "since March", when=Interval(date(2023, 3, 1), None, "month"))
    roles = {
        "who": (), "count": (count,), "when": (when,), "place": (value("place", "الجزيرة", None),),
        "parties": (value("state", "مسقط", "Muscat", id="OM"), value("state", "قبرص", "Cyprus", id="CY")),
    }  # fmt: skip
    return replace(
        fact(text, slot="force"), roles=roles, status="present", many=frozenset({"parties"}),
        source=value("body", "الوزارة", "the ministry", id="CY.defense"), quoted=("place",), how="quote",
    )  # fmt: skip

"""The pages of `explain --html` and `coverage --html`: complete in themselves, in two directions."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefgen.author.explain import Explainer
from briefgen.author.explain_page import MARKS, explain_page
from briefgen.author.html import arabic, directed
from briefgen.author.watch import WatchedExtractor
from briefgen.packs.cache import open_pack
from briefgen.render import write
from commands import Ended, command
from small import SMALL, article

AGREED = "اتفقت قطر وتونس على سحب القوات القطرية من اليمن"
DEPLOYED = "ينتشر 300 جندي قطري في اليمن"
Run = Callable[..., Ended]


class Elements(HTMLParser):
    """The elements of a page, each with its attributes and the text inside it, and whether all were closed in order."""

    VOID = frozenset({"meta", "input", "br"})

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str], list[str]]] = []
        self.open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(page.decode("utf-8"))
        assert not self.open, f"not closed: {[name for name, _, _ in self.open]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs}, [])
        self.found.append(element)
        if tag not in self.VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1][0] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for _, _, text in self.open:
            text.append(data)

    def of(self, name: str, kind: str = "") -> list[tuple[dict[str, str], str]]:
        """Attributes and text of the elements of a name and a class."""
        return [
            (attributes, "".join(text))
            for tag, attributes, text in self.found
            if tag == name and (not kind or kind in attributes.get("class", "").split())
        ]


def explained(*texts: str, rule: str = "") -> bytes:
    """The page about articles of one paragraph, read with the small pack."""
    pack = open_pack(SMALL)
    only = next((each for each in (*pack.rules, *pack.phrases) if each.id == rule), None)
    explainer = Explainer(WatchedExtractor(pack), only)
    return explain_page(
        [explainer.article(article(*text.split("\n"), name=f"{n}.txt")) for n, text in enumerate(texts)], pack
    )


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """A command in a folder with one article, with the small pack."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"قطر وتونس تتفقان\n\n{AGREED}.\n", encoding="utf-8")
    return lambda *words: command(monkeypatch, capsys, *words, "--rules", SMALL)


@pytest.fixture(params=["explain", "coverage"])
def written(request: pytest.FixtureRequest, run: Run, tmp_path: Path) -> bytes:
    """Either page about the article."""
    assert run(request.param, "a.txt", "--html", "page.html").code == 0
    return (tmp_path / "page.html").read_bytes()


def test_a_page_is_complete_in_itself(written: bytes) -> None:
    """Nothing is fetched, and nothing may be; every element is closed, every link leads somewhere."""
    page = Elements(written)
    names = {tag for tag, _, _ in page.found}
    assert not names & {"img", "link", "iframe", "object"}
    assert b"http://" not in written and b"https://" not in written and b"src=" not in written
    (policy,) = [a for a, _ in page.of("meta") if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy["content"].startswith("default-src 'none'")
    ids = [attributes["id"] for _, attributes, _ in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for attributes, _ in page.of("a")]
    assert links and all(link.startswith("#") and link[1:] in ids for link in links)


def test_a_page_has_light_and_dark_colours_and_a_visible_focus(written: bytes) -> None:
    """And a form for paper."""
    text = written.decode("utf-8")
    assert "prefers-color-scheme:dark" in text and "@media print" in text and ":focus-visible{outline:" in text


def test_what_runs_from_right_to_left_says_so(written: bytes) -> None:
    """No Arabic word stands outside an element that turns it, file names of articles apart."""
    page = Elements(written)
    assert page.of("html")[0][0] == {"lang": "en", "dir": "ltr"}
    turned = [attributes for _, attributes, _ in page.found if attributes.get("dir") == "rtl"]
    assert turned and all(each.get("lang") == "ar" for each in turned)


def test_a_marked_span_leads_to_its_fact() -> None:
    """With its rule, where that stands, and what fills its roles."""
    page = Elements(explained(f"قالت سميرة قاسم إنه {AGREED}."))
    (mark, words), *_ = page.of("a", "mark")
    assert words == AGREED
    at = next(n for n, (_, attributes, _) in enumerate(page.found) if attributes.get("id") == mark["href"][1:])
    inside = "".join(page.found[at][2])
    assert page.found[at - 5 : at] and any(tag == "details" for tag, _, _ in page.found[:at])
    for said in (
        "agree",
        "facts/facts.yaml:1:3",
        "withdraw Qatari forces from Yemen",
        "Samira Qasim",
        "positive, stated",
    ):
        assert said in inside
    assert next(text.removesuffix("who") for _, text in page.of("ruby")) == "قطر"


def test_a_slot_has_a_mark_besides_its_colour() -> None:
    """No two of the first eight are underlined alike, and each is named."""
    text = explained(f"{AGREED}. {DEPLOYED}.").decode("utf-8")
    styles = re.findall(r"\.slot-\d\{--hue:(\d+);--how:(\w+);--where:([\w ]+)\}", text)
    assert len(styles) == MARKS == len({hue for hue, _, _ in styles}) == len({each[1:] for each in styles})
    legend = [said for _, said in Elements(text.encode()).of("span", "chip")]
    assert legend[:2] == ["Agreement", "Forces"]


def test_facts_that_share_words_cut_the_text_and_lose_none_of_it() -> None:
    """The sentence is there to the letter."""
    text = f"قالت سميرة قاسم إن قطر وتونس اتفقتا على سحب القوات القطرية من اليمن، و{DEPLOYED}."
    page = Elements(explained(text))
    ((_, shown),) = page.of("p", "text")
    assert re.sub(r"\d(?=[ .،]|$)", "", shown.replace("300", "")) == text.replace("300", "")


def test_a_pattern_is_marked_where_it_stopped() -> None:
    """And what was read before it."""
    page = Elements(explained("اتفقت قطر وتونس في سحب القوات القطرية"))
    assert [text for _, text in page.of("mark")][:2] == ["where it stopped", "على"]
    assert [text for _, text in page.of("span", "read")][:3] == ["what was read", "<اتفق:فعل>", "{who}"]
    (first,) = page.of("div", "first")
    assert "stopped at على: met «في»" in first[1]


def test_the_text_of_an_article_is_text() -> None:
    """It can bring no element, no script and no direction of its own."""
    page = explained("اتفقت <script>alert(1)</script> قطر \u202eوتونس & <b>على")
    assert b"<script>alert" not in page and b"<b>" not in page
    assert "\u202e".encode() not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.decode("utf-8")


def test_the_same_articles_give_the_same_bytes() -> None:
    """No time, no order of chance."""
    assert explained(AGREED, DEPLOYED) == explained(AGREED, DEPLOYED)


def test_one_rule_is_shown_with_every_pattern() -> None:
    """Those that matched too."""
    page = Elements(explained(AGREED, rule="agree"))
    (nearly,) = page.of("ol", "nearly")
    assert "matched" in nearly[1] and "stopped at" in nearly[1]


def test_arabic_in_english_is_held_apart() -> None:
    """As is English in Arabic; both are escaped."""
    assert directed("met «سحب» & {who}") == 'met «<bdi lang="ar" dir="rtl">سحب</bdi>» &amp; {who}'
    assert directed("no form of اتفق stands") == 'no form of <bdi lang="ar" dir="rtl">اتفق</bdi> stands'
    assert arabic("طائرة F-16 <") == 'طائرة <bdi dir="ltr">F-16</bdi> &lt;'


def test_a_work_list_has_its_tables_and_leads_to_the_lines(run: Run, tmp_path: Path) -> None:
    """The tables are those that are printed."""
    (tmp_path / "b.txt").write_text(f"خبر\n\nلم تتفق قطر وتونس.\n\n{AGREED}.\n", encoding="utf-8")
    printed = run("coverage", "b.txt")
    ended = run("coverage", "b.txt", "--html", "page.html")
    assert (ended.code, ended.out) == (0, "page.html  3 sentences, 1 with a fact\n")
    page = Elements((tmp_path / "page.html").read_bytes())
    heads = [text for _, text in page.of("h2")]
    titles = [line[2:] for line in printed.out.splitlines() if line.startswith("# ")]
    assert heads[:-2] == titles[:-1] and heads[-1] == "Lines of the articles"
    link = next(attributes["href"] for attributes, text in page.of("a", "place") if text == "b.txt:3")
    line = next(text for attributes, text in page.of("li") if attributes.get("id") == link[1:])
    assert "لم تتفق قطر وتونس." in line


def test_the_page_is_named_on_stdout_and_an_older_one_is_replaced(run: Run, tmp_path: Path) -> None:
    """Nothing else is printed, and a folder that is missing is made."""
    for _ in range(2):
        ended = run("explain", "a.txt", "--html", "new/page.html")
        assert (ended.code, ended.err) == (0, "")
        assert ended.out == "new/page.html  2 sentences, 1 fact\n"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["page.html"]


@pytest.mark.parametrize("name", ["explain", "coverage"])
def test_a_place_that_cannot_be_written_is_named_before_the_work(run: Run, tmp_path: Path, name: str) -> None:
    """A folder, a file in the place of a folder, a link."""
    (tmp_path / "link").symlink_to(tmp_path)
    places = {".": "is a folder where a file should go", "a.txt/x.html": "is no folder", "link/x.html": "is a link"}
    for file, reason in places.items():
        ended = run(name, "nowhere.txt", "--html", file)
        assert ended.code == 4
        assert "error W001: " + reason in ended.err and "with --html" in ended.err
        assert not ended.out


def test_a_disk_that_is_full_leaves_the_older_page(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole or not at all."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "page.html").write_text("older", encoding="utf-8")
    monkeypatch.setattr(write.os, "fsync", full)
    ended = run("explain", "a.txt", "--html", "page.html")
    assert ended.code == 4 and "W003" in ended.err
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "older"


def test_without_an_article_no_page_is_written(run: Run, tmp_path: Path) -> None:
    """The path is named, as without a page."""
    for name, code in (("explain", 2), ("coverage", 2)):
        ended = run(name, "nowhere.txt", "--html", "page.html")
        assert ended.code == code and "nowhere.txt" in ended.err
    assert not (tmp_path / "page.html").exists()

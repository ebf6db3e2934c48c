"""Documents and rules for benchmarks, made from the project's own texts: the same bytes on every machine.

A clone has no other data. Figures on documents of your own: bench.py --corpus FOLDER.
"""

import json
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Sentences of our own beside those of the fixtures; slots in braces are filled at random.
FRAMES = """
{Person}, who runs the {thing} in {Place}, said on {day} that the work would cost {number} million crowns.
“We have waited {number} years for this,” {Person} said. “Nobody in {Place} was asked.”
According to a report of the {body}, {number} of {number} {things} were built before {year}.
The {body} of {Place} voted by {number} to {number} to repair the {thing} before the winter.
Critics say the {thing} was a waste of money, and the {body} allegedly hid the bill.
The {thing} opened in {year}, was closed twice, and now draws {number},{number} visitors a year.
{Person} told the newspaper that she had not seen the letter and would answer by {day}.
Experts believe the {things} of {Place} may not last another ten years.
In {Place}, the price of {things} rose by {number} per cent between {month} and {month}, figures of the {body} show.
The plan, first published in {month} {year}, names {number} places where a {thing} could stand.
It remains unclear who paid for the {thing}; {Person} did not reply to questions.
A spokesman for the {body} denied the charge and gave the minutes of the meeting to this newspaper.
""".strip().splitlines()
SLOTS = {
    "Person": "Ana Torvald|Ruth Okafor|Lena Quist|Tomas Berg|Ines Duarte|Karim Haddad|Mei Tanaka|Jon O'Neil|Sara Lindqvist|Pavel Novak",
    "Place": "Aldmouth|Osby|Valparaiso|Tallinn|Porto|Kumasi|Seville|Oulu|Galway|Windhoek",
    "thing": "harbour|bridge|library|ferry|tram line|swimming pool|grain mill|lighthouse|market hall|dam",
    "things": "harbours|bridges|libraries|ferries|schools|wells|mills|lighthouses|houses|dams",
    "body": "council|harbour board|ministry of transport|audit office|school board|port company|weather service|court",
    "day": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "month": "January|March|May|July|September|November",
    "year": "1964|1978|1987|1999|2008|2016|2021",
    "number": "2|3|4|7|11|18|24|36|52|118",
}


def own_sentences():
    """Sentences of the founding documents and of the texts of the page fixtures."""
    found = []
    files = sorted((ROOT / "seeds").glob("*.txt")) + sorted((ROOT / "Fixtures/pages").glob("*.txt"))
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            line = line.strip()
            if len(line) < 60 or line.startswith("#"):
                continue
            found += [s for s in re.split(r"(?<=[.!?”]) +(?=[A-Z“])", line) if len(s) > 40]
    return found


# Bytes of a page: the mean of 115 pages of English news sites was 195 KB, that of 453 others 208 KB.
PAGE = 200_000


class Maker:
    """Makes articles; the same seed makes the same ones."""

    def __init__(self, seed=7):
        self.random = random.Random(seed)
        self.own = own_sentences()
        self.slots = {name: words.split("|") for name, words in SLOTS.items()}

    def sentence(self):
        if self.random.random() < 0.5:
            return self.random.choice(self.own)
        frame = self.random.choice(FRAMES)
        return re.sub(r"\{(\w+)\}", lambda m: self.random.choice(self.slots[m[1]]), frame)

    def title(self):
        place, thing = self.random.choice(self.slots["Place"]), self.random.choice(self.slots["thing"])
        return self.random.choice(["{0} argues over its {1}", "Who pays for the {1} of {0}?", "{0}: {1} to open in spring"]).format(place, thing)

    def paragraphs(self, size):
        """Paragraphs of about `size` bytes in all."""
        made, length = [], 0
        while length < size:
            text = " ".join(self.sentence() for _ in range(self.random.randint(2, 4)))
            made.append(text)
            length += len(text.encode()) + 2
        return made

    def text(self, size):
        return self.title() + "\n\n" + "\n\n".join(self.paragraphs(size)) + "\n"

    def items(self, size, numbers, make):
        """What `make` makes of random numbers, about `size` bytes in all."""
        made, length = [], 0
        while length < size:
            made.append(make(self.random.randint(1, numbers)))
            length += len(made[-1])
        return made

    def page(self, size, furniture):
        """A page of an article of `size` bytes among `furniture` bytes of scripts, styles, links and other parts."""
        escape = lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace("“", "&ldquo;").replace("”", "&rdquo;")
        title = escape(self.title())
        script = self.items(furniture * 0.44, 10 ** 6, lambda n: (
            f'window.q{n}=window.q{n}||[];q{n}.push({{"slot":"s{n}","size":[300,{n % 600}],"load":function(e){{if(e<{n}&&e>0){{return "<div>"+e+"</div>"}}}}}});\n'))
        style = self.items(furniture * 0.16, 10 ** 4, lambda n: (
            f".c{n} .inner > a:hover{{color:#{n % 999:03d};margin:{n % 40}px auto;display:flex}}\n"))
        links = self.items(furniture * 0.4, 10 ** 4, lambda n: (
            f'<li class="teaser teaser--{n % 7} c{n}"><a class="teaser__link" href="/section/{n % 12}/{n}" data-track="nav-{n}" data-position="{n % 40}">'
            f'<img class="teaser__picture" src="/i/{n}-320.jpg" srcset="/i/{n}-320.jpg 320w, /i/{n}-640.jpg 640w" loading="lazy" alt="">'
            f'<span class="teaser__label">{escape(self.title())}</span></a></li>\n'))
        half = len(links) // 2
        body = "".join(f'<p class="c{i}">{escape(p)}</p>\n' for i, p in enumerate(self.paragraphs(size)))
        return (
            f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title} | Aldmouth Post</title>\n'
            f'<meta property="og:site_name" content="Aldmouth Post"><meta name="author" content="Ana Torvald">\n'
            f'<meta property="article:published_time" content="2026-02-03T10:15:00Z">\n<style>{"".join(style)}</style>\n'
            f'<script>{"".join(script[: len(script) // 2])}</script></head>\n<body><header><nav><ul>\n{"".join(links[:half])}</ul></nav></header>\n'
            f'<main><article><h1>{title}</h1><p class="byline">By Ana Torvald</p>\n{body}</article></main>\n'
            f'<aside><ul>\n{"".join(links[half:])}</ul></aside>\n<script>{"".join(script[len(script) // 2:])}</script>\n'
            f'<footer><p>Aldmouth Post, all rights reserved</p></footer></body></html>\n')


def write_records(path, size, article=3500, seed=7):
    """JSON Lines with articles of `article` bytes, `size` bytes in all; returns their number."""
    maker = Maker(seed)
    count, length = 0, 0
    with open(path, "w", encoding="utf-8") as file:
        while length < size:
            line = json.dumps({"id": f"{count}", "title": maker.title(), "text": "\n\n".join(maker.paragraphs(article))}, ensure_ascii=False)
            file.write(line + "\n")
            count += 1
            length += len(line.encode()) + 1
    return count


def write_many(path, count, seed=11):
    """JSON Lines with `count` short articles, each different."""
    maker = Maker(seed)
    pool = [maker.paragraphs(500) for _ in range(500)]
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            text = "\n\n".join(pool[i % len(pool)]) + f"\n\nThis was notice number {i} of the harbour board."
            file.write(json.dumps({"id": f"{i}", "text": text}, ensure_ascii=False) + "\n")


def write_pages(folder, count, seed=7):
    """HTML pages with the proportions of news pages: about 200 KB, three fifths of them scripts and styles, less
    than an eighth text that people see."""
    maker = Maker(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        size = maker.random.randint(2000, 7000)
        (folder / f"{i:04}.html").write_text(maker.page(size, PAGE - size), encoding="utf-8")


def rule_ids():
    """Files of the shipped pack that hold rules, with their text."""
    files = sorted((ROOT / "Rules/news-en").glob("*.yml"))
    return [(file.name, file.read_text(encoding="utf-8")) for file in files if re.search(r"^rules:", file.read_text(encoding="utf-8"), re.M)]


def write_alike(folder, copies):
    """The shipped rules again under other ids, `copies` times: they match wherever the first ones do."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, text in rule_ids():
        rules = re.search(r"^rules:\n((?:[ #-].*\n|\n)*)", text, re.M)
        if not rules:
            continue
        for copy in range(1, copies + 1):
            body, changed = re.subn(r"^(- id: [\w/-]+)", rf"\1-copy{copy}", rules[1], flags=re.M)
            body = re.sub(r"^  (was|renamed-from|supersedes):.*\n", "", body, flags=re.M)
            body = re.sub(r"^  refs: \[.*\]\n", "  refs: []\n", body, flags=re.M)
            count += changed
            (folder / f"copy{copy}-{name}").write_text("factcheck: 1\nrules:\n" + body, encoding="utf-8")
    version = re.search(r"version: ([\d.]+)", (ROOT / "Rules/news-en/pack.yml").read_text(encoding="utf-8"))[1]
    (folder / "pack.yml").write_text(
        f"factcheck: 1\npack: {{id: copies, version: 1.0.0, language: en}}\nextends: [news-en@{version}]\n")
    return count


def write_idle(folder, count, seed=3):
    """`count` rules about words that no text holds."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    syllables = "zor quim bral vost plin dref gask mulb trev yorn".split()
    word = lambda: "".join(chance.choice(syllables) for _ in range(3))
    rules = []
    for i in range(count):
        a, b, c, d, e = (word() for _ in range(5))
        rules.append(
            f"- id: loaded-framing/idle-{i}\n  grade: {{severity: warning, confidence: medium}}\n"
            f'  match: "({a} | {b} | the {c}) ..3 ({d} | {e} of the)"\n  message: "idle"\n  why: "Idle."\n  fix: "Idle."\n  refs: []\n'
            f'  examples:\n    flag: ["The [[{a} {d}]] stood.", "A [[{b} {d}]] stood."]\n    pass: ["It stood.", "It fell."]\n')
    (folder / "idle.yml").write_text("factcheck: 1\npack: {id: idle, version: 1.0.0, language: en}\nrules:\n" + "".join(rules), encoding="utf-8")
    return count

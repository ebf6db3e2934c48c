#!/usr/bin/env python3
"""Speed of factcheck beside other programs on the same files, in one run.

    bench.py [--program FILE] [--corpus FOLDER] [--size MB] [--runs N] [--peers PYTHON] [--peer-size MB] [--many N]

CPU time is user and system time of whole processes, start-up included, medians of runs that take turns; a machine
that others use changes it little, so ratios can be trusted. Only the line on two cores looks at the time that passes
and needs a quiet machine. --corpus takes a folder with *.html and *.txt of your own instead of made documents; --peers
a Python that has proselint, spacy, trafilatura and pysbd, or some of them.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import corpus
from cpu import environment, interleaved, once

PEERS = pathlib.Path(__file__).with_name("peers.py")


def report(program, *arguments, jobs=1, form="jsonl"):
    return [program, "report", "--no-config", "--format", form, "--jobs", str(jobs), *map(str, arguments)]


def on_text(program, records):
    """What the program does with texts, by name."""
    return {
        "factcheck annotate": ([program, "annotate", "--jobs", "1", str(records)], None),
        "factcheck report --format jsonl": (report(program, records), None),
        "factcheck report --format text": (report(program, records, form="text"), None),
        "factcheck check": ([program, "check", "--no-config", "--jobs", "1", str(records)], None),
    }


def megabytes(files):
    return sum(pathlib.Path(f).stat().st_size for f in files) / 1e6


def line(*cells):
    print("  " + f"{cells[0]:40}" + "".join(f"{cell:>14}" for cell in cells[1:]))


def head(title, *columns):
    print(f"\n{title}")
    if columns:
        line("", *columns)


def compare(title, own, others, size, runs, warms=True):
    """A table of CPU times of one job on one set of files; `own` is the first."""
    found = interleaved({**own, **others}, runs, warms)
    base = found[next(iter(own))]
    head(f"{title}, {size:.1f} MB", "CPU s", "MB/s", "factcheck is")
    for name, run in found.items():
        if run.status != 0 and name in own:
            sys.exit(f"bench: {name} ended with {run.status}")
        ratio = "" if run is base else f"{base.cpu / run.cpu:.2f} × of it" if run.cpu < base.cpu * 20 else f"{run.cpu / base.cpu:.0f} × faster"
        line(name, f"{run.cpu:.3f}", f"{size / run.cpu:.1f}", ratio)
    return found


def beside(title, own, yardstick, size, runs, start):
    """A table of the program's commands beside one other program; `start` is a command that only starts up."""
    found = interleaved({**own, yardstick[0]: (yardstick[1], None), "start": (start, None)}, runs)
    base = found[yardstick[0]].cpu
    head(f"{title}, {size:.1f} MB", "CPU s", "MB/s", f"× {yardstick[0]}", "less start-up")
    for name, run in found.items():
        # The gate of `check` may fail, and it does on made documents.
        if run.status not in (0, 1):
            sys.exit(f"bench: {name} ended with {run.status}")
        if name == "start":
            continue
        rest = f"{max(run.cpu - found['start'].cpu, 0) / base:.2f}" if name in own else ""
        line(name, f"{run.cpu:.3f}", f"{size / run.cpu:.1f}", f"{run.cpu / base:.2f}", rest)


def has(python, *modules):
    if not python:
        return False
    test = "import " + ", ".join(modules)
    return subprocess.run([python, "-c", test], capture_output=True).returncode == 0


def stages(program, files, size):
    """CPU time of the stages, as --timings tells it."""
    result = subprocess.run(report(program, "--timings", *files), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment())
    found = dict(re.findall(r"^  ([\w-]+) +([\d.]+) ms", result.stderr, re.M))
    for name, milliseconds in found.items():
        milliseconds = float(milliseconds)
        line(name, f"{milliseconds:.1f} ms", f"{size / milliseconds * 1000:.0f} MB/s" if milliseconds > 0.5 else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(corpus.ROOT / ".build/release/factcheck"))
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--size", type=float, default=8, help="MB of text; pages are three times as much")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", help="a Python with proselint, spacy, trafilatura and pysbd")
    parser.add_argument("--peer-size", type=float, default=2, help="MB of text for the slow programs: enough that no start-up decides")
    parser.add_argument("--many", type=int, default=200_000, help="documents of the test of memory; 0 for none")
    parser.add_argument("--only", help="letters of the parts: t(ext) h(tml) s(tages) r(ules) l(ength) c(ores) u(p) m(emory) p(eers)", default="thsrlcump")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    if not pathlib.Path(program).exists():
        sys.exit(f"bench: no program at {program}: make build")
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as name:
        # Compiled packs are cached in a folder of the benchmark's own.
        os.environ["XDG_CACHE_HOME"] = name + "/cache"
        bench(program, arguments, pathlib.Path(name))


def documents(arguments, work):
    """A file of records and a list of pages."""
    records = work / "text.jsonl"
    if not arguments.corpus:
        corpus.write_records(records, arguments.size * 1e6)
        corpus.write_pages(work / "pages", int(arguments.size * 3e6 / corpus.PAGE))
        return records, sorted((work / "pages").glob("*.html"))
    texts = sorted(arguments.corpus.rglob("*.txt"))
    with open(records, "w", encoding="utf-8") as file:
        for path in texts:
            text = path.read_text(encoding="utf-8", errors="replace")
            file.write(json.dumps({"id": path.name, "text": text}, ensure_ascii=False) + "\n")
        for path in sorted(arguments.corpus.rglob("*.jsonl")):
            for index, each in enumerate(path.read_text(encoding="utf-8").splitlines()):
                text = json.loads(each).get("text")
                if text:
                    file.write(json.dumps({"id": f"{path.name}:{index}", "text": text}, ensure_ascii=False) + "\n")
    return records, sorted(arguments.corpus.rglob("*.html"))


def bench(program, arguments, work):
    runs, parts = arguments.runs, arguments.only
    records, pages = documents(arguments, work)
    text_size, page_size = megabytes([records]), megabytes(pages)
    print(f"factcheck {subprocess.run([program, '--version'], capture_output=True, text=True).stdout.splitlines()[0]}")
    print(f"{'made documents' if not arguments.corpus else arguments.corpus}: {text_size:.1f} MB JSON Lines, {len(pages)} pages of {page_size:.1f} MB")

    if "t" in parts and text_size:
        tiny = work / "tiny.txt"
        tiny.write_text("A word.\n")
        beside(
            "Text in JSON Lines, 1 job", on_text(program, records), ("wc -w", ["wc", "-w", str(records)]),
            text_size, runs, report(program, tiny))
    if "h" in parts and pages:
        others = {}
        if shutil.which("xmllint"):
            others["xmllint --html --noout"] = (["xmllint", "--html", "--noout", *map(str, pages)], None)
        compare(
            "HTML pages, 1 job", {"factcheck report --format jsonl": (report(program, *pages), None)}, others,
            page_size, runs)
    if "s" in parts:
        head("Stages on text, CPU time", "", "of the input")
        stages(program, [records], text_size)
        if pages:
            head("Stages on HTML, CPU time", "", "of the input")
            stages(program, pages, page_size)
    if "r" in parts:
        rules(program, work, runs, min(2e6, arguments.size * 1e6))
    if "l" in parts:
        length(program, work, runs)
    if "c" in parts:
        cores(program, records, text_size, runs)
    if "u" in parts:
        startup(program, work)
    if "m" in parts and arguments.many:
        memory(program, work, arguments.many)
    if "p" in parts:
        peers(program, arguments, work, records, pages)


def rules(program, work, runs, size):
    records = work / "rules.jsonl"
    corpus.write_records(records, size)
    base = corpus.write_alike(work / "alike", 4) // 4
    corpus.write_idle(work / "idle", base * 4)
    commands = {
        f"shipped pack, {base} rules": report(program, records),
        "× 5, the others match nothing": report(program, "--pack", work / "idle", records),
        "× 5, the others match alike": report(program, "--pack", work / "alike", records),
    }
    # Reading the packs is start-up, and told apart: growth is that of the work on documents.
    empty = work / "one.jsonl"
    empty.write_text('{"id": "0", "text": "A word."}\n')
    both = {name: (command, None) for name, command in commands.items()}
    both.update({"start of " + name: (command[:-1] + [str(empty)], None) for name, command in commands.items()})
    found = interleaved(both, runs)
    head(f"Growth with rules, {megabytes([records]):.1f} MB text, without start-up", "CPU s", "MB/s", "of × 1", "start-up s")
    first = None
    for name in commands:
        if found[name].status != 0:
            line(name, f"failed: {found[name].status}")
            continue
        start = found["start of " + name].cpu
        cpu = max(found[name].cpu - start, 1e-6)
        first = first or cpu
        line(name, f"{cpu:.3f}", f"{megabytes([records]) / cpu:.1f}", f"{cpu / first:.2f}", f"{start:.3f}")


def length(program, work, runs):
    """One text over and over in one document: the time of a byte must not grow with the document."""
    text = corpus.Maker(5).text(240_000)
    files = {}
    for times in (1, 4, 16):
        file = work / f"long-{times}.txt"
        file.write_text("\n".join([text] * times), encoding="utf-8")
        files[f"× {times}, {file.stat().st_size / 1e6:.2f} MB"] = file
    tiny = work / "tiny.txt"
    tiny.write_text("A word.\n")
    for name, command in (("report --format jsonl", report(program)), ("annotate", [program, "annotate", "--jobs", "1"])):
        commands = {size: (command + [str(file)], None) for size, file in files.items()}
        commands["start"] = (command + [str(tiny)], None)
        found = interleaved(commands, runs)
        head(f"Growth with the length of a document, {name}, without start-up", "CPU s", "ns/byte", "of × 1")
        first = None
        for size, file in files.items():
            cpu = max(found[size].cpu - found["start"].cpu, 1e-6)
            byte = cpu * 1e9 / file.stat().st_size
            first = first or byte
            line(size, f"{cpu:.3f}", f"{byte:.0f}", f"{byte / first:.2f}")


def cores(program, records, size, runs):
    found = interleaved({jobs: (report(program, records, jobs=jobs), None) for jobs in (1, 2)}, runs)
    head("Two cores (time that passes; needs a quiet machine)", "CPU s", "passed s", "MB/s")
    for jobs, run in found.items():
        line(f"--jobs {jobs}", f"{run.cpu:.3f}", f"{run.wall:.3f}", f"{size / run.wall:.1f}")
    line("two against one", f"{found[2].cpu / found[1].cpu:.2f} ×", f"{found[1].wall / found[2].wall:.2f} × faster")


def startup(program, work):
    tiny = work / "tiny.txt"
    tiny.write_text("A word.\n")
    commands = {"report of two words": (report(program, tiny), None), "--version": ([program, "--version"], None)}
    helps = subprocess.run([program, "report", "--help"], capture_output=True, text=True).stdout
    if "--no-cache" in helps:
        commands["report of two words, --no-cache"] = (report(program, "--no-cache", tiny), None)
    found = interleaved(commands, 20)
    head("Start-up", "CPU ms", "memory MB")
    for name, run in found.items():
        line(name, f"{run.cpu * 1000:.1f}", f"{run.memory / 1e6:.1f}")


def memory(program, work, many):
    head("Memory for JSON Lines of any length", "file MB", "peak MB", "CPU s")
    for count in (many // 100, many):
        file = work / f"many-{count}.jsonl"
        corpus.write_many(file, count)
        for jobs in (1, 2):
            run = once(report(program, file, jobs=jobs))
            line(f"{count} documents, --jobs {jobs}", f"{megabytes([file]):.1f}", f"{run.memory / 1e6:.1f}", f"{run.cpu:.1f}")
        file.unlink()


def peers(program, arguments, work, whole, pages):
    """Slow programs get a smaller part of the documents, factcheck the same part."""
    records = work / "peers.jsonl"
    with open(records, "w", encoding="utf-8") as file:
        for record in whole.open(encoding="utf-8"):
            if file.tell() > arguments.peer_size * 1e6:
                break
            file.write(record)
    plain = work / "peers.txt"
    plain.write_text("\n\n".join(json.loads(each)["text"] for each in records.read_text(encoding="utf-8").splitlines()), encoding="utf-8")
    own = {"factcheck report --format jsonl": (report(program, records), None)}
    others, missing = {}, []
    for name in ("style", "diction"):
        if shutil.which(name):
            others[f"GNU {name}"] = ([name, str(plain)], None)
        else:
            missing.append(f"{name} (apt install diction)")
    for name, modules in (("proselint", ["proselint"]), ("spacy", ["spacy"])):
        if has(arguments.peers, *modules):
            others[name] = ([arguments.peers, str(PEERS), name, str(records)], None)
        else:
            missing.append(f"{name} (pip install {name})")
    compare("Peers on text, 1 job", own, others, megabytes([records]), 3, warms=False)
    few = list(map(str, pages[:20]))
    if has(arguments.peers, "trafilatura", "pysbd"):
        compare(
            "Peers on HTML, 1 job", {"factcheck report --format jsonl": (report(program, *few), None)},
            {"trafilatura + pysbd": ([arguments.peers, str(PEERS), "trafilatura", *few], None)}, megabytes(few), 3, warms=False)
    else:
        missing.append("trafilatura + pysbd (pip install trafilatura pysbd)")
    if missing:
        print("\nNot measured, as they are not installed: " + ", ".join(missing) + "; --peers names the Python that has them.")


if __name__ == "__main__":
    main()

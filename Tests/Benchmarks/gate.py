#!/usr/bin/env python3
"""Counts instructions with callgrind and holds them against Fixtures/instructions.json.

    gate.py [--program FILE] [--record]

Counts are the same on a busy machine and an idle one. A count may be 3 % above its floor; --record lowers floors and
never raises them (to raise one, edit the file and say why). Exit 0: within the floors, or no valgrind on this machine
(which is said); 1: above.
"""

import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import corpus
from cpu import environment

FLOORS = corpus.ROOT / "Fixtures/instructions.json"
# Above the spread of counts between runs (addresses and the length of the environment move them by less than 1 %).
TOLERANCE = 0.03


def count(command, folder):
    """Instructions of a command in user mode."""
    out = pathlib.Path(folder) / "callgrind.out"
    variables = environment()
    # Hash tables of Swift have a seed of their own in each process otherwise.
    variables["SWIFT_DETERMINISTIC_HASHING"] = "1"
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command], stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, env=variables)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or not found:
        sys.exit(f"bench-gate: valgrind could not run the program:\n{result.stderr[-2000:]}")
    out.unlink(missing_ok=True)
    return int(found[1])


def stripped(program, folder):
    """A copy without debugging information, which older versions of valgrind cannot read; the code is the same."""
    copy = pathlib.Path(folder) / "factcheck"
    for tool in ("strip", "llvm-strip"):
        if shutil.which(tool) and subprocess.run([tool, "-o", str(copy), program], capture_output=True).returncode == 0:
            return str(copy)
    return program


def measured(program):
    """Instructions of start-up, and of the work on text and pages without it."""
    with tempfile.TemporaryDirectory(prefix="factcheck-gate-") as name:
        work = pathlib.Path(name)
        os.environ["XDG_CACHE_HOME"] = name + "/cache"
        tiny, records, pages = work / "tiny.jsonl", work / "text.jsonl", work / "pages"
        tiny.write_text('{"id": "0", "text": "A word."}\n')
        corpus.write_records(records, 400_000)
        corpus.write_pages(pages, 20)
        command = [stripped(program, work), "report", "--no-config", "--format", "jsonl", "--jobs", "1"]
        # The first run may fill a cache, the counted ones find it.
        subprocess.run(command + [str(tiny)], stdout=subprocess.DEVNULL, env=environment(), check=True)
        start = count(command + [str(tiny)], work)
        text = count(command + [str(records)], work) - start
        html = count(command + [str(p) for p in sorted(pages.glob("*.html"))], work) - start
        page_bytes = sum(p.stat().st_size for p in pages.glob("*.html"))
        return {
            "start-up": start, "text": text, "html": html,
            "text per byte": round(text / records.stat().st_size, 1), "html per byte": round(html / page_bytes, 1),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(corpus.ROOT / ".build/release/factcheck"))
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    if not shutil.which("valgrind"):
        print("bench-gate skipped: no valgrind here (apt install valgrind)")
        return 0
    program = str(pathlib.Path(arguments.program).resolve())
    if not os.access(program, os.X_OK):
        sys.exit(f"bench-gate: no program at {program}: make build")
    kept = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    machine = platform.machine()
    if kept and kept["machine"] != machine and not arguments.record:
        print(f"bench-gate skipped: the floors are those of {kept['machine']}, and this is {machine}")
        return 0
    found = measured(program)
    floors = kept.get("floors", {}) if kept.get("machine", machine) == machine else {}
    failed = False
    for name in ("start-up", "text", "html"):
        floor = floors.get(name)
        change = f"{found[name] / floor - 1:+.1%} of the floor {floor:,}" if floor else "no floor yet"
        print(f"{name:10}{found[name]:>16,} instructions, {change}")
        if floor and found[name] > floor * (1 + TOLERANCE):
            failed = True
            print(f"{name}: above the floor by more than {TOLERANCE:.0%}")
        elif floor and found[name] < floor * (1 - TOLERANCE):
            print(f"{name}: well below the floor: record it with make bench-gate RECORD=1")
    print(f"text {found['text per byte']} and html {found['html per byte']} instructions a byte of input")
    if arguments.record:
        lowered = {name: min(found[name], floors.get(name, found[name])) for name in ("start-up", "text", "html")}
        FLOORS.write_text(json.dumps({"machine": machine, "tolerance": TOLERANCE, "floors": lowered}, indent=2) + "\n")
        print(f"recorded in {FLOORS.relative_to(corpus.ROOT)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

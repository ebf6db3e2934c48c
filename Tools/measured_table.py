#!/usr/bin/env python3
"""Fills the table of measured rules in Rules/README.md.

Usage: factcheck rules bench CORPUS | Tools/measured_table.py NAME [README]

Reads the table of rules that `rules bench` prints and writes it, figures only, between the lines
<!-- measured:begin --> and <!-- measured:end -->. NAME says what was measured on, such as "CoNLL-2010, test".
"""

import pathlib
import re
import sys

BEGIN, END = "<!-- measured:begin -->", "<!-- measured:end -->"
ROW = re.compile(r"^(\S+/\S+)\s+(\d+)\s+(\d+)\s+([01]\.\d+)\s+([01]\.\d+)\s+(.+)$")
CONFIDENCE = {"0.850": "high", "0.600": "medium", "0.000": "low"}


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    readme = pathlib.Path(
        sys.argv[2] if len(sys.argv) == 3 else pathlib.Path(__file__).parent.parent / "Rules" / "README.md")
    lines = [line.rstrip("\n") for line in sys.stdin]
    rows = [match.groups() for line in lines if (match := ROW.match(line))]
    if not rows:
        print("no table of `factcheck rules bench` on standard input", file=sys.stderr)
        return 2
    text = readme.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        print(f"{readme}: the lines {BEGIN} and {END} must stand there once", file=sys.stderr)
        return 2
    table = [f"Measured on {sys.argv[1]} ({lines[0]}); a promise is judged on 20 hits or more.", ""]
    table += ["| Rule | Confidence | Hits | Precision | Promise |", "|---|---|---:|---:|---|"]
    for rule, hits, _, precision, promise, verdict in rows:
        table.append(f"| `{rule}` | {CONFIDENCE.get(promise, promise)} | {hits} | {precision} | {verdict} |")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    readme.write_text(before + BEGIN + "\n" + "\n".join(table) + "\n" + END + after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

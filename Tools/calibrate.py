#!/usr/bin/env python3
"""Fits the weights of the score model on labelled documents, and cross-validates them by outlet.

  python3 Tools/calibrate.py PROGRAM CORPUS.jsonl [--anchors ANCHORS.json] [--rounds N]

CORPUS   one document a line: {"id", "corpus", "label", "text", "title"?, "outlet"?}; the labels `reliable` and
         `mainstream` are the good ones, all others the bad ones. Corpora are judged one by one: the mean of
         their areas under the curve counts, never the pooled one.
ANCHORS  {"path of a document": [low, high], ...}: scores that must lie in a band, such as the seeds.

The score of Sources/Analysis/Score is computed again here from the findings of `report --format jsonl`, so that
weights can be tried without building. Printed: the fitted factors by category and severity, the areas before
and after, and the areas on outlets that were left out of the fit (five folds). Standard library only.
"""
import argparse
import hashlib
import json
import math
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

PARTS = {"attribution": 40, "independence": 20, "language": 25, "transparency": 15}
PART_OF = {"unsourced-accusation": "attribution", "vague-sourcing": "attribution", "headline": "attribution",
           "loaded-framing": "language", "editorialising": "language", "weasel": "language", "hedge": "language",
           "independence": "independence", "transparency": "transparency"}
SEVERITY = {"note": 0.0, "warning": 4.0, "error": 10.0}
CONFIDENCE = {"low": 0.4, "medium": 0.7, "high": 1.0}
PLACE = {"headline": 1.5, "lead": 1.2, "body": 1.0, "caption": 1.0, "document": 1.0}
STEPS = [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0]


def report(program, rows=None, paths=()):
    with tempfile.TemporaryDirectory() as folder:
        args = [program, "report", "--format", "jsonl"]
        if rows is not None:
            source = Path(folder) / "documents.jsonl"
            source.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
            args += ["--input", "jsonl", str(source)]
        done = subprocess.run(args + list(paths), stdout=subprocess.PIPE, check=False)
    found = {}
    for line in done.stdout.decode("utf-8").split("\n"):
        if line.strip():
            d = json.loads(line)
            if "error" not in d:
                found[str(d["id"])] = d
    return found


def costs(d):
    """(category, severity) -> nominal cost of a document's findings, repetition and length included."""
    words = (d["metrics"]["doc.words"] or 0)
    length = max(1.0, math.sqrt(words / 300))
    by_rule = defaultdict(list)
    for f in d["findings"]:
        if f["status"] != "active":
            continue
        weight = SEVERITY[f["severity"]]
        if f["deduction"]:
            weight = f["deduction"]["factors"]["weight"]
        elif f["severity"] == "note":
            continue
        place = PLACE[f["section"]] if f["span"] else 1.0
        cost = weight * CONFIDENCE[f["confidence"]] * place / (1 if f["section"] == "document" else length)
        by_rule[f["rule"]].append((cost, f["category"], f["severity"]))
    total = defaultdict(float)
    for found in by_rule.values():
        for k, (cost, category, severity) in enumerate(sorted(found, reverse=True)):
            total[category, severity] += cost / math.sqrt(k + 1)
    known = sum(v is not None for v in (d["title"], d["authors"] or None, d["published"], d["publisher"]))
    return total, known >= 2


def score(total, transparent, factor):
    raw = dict.fromkeys(PARTS, 0.0)
    for key, cost in total.items():
        raw[PART_OF[key[0]]] += cost * factor.get(key, 1.0)
    budget = lost = 0.0
    for part, b in PARTS.items():
        if part == "transparency" and not transparent:
            continue
        budget += b
        lost += b * (1 - (1 + raw[part] / (4 * b)) ** -4)
    return 100 - 100 * lost / budget


def auc(good, bad):
    order = sorted([(v, 1) for v in good] + [(v, 0) for v in bad])
    ranks = i = 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        ranks += (i + 1 + j) / 2 * sum(order[k][1] for k in range(i, j))
        i = j
    n, m = len(good), len(bad)
    return (ranks - n * (n + 1) / 2) / (n * m) if n and m else float("nan")


def areas(documents, factor):
    by = defaultdict(lambda: ([], []))
    for d in documents:
        by[d["corpus"]][0 if d["good"] else 1].append(score(d["total"], d["transparent"], factor))
    return {name: auc(*pair) for name, pair in sorted(by.items())}


def distance(anchors, factor):
    """Points by which anchors lie outside their bands."""
    out = 0.0
    for total, transparent, (low, high) in anchors:
        s = score(total, transparent, factor)
        out += max(0.0, low - s) + max(0.0, s - high)
    return out


def fit(documents, anchors, rounds):
    keys = sorted({k for d in documents for k in d["total"]} | {k for a in anchors for k in a[0]})
    factor = dict.fromkeys(keys, 1.0)

    def worth(factor):
        found = [v for v in areas(documents, factor).values() if v == v]
        # Plain weights are kept where nothing speaks against them.
        plain = sum(abs(math.log(max(f, 0.1))) for f in factor.values()) * 0.0005
        return sum(found) / len(found) - 0.01 * distance(anchors, factor) - plain

    best = worth(factor)
    for _ in range(rounds):
        before = best
        for key in keys:
            for step in STEPS:
                trial = {**factor, key: step}
                value = worth(trial)
                if value > best + 1e-4:
                    best, factor = value, trial
        if best - before < 1e-3:
            break
    return factor


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("corpus")
    ap.add_argument("--anchors")
    ap.add_argument("--rounds", type=int, default=4)
    a = ap.parse_args()
    rows = [json.loads(line) for line in open(a.corpus, encoding="utf-8") if line.strip()]
    got = report(a.program, [{"id": str(r["id"]), "text": r["text"], "title": r.get("title") or ""} for r in rows])
    documents = []
    for r in rows:
        d = got.get(str(r["id"]))
        if d is None or d["score"] is None:
            continue
        total, transparent = costs(d)
        documents.append({"corpus": r["corpus"], "good": r["label"] in ("reliable", "mainstream"), "total": total,
                          "transparent": transparent, "outlet": r.get("outlet") or r["id"]})
    anchors = []
    if a.anchors:
        bands = json.loads(Path(a.anchors).read_text(encoding="utf-8"))
        found = report(a.program, None, bands)
        anchors = [(*costs(found[path]), band) for path, band in bands.items()]
    print("before", {k: round(v, 4) for k, v in areas(documents, {}).items()},
          [round(score(t, p, {}), 1) for t, p, _ in anchors])
    factor = fit(documents, anchors, a.rounds)
    for key, value in sorted(factor.items()):
        print(f"  {key[0]:22} {key[1]:8} {value}")
    print("after", {k: round(v, 4) for k, v in areas(documents, factor).items()},
          [round(score(t, p, factor), 1) for t, p, _ in anchors])
    folds = defaultdict(list)
    for d in documents:
        folds[int(hashlib.sha256(str(d["outlet"]).encode()).hexdigest(), 16) % 5].append(d)
    held = defaultdict(list)
    for k in range(5):
        rest = [d for n in folds if n != k for d in folds[n]]
        for name, value in areas(folds[k], fit(rest, anchors, 2)).items():
            if value == value:
                held[name].append(value)
    print("left out", {k: round(sum(v) / len(v), 4) for k, v in sorted(held.items())})


if __name__ == "__main__":
    main()

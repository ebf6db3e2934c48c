#!/usr/bin/env python3
"""Peak memory of a run over JSON Lines of any length: 2,000 and 200,000 short documents, one and two jobs.

Usage: memory.py [PROGRAM]. Fails where a run needs more than BOUND, or where two hundred times the documents need more
than GROWTH more: all that may grow is the table of ids that were handed out.
"""
import json
import os
import subprocess
import sys
import tempfile

BOUND = 128 << 20  # bytes: compiled packs and two workers
GROWTH = 24 << 20  # bytes: 200,000 hashes of ids, twice while their table grows
SENTENCES = [
    "The harbour board said on Monday that the new pier would open in May. ",
    "Critics claim the mayor misled voters about the costs, and sources said the plan was a disaster. ",
    '"We will repair the road," Amina Okafor, the minister, said. ',
]


def write(path, count):
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            text = SENTENCES[i % 3] + SENTENCES[(i + 1) % 3]
            file.write(json.dumps({"id": f"document-{i}", "text": text}) + "\n")


def peak(program, path, jobs):
    """Largest resident set of one run in bytes."""
    command = [program, "report", "--format", "jsonl", "--jobs", str(jobs), path]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/release/factcheck"
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for jobs in (1, 2):
            peaks = []
            for count in (2_000, 200_000):
                path = os.path.join(folder, f"{count}.jsonl")
                if not os.path.exists(path):
                    write(path, count)
                peaks.append(peak(program, path, jobs))
                print(f"{jobs} job(s), {count:>7} documents: {peaks[-1] / 2**20:.0f} MiB")
            failed |= peaks[-1] > BOUND or peaks[-1] - peaks[0] > GROWTH
    sys.exit("memory is over its bound" if failed else 0)


if __name__ == "__main__":
    main()

"""CPU time of commands: user and system time of the whole process, medians of several runs in turn."""

import os
import statistics
import subprocess
import time


class Run:
    """What one run of a command took."""

    def __init__(self, cpu, wall, memory, status):
        self.cpu = cpu
        self.wall = wall
        # Largest resident memory in bytes.
        self.memory = memory
        self.status = status


def environment():
    """The environment of measured commands: nothing of the user's changes what they do."""
    kept = {name: value for name, value in os.environ.items() if name not in ("FACTCHECK_RULES", "GITHUB_STEP_SUMMARY", "FORCE_COLOR")}
    kept["LC_ALL"] = "C.UTF-8"
    return kept


def once(command, stdin=None):
    """Runs a command with its output thrown away."""
    with open(stdin or os.devnull, "rb") as given:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts kibibytes.
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024, process.returncode)


def interleaved(commands, runs, warms=True):
    """Medians for each command by name; runs take turns, so that a busy machine slows all of them alike.

    `warms`: each runs once before it counts, as a first run may fill a cache.
    """
    found = {name: [] for name in commands}
    for command, stdin in commands.values() if warms else ():
        once(command, stdin)
    for _ in range(runs):
        for name, (command, stdin) in commands.items():
            found[name].append(once(command, stdin))
    return {
        name: Run(
            statistics.median(r.cpu for r in all), statistics.median(r.wall for r in all), max(r.memory for r in all),
            max(r.status for r in all))
        for name, all in found.items()
    }

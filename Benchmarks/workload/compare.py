"""Times the query of a pack in DuckDB beside what somebody writes by hand for the same rules.

    compare.py JOB DATA BY_HAND [THREADS [ROUNDS]]

JOB holds `load.sql`, `all.sql` and a query for each rule, over the tables that Probity prepares; DATA
the exports. Both are loaded first, then asked in turn: CPU seconds of this process, the least of all
rounds. What a query gives becomes a table on both sides.
"""

import glob
import os
import resource
import sys

import duckdb

job, data, by_hand = sys.argv[1:4]
threads = int(sys.argv[4]) if len(sys.argv) > 4 else 2
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 3


def text(path):
    return open(path, encoding="utf-8").read()


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def timed(work):
    start = cpu()
    work()
    return cpu() - start


def session():
    base = duckdb.connect()
    base.execute(f"SET threads = {threads}")
    base.execute("SET enable_progress_bar = false")
    return base


def parts(path):
    """The statements of a file by the comment above them."""
    name, found = None, {}
    for line in text(path).splitlines():
        if line.startswith("-- ") and line[3:].replace("_", "").isalnum():
            name = line[3:]
        elif name:
            found[name] = found.get(name, "") + line + "\n"
    return found


def asked(base, query):
    base.execute(f"CREATE OR REPLACE TEMP TABLE result AS {query.strip().rstrip(';')}")


hand = parts(by_hand)
ours, theirs = session(), session()
load = [
    timed(lambda: [ours.execute(each) for each in text(job + "/load.sql").split(";\n")]),
    timed(lambda: theirs.execute(hand.pop("load").replace("{data}", data))),
]
rules = {os.path.basename(path)[:-4]: text(path) for path in glob.glob(job + "/rules/*.sql")}
print(f"DuckDB {duckdb.__version__}, {threads} threads, load {os.getloadavg()[0]:.1f}")
print(f"{'':28} {'Probity':>8} {'by hand':>8} {'ratio':>6}   CPU s, least of {rounds}")


def row(name, mine, other):
    print(f"{name:28} {mine:8.3f} {other:8.3f} {mine / other:6.2f}")


row("tables loaded", *load)
best = {}
for _ in range(rounds):
    for name, query in hand.items():
        pair = [
            timed(lambda: asked(ours, rules[name])) if name in rules else None,
            timed(lambda: asked(theirs, query)),
        ]
        old = best.get(name, pair)
        best[name] = [a if a is None else min(a, b) for a, b in zip(pair, old)]
    whole = timed(lambda: asked(ours, text(job + "/query.sql")))
    best[""] = [min(whole, best.get("", [whole])[0])]
whole = best.pop("")[0]
for name, (mine, other) in best.items():
    if mine is None:
        print(f"{name:28} {'left':>8} {other:8.3f}")
    else:
        row(name, mine, other)
row("each rule alone, of both", sum(a for a, b in best.values() if a is not None),
    sum(b for a, b in best.values() if a is not None))
row("all rules in one query", whole, sum(b for _, b in best.values()))
print(f"load {os.getloadavg()[0]:.1f} at the end")

"""Answers the questions of examples/sql from the document, and compares.

    database-answers.py DOCUMENT ANSWERS

ANSWERS has a line for each question, the rows of a database as a JSON list of
objects, in their order. The last is one of database.piece, on days.
"""
import json
import pathlib
import sys

document = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
lines = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").rstrip("\n").split("\n")
commitments, sources = document.get("commitments", []), {s["id"]: s for s in document["sources"]}
as_of = document["as_of"]


def first(date):
    return (date + "-01-01")[:10]


def last(date):
    days = [31, 29 if int(date[:4]) % 4 == 0 and (int(date[:4]) % 100 or int(date[:4]) % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    month = date[:7] if len(date) > 4 else date + "-12"
    return date if len(date) == 10 else f"{month}-{days[int(month[5:]) - 1]}"


def stage(commitment):
    return commitment["progress"][-1]["stage"] if commitment.get("progress") else None


firm = []
for c in commitments:
    if "semiconductors" in c.get("areas", []) and c.get("force") in ("undertake", "deliver") and stage(c) not in ("delivered", "withdrawn", "superseded"):
        for citation in c.get("sources", []):
            s = sources[citation["source"]]
            row = {"made": c.get("made"), "id": c["id"], "commitment": c["title"].get("en"), "force": c["force"], "stage": stage(c),
                   "publisher": s.get("publisher"), "source": s["title"].get("en")}
            firm.append(((first(c.get("made", "9999")), c["id"]), row))
firm = [row for _, row in sorted(firm, key=lambda pair: pair[0])]

made = []
for i, m in enumerate(document["council"].get("meetings", [])):
    if m["status"] == "held":
        here = [c for c in commitments if c.get("made_at") == m["id"]]
        for a in document["areas"]:
            n = sum(a["code"] in c.get("areas", []) for c in here)
            row = {"council": m.get("number"), "when": m.get("when"), "area": a["name"].get("en"), "commitments": n, "out_of": len(here)}
            made.append(((i, -n, a["code"]), row))
made = [row for _, row in sorted(made, key=lambda pair: pair[0])]

chairs, parties = [], {p["code"]: p["name"].get("en") for p in document["parties"]}
for m in document["council"].get("meetings", []):
    if m["status"] == "held":
        for a in [a for a in m.get("attendance", []) if a["role"] == "co-chair"] or [{}]:
            words = {sources[c["source"]].get("derived_from", c["source"]) for c in a.get("sources", [])}
            chairs.append({"council": m.get("number"), "when": m.get("when"), "name": a.get("name", {}).get("en"),
                           "office": a.get("office", {}).get("en"), "party": parties.get(a.get("party")),
                           "on_behalf_of": a.get("on_behalf_of", {}).get("en"), "sources": len(words)})

between = sorted(c["id"] for c in commitments if "2023-07-03" <= first(c.get("made", "9999")) <= "2024-04-30")

due = []
for c in commitments:
    if not c.get("due"):
        continue
    start, _, end = c["due"].partition("/")
    end = start if end in ("", "..") and "/" not in c["due"] else end if end != ".." else None
    soonest = max(first(start), first(end or start))
    if stage(c) == "delivered":
        standing = "met"
    elif stage(c) in ("withdrawn", "superseded"):
        standing = "closed"
    elif c.get("condition"):
        standing = "waits for a condition"
    elif end and last(end) < as_of:
        standing = "overdue"
    else:
        standing = "perhaps overdue" if soonest < as_of else "not due"
    row = {"due": c["due"], "id": c["id"], "commitment": c["title"].get("en"), "stage": stage(c), "standing": standing, "as_of": as_of}
    due.append(((first(start), c["id"]), row))
due = [row for _, row in sorted(due, key=lambda pair: pair[0])]


def same(rows):
    return [{name: None if value is None else str(value) for name, value in row.items()} for row in rows]


faults, wanted = [], [firm, made, chairs, due, [{"id": id} for id in between]]
for i, want in enumerate(wanted):
    got = json.loads(lines[i]) if i < len(lines) else []
    if same(got) != same(want):
        wrong = next(((g, w) for g, w in zip(same(got), same(want)) if g != w), "")
        faults.append(f"question {i + 1}: {len(got)} rows, want {len(want)}: {wrong}")
print("\n".join(faults), f"{[len(rows) for rows in wanted]} rows, {len(faults)} faults")
sys.exit(bool(faults) or len(lines) != len(wanted))

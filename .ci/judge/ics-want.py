# What a calendar must say of a partnership, computed from its JSON alone:
#
#   ics-want.py PARTNERSHIP.json NAME
#
# writes NAME.json, the events by UID, and NAME.days, a line of UID, first and
# last day for each.
import calendar
import datetime
import json
import sys

p = json.load(open(sys.argv[1], encoding="utf-8"))
sources = {s["id"]: s for s in p.get("sources", [])}
events = {}


def words(text):
    for tag in p["languages"] + sorted(text or {}):
        if (text or {}).get(tag):
            return text[tag]
    return ""


def first(date):
    return datetime.date.fromisoformat((date + "-01-01")[:10])


def last(date):
    if len(date) == 4:
        return datetime.date(int(date), 12, 31)
    if len(date) == 7:
        year, month = map(int, date.split("-"))
        return datetime.date(year, month, calendar.monthrange(year, month)[1])
    return datetime.date.fromisoformat(date)


def add(key, when, title, word="", place="", cites=(), says=(), sequence=0, cancelled=False, doubtful=False):
    if not when:
        return
    start, _, end = when.partition("/")
    known = [start] if end in ("", "..") else [start, end]
    coarse = min(map(len, known)) < 10
    note = [start if not end else "from " + start if end == ".." else start + " to " + end]
    if coarse:
        note.append("day not known")
    if end == "..":
        note.append("end open or not known")
    inexact = coarse or end == ".."
    summary = (word.replace("-", " ").capitalize() + ": " if word else "") + title
    events[key + "@" + p["id"]] = {
        "start": first(start).isoformat(),
        "last": last(known[-1]).isoformat(),
        "summary": summary + (" (" + ", ".join(note) + ")" if inexact else ""),
        "status": "CANCELLED" if cancelled else "TENTATIVE" if inexact or doubtful else "CONFIRMED",
        "sequence": sequence + cancelled,
        "precision": {4: "year", 7: "month", 10: "day"}[min(map(len, known))],
        "date": when,
        "location": place,
        "url": next((sources[c["source"]]["url"] for c in cites if "url" in sources[c["source"]]), ""),
        # in the description, one after the other
        "says": [w for w in says if w] + [w for c in cites for w in cited(c)],
    }


def cited(cite):
    s = sources[cite["source"]]
    return [w for w in (words(s["title"]), cite.get("at"), s.get("url")) if w]


def meetings(body):
    for m in body.get("meetings", []):
        dates = [plan["when"] for plan in m.get("plans", []) + [m] if "when" in plan]
        says = m.get("also_known_as", []) + [words(plan.get("place")) for plan in m.get("plans", [])]
        for a in m.get("attendance", []):
            says += [words(a["name"]), words(a.get("office")), words(a.get("on_behalf_of"))]
        made = sum(c.get("made_at") == m["id"] for c in p.get("commitments", []))
        says += ["Commitments made: %d" % made] if made else []
        says += [words(text) for text in m.get("unread", [])]
        number = ", meeting %d" % m["number"] if "number" in m else ""
        add(m["id"] + ".meeting", m.get("when"), words(body["name"]) + number, m["status"] if m["status"] != "held" else "",
            ", ".join(w for w in (words(m.get("venue")), words(m.get("place"))) if w), m.get("sources", []), says,
            sum(a != b for a, b in zip(dates, dates[1:])), m["status"] == "cancelled")


def steps(holder, title):
    kinds = []
    for s in holder.get("steps", []):
        kinds.append(s["kind"])
        nth = kinds.count(s["kind"])
        key = holder["id"] + ".step." + s["kind"] + (".%d" % nth if nth > 1 else "")
        signed = holder.get("signatories", []) if s["kind"] == "signed" else []
        says = [words(s.get("note"))] + [w for who in signed for w in (words(who["name"]), words(who.get("office")))]
        add(key, s.get("on"), title, s["kind"], words(s.get("place")), s.get("sources", []), says)


add(p["id"] + ".launch", p.get("launched"), words(p["name"]), "launch")
for body in [p.get("council", {})] + p.get("dialogues", []):
    meetings(body)
for i in p.get("instruments", []):
    steps(i, words(i["title"]))
for j in p.get("projects", []):
    steps(j, words(j["name"]))
    period, cites = j.get("period", ""), j.get("sources", [])
    start, _, end = period.partition("/")
    if j["kind"] == "event":
        add(j["id"] + ".period", period, words(j["name"]), cites=cites)
    else:
        add(j["id"] + ".start", start, words(j["name"]), "start", cites=cites)
        add(j["id"] + ".end", (end or start).replace("..", ""), words(j["name"]), "end", cites=cites)
for c in p.get("commitments", []):
    stage = c.get("progress", [{}])[-1].get("stage")
    fate = {"cancelled": stage in ("withdrawn", "superseded"), "doubtful": "condition" in c and stage != "delivered"}
    says = [words(c.get("summary"))] + [words(by) for by in c.get("by", [])] + [words(c.get("condition"))]
    add(c["id"] + ".due", c.get("due"), words(c["title"]), "due", cites=c["sources"], says=says, **fate)
    for m in c.get("milestones", []):
        add(m["id"] + ".due", m.get("due"), words(m["title"]), "due", cites=m["sources"], says=[words(c["title"])], **fate)

with open(sys.argv[2] + ".json", "w", encoding="utf-8") as f:
    json.dump({"name": words(p["name"]), "stamp": p["as_of"].replace("-", "") + "T000000Z", "events": events}, f)
with open(sys.argv[2] + ".days", "w", encoding="utf-8") as f:
    f.writelines(sorted("%s %s %s\n" % (uid, e["start"], e["last"]) for uid, e in events.items()))

# Reads a calendar with python-icalendar, and looks at what that lets pass: the
# form of the lines, of escapes, of stamps and of statuses. Then compares what
# it read with what ics-want.py computed.
#
#   ics.py FILE.ics WANT.json
import datetime
import json
import re
import sys

from icalendar import Calendar, Event

raw = open(sys.argv[1], "rb").read()
want = json.load(open(sys.argv[2], encoding="utf-8"))
bad = []
if not raw.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
    bad.append("a line ends in something else than CR LF")
if raw.startswith(b"\xef\xbb\xbf"):
    bad.append("byte order mark")
for line in raw.split(b"\r\n"):
    if len(line) > 75:
        bad.append("%d octets: %r" % (len(line), line))
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        bad.append("not UTF-8: %r" % line)
text = re.compile(r"([^\\;,]|\\[\\;,nN])*")
for line in raw.decode("utf-8", "replace").replace("\r\n ", "").split("\r\n"):
    name, _, value = line.partition(":")
    pattern = {
        "STATUS": "TENTATIVE|CONFIRMED|CANCELLED",
        "TRANSP": "TRANSPARENT",
        "CATEGORIES": r"%s(,%s)*" % (text.pattern, text.pattern),
    }.get(name)
    if name in ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"):
        pattern = text.pattern
    if pattern and not re.fullmatch(pattern, value):
        bad.append("form of %s" % line)


def read(words):
    """The words as this judge reads them back from what it writes itself:
    version 4 takes an escaped backslash before an n for a line feed."""
    event = Event()
    event.add("summary", words)
    return str(Event.from_ical(event.to_ical())["SUMMARY"])


calendar = Calendar.from_ical(raw)
for name, value in (("VERSION", "2.0"), ("CALSCALE", "GREGORIAN"), ("NAME", want["name"]), ("X-WR-CALNAME", want["name"])):
    if str(calendar.get(name)) != read(value):
        bad.append("%s is %s" % (name, calendar.get(name)))
if "PRODID" not in calendar or "METHOD" in calendar:
    bad.append("no PRODID, or a METHOD")
seen = set()
for event in calendar.walk("VEVENT"):
    uid = str(event.get("UID"))
    e = want["events"].get(uid)
    stamp = event["DTSTAMP"].to_ical().decode() if "DTSTAMP" in event else None
    if event.errors or e is None or uid in seen or "ATTENDEE" in event:
        bad.append("%s: %s, unknown or again" % (uid, event.errors))
        continue
    seen.add(uid)
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    marks = [event[name].params.get("VALUE") for name in ("DTSTART", "DTEND")]
    if type(start) is not datetime.date or type(end) is not datetime.date or marks != ["DATE", "DATE"] or stamp != want["stamp"]:
        bad.append("%s: from %r to %r, %s, stamped %s" % (uid, start, end, marks, stamp))
        continue
    got = {
        "start": start.isoformat(), "last": (end - datetime.timedelta(days=1)).isoformat(),
        "summary": str(event["SUMMARY"]), "location": str(event.get("LOCATION", "")), "url": str(event.get("URL", "")),
        "status": str(event["STATUS"]), "sequence": int(event["SEQUENCE"]), "date": str(event["X-DIGITALPARTNERSHIP-DATE"]),
        "precision": str(event["X-DIGITALPARTNERSHIP-DATE-PRECISION"]),
    }
    for member, value in got.items():
        if value != (read(e[member]) if isinstance(value, str) else e[member]):
            bad.append("%s: %s is %r, want %r" % (uid, member, value, e[member]))
    rest = str(event.get("DESCRIPTION", ""))
    for words in e["says"]:
        _, found, rest = rest.partition(read(words))
        if not found:
            bad.append("%s: the description lacks %r" % (uid, words))
bad += ["no %s" % uid for uid in want["events"] if uid not in seen]
sys.exit("\n".join(bad) or None)

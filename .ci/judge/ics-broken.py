# Writes one broken sample of a calendar for each fault that writers of
# calendars are known for:
#
#   ics-broken.py FILE.ics FOLDER
import os
import re
import sys

good = open(sys.argv[1], "rb").read()
event = good[good.index(b"BEGIN:VEVENT"):good.index(b"END:VEVENT") + len(b"END:VEVENT\r\n")]


def once(pattern, by, text=good):
    broken, n = re.subn(pattern, by, text, count=1)
    assert n == 1 and broken != text, pattern
    return broken


faults = {
    "no-uid": once(rb"UID:.*\r\n(?! )", b""),
    "no-dtstamp": once(rb"DTSTAMP:.*\r\n", b""),
    "no-prodid": once(rb"PRODID:.*\r\n", b""),
    "no-version": once(rb"VERSION:.*\r\n", b""),
    "no-end": once(rb"END:VCALENDAR\r\n", b""),
    "same-uid": good.replace(event, event + event),
    "lost-event": good.replace(event, b""),
    "inclusive-dtend": once(rb"DTSTART(;VALUE=DATE:.*)\r\nDTEND.*\r\n", rb"DTSTART\1\r\nDTEND\1\r\n"),
    "dtend-before": once(rb"DTEND;VALUE=DATE:....", b"DTEND;VALUE=DATE:1999"),
    "dtend-time": once(rb"DTEND;VALUE=DATE:(.*)\r\n", rb"DTEND:\1T000000Z\r\n"),
    "other-day": once(rb"DTSTART;VALUE=DATE:....", b"DTSTART;VALUE=DATE:1999"),
    "no-value-date": once(rb"DTSTART;VALUE=DATE:", b"DTSTART:"),
    "year-only": once(rb"DTSTART;VALUE=DATE:(....).*\r\n", rb"DTSTART;VALUE=DATE:\1\r\n"),
    "february-30": once(rb"DTSTART;VALUE=DATE:(....).*\r\n", rb"DTSTART;VALUE=DATE:\g<1>0230\r\n"),
    "dtstamp-date": once(rb"DTSTAMP:(.*)T000000Z", rb"DTSTAMP;VALUE=DATE:\1"),
    "dtstamp-local": once(rb"(DTSTAMP:.*)Z", rb"\1"),
    "odd-status": once(rb"STATUS:.*\r\n", b"STATUS:WEIRD\r\n"),
    "method": once(rb"(VERSION:.*\r\n)", rb"\1METHOD:PUBLISH\r\n"),
    "lf-only": good.replace(b"\r\n", b"\n"),
    "not-folded": good.replace(b"\r\n ", b""),
    "split-character": good.replace(b"SUMMARY:", "SUMMARY:é".encode(), 1).replace("é".encode(), b"\xc3\r\n \xa9", 1),
    "bare-newline": once(rb"(DESCRIPTION:.*)\\n", b"\\1\r\n"),
    "bare-comma": once(rb"(SUMMARY:.*)\\,", rb"\1,"),
    "bare-backslash": once(rb"SUMMARY:", rb"SUMMARY:\\x"),
    "other-words": once(rb"SUMMARY:", b"SUMMARY:Re: "),
    "lost-words": once(rb"(DESCRIPTION:).*\r\n", rb"\1\r\n"),
    "byte-order-mark": b"\xef\xbb\xbf" + good,
    "injected-attendee": once(rb"(SUMMARY:)", rb"ATTENDEE:mailto:minister@example.org\r\n\1"),
}
os.makedirs(sys.argv[2])
for fault, text in faults.items():
    with open(os.path.join(sys.argv[2], fault + ".ics"), "wb") as f:
        f.write(text)

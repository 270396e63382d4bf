// Reads a calendar with ical.js, strictly, and compares it with what ics-want.py
// computed.
//
//   ics.mjs FILE.ics WANT.json
import fs from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const want = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
const bad = [];
const same = (what, got, wanted) => got === wanted || bad.push(`${what} is ${JSON.stringify(got)}, want ${JSON.stringify(wanted)}`);
const value = (component, name) => String(component.getFirstPropertyValue(name) ?? "");

same("NAME", value(calendar, "x-wr-calname"), want.name);
const events = calendar.getAllSubcomponents("vevent");
same("the number of events", events.length, Object.keys(want.events).length);
for (const component of events) {
  const { uid, startDate, endDate, summary, description, location, sequence } = new ICAL.Event(component);
  const e = want.events[uid];
  if (!e) {
    bad.push(`${uid} is unknown`);
    continue;
  }
  delete want.events[uid]; // a second one is unknown
  same(`${uid}: a day`, startDate.isDate && endDate.isDate, true);
  endDate.adjust(-1, 0, 0, 0);
  same(`${uid}: start`, startDate.toString(), e.start);
  same(`${uid}: last day`, endDate.toString(), e.last);
  same(`${uid}: summary`, summary, e.summary);
  same(`${uid}: location`, location ?? "", e.location);
  same(`${uid}: sequence`, sequence, e.sequence);
  same(`${uid}: status`, value(component, "status"), e.status);
  same(`${uid}: url`, value(component, "url"), e.url);
  same(`${uid}: date`, value(component, "x-digitalpartnership-date"), e.date);
  let from = 0;
  for (const words of e.says) {
    const at = (description ?? "").indexOf(words, from);
    if (at < 0) bad.push(`${uid}: the description lacks ${JSON.stringify(words)}`);
    else from = at + words.length;
  }
}
if (bad.length > 0) {
  console.error(bad.join("\n"));
  process.exit(1);
}

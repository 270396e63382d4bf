-- Who co-chaired which council, and on the word of how many sources?
--
-- A council whose chairs nobody named stays, with nobody. Who attended has no id,
-- and is cited by the way from the meeting: council-1/attendance/0. A copy of a
-- source is no second one.

SELECT m.number AS council, m."when", a.name_en AS name, a.office_en AS office, p.name_en AS party,
  a.on_behalf_of_en AS on_behalf_of, count(DISTINCT coalesce(s.derived_from, s.id)) AS sources
FROM council b
JOIN meetings m ON m.record = b.id AND m.status = 'held'
LEFT JOIN attendance a ON a.record = m.id AND a.role = 'co-chair'
LEFT JOIN parties p ON p.code = a.party
LEFT JOIN citations k ON k.of = m.id AND k.record = m.id || '/attendance/' || a.position
LEFT JOIN sources s ON s.id = k.source
GROUP BY m.position, m.id, m.number, m."when", a.position, a.name_en, a.office_en, p.name_en, a.on_behalf_of_en
ORDER BY m.position, a.position;

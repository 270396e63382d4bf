-- How many commitments did each council make on each area, out of how many?
--
-- One on two areas counts for both, and one on no area only among all of them.

SELECT m.number AS council, m."when", a.name_en AS area,
  count(DISTINCT o.id) AS commitments,
  (SELECT count(*) FROM commitments c WHERE c.made_at = m.id) AS out_of
FROM council b
JOIN meetings m ON m.record = b.id AND m.status = 'held'
CROSS JOIN areas a
LEFT JOIN (
  SELECT c.id, c.made_at, x.code
  FROM commitments c
  JOIN commitments_areas x ON x.record = c.id
) o ON o.made_at = m.id AND o.code = a.code
GROUP BY m.position, m.id, m.number, m."when", a.code, a.name_en
ORDER BY m.position, commitments DESC, a.code;

-- Which commitments on semiconductors are firm and still open, and on whose word?
--
-- Firm is what the parties undertake or deliver. Open is what they have not
-- declared delivered, withdrawn or superseded: the last stage counts.

WITH stands AS (
  SELECT p.record, p.stage
  FROM progress p
  WHERE p.position = (SELECT max(q.position) FROM progress q WHERE q.record = p.record)
)
SELECT c.made, c.id, c.title_en AS commitment, c.force, stands.stage, s.publisher, s.title_en AS source
FROM commitments c
JOIN commitments_areas a ON a.record = c.id AND a.code = 'semiconductors'
JOIN citations k ON k.record = c.id
JOIN sources s ON s.id = k.source
LEFT JOIN stands ON stands.record = c.id
WHERE c.force IN ('undertake', 'deliver')
  AND (stands.stage IS NULL OR stands.stage NOT IN ('delivered', 'withdrawn', 'superseded'))
ORDER BY c.made_first NULLS LAST, c.id, k.position;

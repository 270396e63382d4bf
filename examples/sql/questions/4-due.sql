-- What has a date to be done by, and what of it was overdue on the last day of the record?
--
-- What is due in a year is overdue when that is over, and perhaps overdue from its
-- second day on. A condition stops the clock.

WITH stands AS (
  SELECT p.record, p.stage
  FROM progress p
  WHERE p.position = (SELECT max(q.position) FROM progress q WHERE q.record = p.record)
), dates AS (
  SELECT c.*, substr(coalesce(c.due_end, c.due_start) || '-01-01', 1, 10) AS soonest
  FROM commitments c
  WHERE c.due IS NOT NULL
)
SELECT d.due, d.id, d.title_en AS commitment, stands.stage,
  CASE
    WHEN stands.stage = 'delivered' THEN 'met'
    WHEN stands.stage IN ('withdrawn', 'superseded') THEN 'closed'
    WHEN d.condition_en IS NOT NULL THEN 'waits for a condition'
    WHEN d.due_last < p.as_of_first THEN 'overdue'
    WHEN d.due_first < p.as_of_first AND d.soonest < p.as_of THEN 'perhaps overdue'
    ELSE 'not due'
  END AS standing,
  p.as_of
FROM dates d
CROSS JOIN partnership p
LEFT JOIN stands ON stands.record = d.id
ORDER BY d.due_first, d.id;

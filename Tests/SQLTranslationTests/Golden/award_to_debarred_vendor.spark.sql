WITH
`each award` AS (
  SELECT t.`key` AS key_0,
    t.`vendor` AS vendor_0,
    t.`awarded_on` AS awarded_on_0
  FROM `award` t
  WHERE t.`stands`
),
`each award_2` AS (
  SELECT p.*,
    r2.`tax_id` AS tax_id_2
  FROM `each award` p
  LEFT JOIN `vendor` r2 ON r2.`key` = p.vendor_0
),
`entries of list_4` AS (
  SELECT f.key_0 AS key_0,
    ((l.`since__none` OR FLOOR(l.`since` / 86400.0) <= FLOOR((f.awarded_on_0) / 86400.0)) AND (l.`until__none` OR FLOOR(l.`until` / 86400.0) >= FLOOR((f.awarded_on_0) / 86400.0))) AS `holds`
  FROM `each award_2` f
  JOIN list_4 l ON l.`entry` = f.tax_id_2
),
`counts of entries of list_4` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE p.`holds`) AS x2_0,
    COUNT(*) FILTER (WHERE p.`holds` IS NOT FALSE) AS x2_1
  FROM `entries of list_4` p
  GROUP BY p.key_0
),
`each award_5` AS (
  SELECT p.*,
    g2.x2_0 AS x2_0,
    g2.x2_1 AS x2_1
  FROM `each award_2` p
  LEFT JOIN `counts of entries of list_4` g2 ON g2.key_0 = p.key_0
),
-- award_to_debarred_vendor: where every subject
`award_to_debarred_vendor: where` AS (
  SELECT p.*, TRUE AS `in_scope`
  FROM `each award_5` p
),
-- award_to_debarred_vendor: flag when award.vendor.tax_id is in debarred (05_debarred.flag:8)
`award_to_debarred_vendor` AS (
  SELECT p.*, (CASE WHEN p.tax_id_2 IS NULL THEN NULL WHEN COALESCE(p.x2_0, 0) > 0 THEN TRUE WHEN COALESCE(p.x2_1, 0) = 0 THEN FALSE END) AS `is_flagged`
  FROM `award_to_debarred_vendor: where` p
)
SELECT 'award_to_debarred_vendor' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM `award_to_debarred_vendor` p
) p
GROUP BY 2, 3, 4

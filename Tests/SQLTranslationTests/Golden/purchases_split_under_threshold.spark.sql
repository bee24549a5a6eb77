WITH
-- each group: worked out beforehand
`each group` AS (
  SELECT t.`key` AS key_0,
    t.`is_sure` AS `is_sure`,
    t.step_8__closed AS step_8__closed_h
  FROM rows_2 t
),
-- members of each group: worked out beforehand
`members of each group` AS (
  SELECT f.key_0 AS key_0,
    s.`member` AS member_1,
    s.`key` AS row_1,
    s.`is_sure` AS `is_sure`,
    t.`tender` AS tender_12,
    t.`awarded_on` AS awarded_on_12,
    t.`amount` AS amount_12
  FROM `each group` f
  JOIN set_8 s ON s.`owner` = f.key_0
  LEFT JOIN `award` t ON t.`key` = s.`member`
),
`members of each group_3` AS (
  SELECT p.*,
    r15.`split_approved` AS split_approved_15
  FROM `members of each group` p
  LEFT JOIN `tender` r15 ON r15.`key` = p.tender_12
),
`counts of members of each group 2` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) AS x4_0,
    COUNT(p.awarded_on_12) FILTER (WHERE p.`is_sure`) AS x4_1,
    MIN(p.awarded_on_12) FILTER (WHERE p.`is_sure`) AS x4_2,
    COUNT(p.amount_12) FILTER (WHERE p.`is_sure`) AS x4_3,
    SUM(p.amount_12) FILTER (WHERE p.`is_sure`) AS x4_4
  FROM `members of each group` p
  GROUP BY p.key_0
),
`each group_4` AS (
  SELECT p.*,
    g4.x4_0 AS x4_0,
    g4.x4_1 AS x4_1,
    g4.x4_2 AS x4_2,
    g4.x4_3 AS x4_3,
    g4.x4_4 AS x4_4
  FROM `each group` p
  LEFT JOIN `counts of members of each group 2` g4 ON g4.key_0 = p.key_0
),
`counts of members of each group` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE p.`is_sure` AND p.split_approved_15) AS x2_0,
    COUNT(*) FILTER (WHERE p.split_approved_15 IS NOT FALSE) AS x2_1
  FROM `members of each group_3` p
  GROUP BY p.key_0
),
`each group_5` AS (
  SELECT p.*,
    g2.x2_0 AS x2_0,
    g2.x2_1 AS x2_1,
    CASE WHEN CASE WHEN COALESCE(p.x4_0, 0) = COALESCE(p.x4_1, 0) AND COALESCE(p.step_8__closed_h, FALSE) THEN p.x4_2 END >= 1672531200 THEN 1500000 WHEN CASE WHEN COALESCE(p.x4_0, 0) = COALESCE(p.x4_1, 0) AND COALESCE(p.step_8__closed_h, FALSE) THEN p.x4_2 END >= 927763200 AND CASE WHEN COALESCE(p.x4_0, 0) = COALESCE(p.x4_1, 0) AND COALESCE(p.step_8__closed_h, FALSE) THEN p.x4_2 END < 1672531200 THEN 1000000 END AS n21
  FROM `each group_4` p
  LEFT JOIN `counts of members of each group` g2 ON g2.key_0 = p.key_0
),
`members of each group_6` AS (
  SELECT p.*,
    try_multiply(0.8, o0.n21) AS c23,
    o0.n21 AS c21
  FROM `members of each group_3` p
  LEFT JOIN `each group_5` o0 ON o0.key_0 = p.key_0
),
`counts of members of each group 3` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE ((p.c23 <= p.amount_12) AND (p.amount_12 < p.c21)) IS NOT FALSE) AS x5_0,
    COUNT(*) FILTER (WHERE p.`is_sure` AND ((p.c23 <= p.amount_12) AND (p.amount_12 < p.c21))) AS x5_1
  FROM `members of each group_6` p
  GROUP BY p.key_0
),
`each group_8` AS (
  SELECT p.*,
    g5.x5_0 AS x5_0,
    g5.x5_1 AS x5_1
  FROM `each group_5` p
  LEFT JOIN `counts of members of each group 3` g5 ON g5.key_0 = p.key_0
),
-- purchases_split_under_threshold: where not any a in awards where a.tender.split_approved (06_split.flag:9)
`purchases_split_under_threshold: where` AS (
  SELECT p.*, ((NOT CASE WHEN p.x2_0 > 0 THEN TRUE WHEN COALESCE(p.x2_1, 0) = 0 AND COALESCE(p.step_8__closed_h, FALSE) THEN FALSE END) AND NULLIF(p.`is_sure`, FALSE)) AS `in_scope`
  FROM `each group_8` p
),
-- purchases_split_under_threshold: flag when count(near) >= 3 and sum(awards.amount) >= publication_threshold (06_split.flag:12)
`purchases_split_under_threshold` AS (
  SELECT p.*, ((CASE WHEN COALESCE(p.x5_1, 0) >= 3 THEN TRUE WHEN CASE WHEN COALESCE(p.step_8__closed_h, FALSE) THEN COALESCE(p.x5_0, 0) END < 3 THEN FALSE END) AND (CASE WHEN CASE WHEN COALESCE(p.x4_3, 0) = 0 THEN 0 ELSE p.x4_4 END >= p.n21 THEN TRUE WHEN CASE WHEN COALESCE(p.x4_0, 0) = COALESCE(p.x4_3, 0) AND COALESCE(p.step_8__closed_h, FALSE) THEN CASE WHEN COALESCE(p.x4_3, 0) = 0 THEN 0 ELSE p.x4_4 END END < p.n21 THEN FALSE END)) AS `is_flagged`
  FROM `purchases_split_under_threshold: where` p
)
SELECT 'purchases_split_under_threshold' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM `purchases_split_under_threshold` p
) p
GROUP BY 2, 3, 4

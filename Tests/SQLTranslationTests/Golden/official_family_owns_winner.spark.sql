WITH
`each award` AS (
  SELECT t.`key` AS key_0,
    t.`tender` AS tender_0,
    t.step_6__closed AS step_6__closed_h
  FROM `award` t
  WHERE t.`stands`
),
`each award_2` AS (
  SELECT p.*,
    r1.`buyer` AS buyer_1
  FROM `each award` p
  LEFT JOIN `tender` r1 ON r1.`key` = p.tender_0
),
-- chains of each award: worked out beforehand
`chains of each award` AS (
  SELECT f.key_0 AS key_0,
    s.`member` AS member_2,
    s.`key` AS row_2,
    s.`is_sure` AS `is_sure`,
    s.step_8__none AS step_8__none_h,
    s.step_8 AS step_8_h
  FROM `each award` f
  JOIN set_6 s ON s.`owner` = f.key_0
  LEFT JOIN `person` t ON t.`key` = s.`member`
),
`procurement_staff of each award` AS (
  SELECT f.key_0 AS key_0,
    t.`key` AS official_1,
    COALESCE(f.step_6__closed_h, FALSE) AS closed_13,
    t.`person` AS person_4,
    t.step_19__closed AS step_19__closed_h
  FROM `each award_2` f
  JOIN `official` t ON t.`buyer` = f.buyer_1
  WHERE t.`stands`
),
`members` AS (
  SELECT f.key_0 AS key_0,
    f.official_1 AS official_1,
    s.member_2 AS member_4,
    COALESCE(s.`is_sure` AND CASE WHEN s.step_8__none_h THEN FALSE ELSE s.step_8_h >= 0.25 END, FALSE) AS `is_sure`,
    f.person_4 AS c16,
    COALESCE(f.step_19__closed_h, FALSE) AS closed_19
  FROM `procurement_staff of each award` f
  JOIN `chains of each award` s ON s.key_0 = f.key_0
  WHERE CASE WHEN s.step_8__none_h THEN FALSE ELSE s.step_8_h >= 0.25 END IS NOT FALSE
),
-- chains of procurement_staff of each award: worked out beforehand
`chains of procurement_staff of each award` AS (
  SELECT f.key_0 AS key_0,
    f.official_1 AS official_1,
    s.`member` AS member_5,
    s.`key` AS row_5,
    s.`is_sure` AS `is_sure`
  FROM `procurement_staff of each award` f
  JOIN set_19 s ON s.`owner` = f.official_1
  LEFT JOIN `person` t ON t.`key` = s.`member`
),
`members 2` AS (
  SELECT f.key_0 AS key_0,
    f.official_1 AS official_1,
    f.member_4 AS member_4,
    s.member_5 AS member_6,
    COALESCE(s.`is_sure`, FALSE) AS `is_sure`,
    f.member_4 AS c15
  FROM `members` f
  JOIN `chains of procurement_staff of each award` s ON s.key_0 = f.key_0 AND s.official_1 = f.official_1
),
`counts of members 2` AS (
  SELECT p.key_0 AS key_0,
    p.official_1 AS official_1,
    p.member_4 AS member_4,
    COUNT(*) FILTER (WHERE p.`is_sure` AND (p.c15 = p.member_6)) AS x7_0,
    COUNT(*) FILTER (WHERE (p.c15 = p.member_6) IS NOT FALSE) AS x7_1
  FROM `members 2` p
  GROUP BY p.key_0, p.official_1, p.member_4
),
members_7 AS (
  SELECT p.*,
    g7.x7_0 AS x7_0,
    g7.x7_1 AS x7_1
  FROM `members` p
  LEFT JOIN `counts of members 2` g7 ON g7.key_0 = p.key_0 AND g7.official_1 = p.official_1 AND g7.member_4 = p.member_4
),
`counts of members` AS (
  SELECT p.key_0 AS key_0,
    p.official_1 AS official_1,
    COUNT(*) FILTER (WHERE p.`is_sure` AND ((p.member_4 = p.c16) OR CASE WHEN p.x7_0 > 0 THEN TRUE WHEN COALESCE(p.x7_1, 0) = 0 AND p.closed_19 THEN FALSE END)) AS x8_0,
    COUNT(*) FILTER (WHERE ((p.member_4 = p.c16) OR CASE WHEN p.x7_0 > 0 THEN TRUE WHEN COALESCE(p.x7_1, 0) = 0 AND p.closed_19 THEN FALSE END) IS NOT FALSE) AS x8_1
  FROM members_7 p
  GROUP BY p.key_0, p.official_1
),
`procurement_staff of each award_9` AS (
  SELECT p.*,
    g8.x8_0 AS x8_0,
    g8.x8_1 AS x8_1
  FROM `procurement_staff of each award` p
  LEFT JOIN `counts of members` g8 ON g8.key_0 = p.key_0 AND g8.official_1 = p.official_1
),
`counts of procurement_staff of each award` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE CASE WHEN p.x8_0 > 0 THEN TRUE WHEN COALESCE(p.x8_1, 0) = 0 AND p.closed_13 THEN FALSE END) AS x9_0,
    COUNT(*) FILTER (WHERE CASE WHEN p.x8_0 > 0 THEN TRUE WHEN COALESCE(p.x8_1, 0) = 0 AND p.closed_13 THEN FALSE END IS NOT FALSE) AS x9_1
  FROM `procurement_staff of each award_9` p
  GROUP BY p.key_0
),
`each award_11` AS (
  SELECT p.*,
    g9.x9_0 AS x9_0,
    g9.x9_1 AS x9_1
  FROM `each award_2` p
  LEFT JOIN `counts of procurement_staff of each award` g9 ON g9.key_0 = p.key_0
),
-- official_family_owns_winner: where every subject
`official_family_owns_winner: where` AS (
  SELECT p.*, TRUE AS `in_scope`
  FROM `each award_11` p
),
-- official_family_owns_winner: flag when any official in award.tender.buyer.procurement_staff, owner in award.vendor.ultimate_owners where owner is official.person or owner is in official.person.close_family (09_ownership.flag:7)
`official_family_owns_winner` AS (
  SELECT p.*, CASE WHEN p.x9_0 > 0 THEN TRUE WHEN COALESCE(p.x9_1, 0) = 0 AND (p.buyer_1 IS NOT NULL) THEN FALSE END AS `is_flagged`
  FROM `official_family_owns_winner: where` p
)
SELECT 'official_family_owns_winner' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM `official_family_owns_winner` p
) p
GROUP BY 2, 3, 4

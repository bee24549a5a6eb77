WITH
"each award" AS (
  SELECT t."key" AS key_0,
    t."tender" AS tender_0
  FROM "award" t
  WHERE t."stands"
),
"each award_2" AS (
  SELECT p.*,
    r1."buyer" AS buyer_1
  FROM "each award" p
  LEFT JOIN "tender" r1 ON r1."key" = p.tender_0
),
"procurement_staff of each award" AS (
  SELECT f.key_0 AS key_0,
    t."key" AS official_1
  FROM "each award_2" f
  JOIN "official" t ON t."buyer" = f.buyer_1
  WHERE t."stands"
),
"counts of procurement_staff of each award" AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE CAST(NULL AS BOOLEAN)) AS x2_0,
    COUNT(*) FILTER (WHERE CAST(NULL AS BOOLEAN) IS NOT FALSE) AS x2_1
  FROM "procurement_staff of each award" p
  GROUP BY p.key_0
),
"each award_5" AS (
  SELECT p.*,
    g2.x2_0 AS x2_0,
    g2.x2_1 AS x2_1
  FROM "each award_2" p
  LEFT JOIN "counts of procurement_staff of each award" g2 ON g2.key_0 = p.key_0
),
-- official_family_owns_winner: where every subject
"official_family_owns_winner: where" AS (
  SELECT p.*, TRUE AS "in_scope"
  FROM "each award_5" p
),
-- official_family_owns_winner: flag when any official in award.tender.buyer.procurement_staff, owner in award.vendor.ultimate_owners where owner is official.person or owner is in official.person.close_family (09_ownership.flag:7)
"official_family_owns_winner" AS (
  SELECT p.*, CASE WHEN p.x2_0 > 0 THEN TRUE WHEN COALESCE(p.x2_1, 0) = 0 AND (p.buyer_1 IS NOT NULL) THEN FALSE END AS "is_flagged"
  FROM "official_family_owns_winner: where" p
)
SELECT 'official_family_owns_winner' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM "official_family_owns_winner" p
) p
GROUP BY 2, 3, 4

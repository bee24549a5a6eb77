WITH
-- each group: worked out beforehand
"each group" AS (
  SELECT t."key" AS key_0,
    t."is_sure" AS "is_sure",
    t.step_4__closed AS step_4__closed_h
  FROM rows_2 t
),
-- members of each group: worked out beforehand
"members of each group" AS (
  SELECT f.key_0 AS key_0,
    s."member" AS member_1,
    s."key" AS row_1,
    s."is_sure" AS "is_sure",
    t."winner" AS winner_11
  FROM "each group" f
  JOIN set_4 s ON s."owner" = f.key_0
  LEFT JOIN "tender" t ON t."key" = s."member"
),
"counts of members of each group" AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) AS x2_0,
    COUNT(*) FILTER (WHERE p."is_sure") AS x2_1,
    COUNT(*) FILTER (WHERE NOT (p.winner_11 IS NOT NULL)) AS x2_2
  FROM "members of each group" p
  GROUP BY p.key_0
),
"members" AS (
  SELECT p.key_0 AS key_0,
    p.winner_11 AS member_4,
    BOOL_OR(COALESCE(p."is_sure", FALSE)) AS "is_sure"
  FROM "members of each group" p
  WHERE p.winner_11 IS NOT NULL
  GROUP BY p.key_0, p.winner_11
),
"each group_4" AS (
  SELECT p.*,
    g2.x2_0 AS x2_0,
    g2.x2_1 AS x2_1,
    g2.x2_2 AS x2_2
  FROM "each group" p
  LEFT JOIN "counts of members of each group" g2 ON g2.key_0 = p.key_0
),
"counts of members" AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) AS x5_0,
    COUNT(*) FILTER (WHERE p."is_sure") AS x5_1
  FROM "members" p
  GROUP BY p.key_0
),
"each group_5" AS (
  SELECT p.*,
    g5.x5_0 AS x5_0,
    g5.x5_1 AS x5_1
  FROM "each group_4" p
  LEFT JOIN "counts of members" g5 ON g5.key_0 = p.key_0
),
"each group_6" AS (
  SELECT p.*,
    COALESCE(p.x5_1, 0) AS n14_least,
    CASE WHEN (COALESCE(COALESCE(p.step_4__closed_h, FALSE), FALSE) AND COALESCE(p.x2_2, 0) = 0) THEN COALESCE(p.x5_0, 0) END AS n14_most
  FROM "each group_5" p
),
-- winners_take_turns: where count(tenders) >= min_contracts and 2 <= count(tenders.winner) <= 5 (07_rotation.flag:7)
"winners_take_turns: where" AS (
  SELECT p.*, (((CASE WHEN COALESCE(p.x2_1, 0) >= 6 THEN TRUE WHEN CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x2_0, 0) END < 6 THEN FALSE END) AND ((CASE WHEN 2 <= p.n14_least THEN TRUE WHEN 2 > p.n14_most THEN FALSE END) AND (CASE WHEN p.n14_most <= 5 THEN TRUE WHEN p.n14_least > 5 THEN FALSE END))) AND NULLIF(p."is_sure", FALSE)) AS "in_scope"
  FROM "each group_6" p
),
-- winners_take_turns: flag when turn_taking(tenders.winner by opened_at) >= turn_taking_limit (07_rotation.flag:9)
"winners_take_turns" AS (
  SELECT p.*, (CAST(NULL AS NUMERIC) >= 0.8) AS "is_flagged"
  FROM "winners_take_turns: where" p
)
SELECT 'winners_take_turns' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM "winners_take_turns" p
) p
GROUP BY 2, 3, 4

WITH
`once` AS (
  SELECT 1 AS `one`
),
-- each group: worked out beforehand
`each group` AS (
  SELECT t.`key` AS key_0,
    t.`is_sure` AS `is_sure`,
    t.step_4__closed AS step_4__closed_h,
    t.step_6__none AS step_6__none_h,
    t.step_6 AS step_6_h
  FROM rows_2 t
),
`all contractors` AS (
  SELECT t.`key` AS member_11,
    t.`region` AS region_28
  FROM `contractor` t
  WHERE t.`stands`
),
-- members of each group: worked out beforehand
`members of each group` AS (
  SELECT f.key_0 AS key_0,
    s.`member` AS member_1,
    s.`key` AS row_1,
    s.`is_sure` AS `is_sure`
  FROM `each group` f
  JOIN set_4 s ON s.`owner` = f.key_0
  LEFT JOIN `contract` t ON t.`key` = s.`member`
),
`classes` AS (
  SELECT p.region_28 AS class_12
  FROM `all contractors` p
  WHERE p.region_28 IS NOT NULL
  GROUP BY p.region_28
),
`counts of all contractors` AS (
  SELECT COUNT(*) FILTER (WHERE NOT (p.region_28 IS NOT NULL)) AS x13_0
  FROM `all contractors` p
),
`counts of members of each group` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) AS x2_0,
    COUNT(*) FILTER (WHERE p.`is_sure`) AS x2_1
  FROM `members of each group` p
  GROUP BY p.key_0
),
once_3 AS (
  SELECT p.*,
    g13.x13_0 AS x13_0
  FROM `once` p
  CROSS JOIN `counts of all contractors` g13
),
`inspections of members of each group` AS (
  SELECT f.key_0 AS key_0,
    f.member_1 AS member_1,
    t.`key` AS inspection_4,
    f.`is_sure` AS m12_sure,
    t.`done_on` AS done_on_19
  FROM `members of each group` f
  JOIN `inspection` t ON t.`contract` = f.member_1
  WHERE t.`stands`
),
`peers` AS (
  SELECT s.region_28 AS class_12,
    s.member_11 AS member_13
  FROM `all contractors` s
  WHERE s.region_28 IS NOT NULL
),
`each group_4` AS (
  SELECT p.*,
    g2.x2_0 AS x2_0,
    g2.x2_1 AS x2_1
  FROM `each group` p
  LEFT JOIN `counts of members of each group` g2 ON g2.key_0 = p.key_0
),
`members` AS (
  SELECT p.key_0 AS key_0,
    p.inspection_4 AS member_5,
    BOOL_OR(COALESCE(p.m12_sure, FALSE)) AS `is_sure`
  FROM `inspections of members of each group` p
  WHERE p.inspection_4 IS NOT NULL
  GROUP BY p.key_0, p.inspection_4
),
`counts of inspections of members of each group` AS (
  SELECT p.key_0 AS key_0,
    p.member_1 AS member_1,
    COUNT(*) FILTER (WHERE (NOT (NOT (p.done_on_19 IS NOT NULL)))) AS x7_0,
    COUNT(*) FILTER (WHERE (NOT (NOT (p.done_on_19 IS NOT NULL))) IS NOT FALSE) AS x7_1
  FROM `inspections of members of each group` p
  GROUP BY p.key_0, p.member_1
),
classes_4 AS (
  SELECT p.*,
    (COALESCE(o3.x13_0, 0) = 0) AS closed_27
  FROM `classes` p
  CROSS JOIN once_3 o3
),
peers_4 AS (
  SELECT p.*,
    r31.`inspection_rate` AS inspection_rate_31
  FROM `peers` p
  LEFT JOIN `contractor` r31 ON r31.`key` = p.member_13
),
`each group_5` AS (
  SELECT p.*,
    COALESCE(p.x2_1, 0) AS n7_least,
    CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x2_0, 0) END AS n7_most
  FROM `each group_4` p
),
`members of each group_5` AS (
  SELECT p.*,
    g7.x7_0 AS x7_0,
    g7.x7_1 AS x7_1
  FROM `members of each group` p
  LEFT JOIN `counts of inspections of members of each group` g7 ON g7.key_0 = p.key_0 AND g7.member_1 = p.member_1
),
members_5 AS (
  SELECT p.*,
    r38.`result` AS result_38
  FROM `members` p
  LEFT JOIN `inspection` r38 ON r38.`key` = p.member_5
),
`counts of members` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) AS x6_0,
    COUNT(*) FILTER (WHERE p.`is_sure`) AS x6_1
  FROM `members` p
  GROUP BY p.key_0
),
`counts of peers` AS (
  SELECT p.class_12 AS class_12,
    COUNT(*) AS x15_0,
    COUNT(p.inspection_rate_31) AS x15_1,
    SORT_ARRAY(COLLECT_LIST(p.inspection_rate_31) FILTER (WHERE p.inspection_rate_31 IS NOT NULL)) AS x15_2
  FROM peers_4 p
  GROUP BY p.class_12
),
`each group_6` AS (
  SELECT p.*,
    g6.x6_0 AS x6_0,
    g6.x6_1 AS x6_1
  FROM `each group_5` p
  LEFT JOIN `counts of members` g6 ON g6.key_0 = p.key_0
),
`counts of members of each group 2` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE CASE WHEN p.x7_0 > 0 THEN TRUE WHEN COALESCE(p.x7_1, 0) = 0 THEN FALSE END IS NOT FALSE) AS x8_0,
    COUNT(*) FILTER (WHERE p.`is_sure` AND CASE WHEN p.x7_0 > 0 THEN TRUE WHEN COALESCE(p.x7_1, 0) = 0 THEN FALSE END) AS x8_1
  FROM `members of each group_5` p
  GROUP BY p.key_0
),
`counts of members 2` AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE (p.result_38 = 'failed') IS NOT FALSE) AS x9_0,
    COUNT(*) FILTER (WHERE p.`is_sure` AND (p.result_38 = 'failed')) AS x9_1
  FROM members_5 p
  GROUP BY p.key_0
),
classes_6 AS (
  SELECT p.*,
    g15.x15_0 AS x15_0,
    g15.x15_1 AS x15_1,
    g15.x15_2 AS x15_2
  FROM classes_4 p
  LEFT JOIN `counts of peers` g15 ON g15.class_12 = p.class_12
),
`each group_7` AS (
  SELECT p.*,
    COALESCE(p.x6_1, 0) AS n14_least,
    CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x6_0, 0) END AS n14_most,
    g8.x8_0 AS x8_0,
    g8.x8_1 AS x8_1,
    g9.x9_0 AS x9_0,
    g9.x9_1 AS x9_1
  FROM `each group_6` p
  LEFT JOIN `counts of members of each group 2` g8 ON g8.key_0 = p.key_0
  LEFT JOIN `counts of members 2` g9 ON g9.key_0 = p.key_0
),
`each group_8` AS (
  SELECT p.*,
    CASE WHEN CASE WHEN p.n7_least = p.n7_most THEN p.n7_least END < 0 THEN -(CASE WHEN COALESCE(p.x8_1, 0) = CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x8_0, 0) END THEN COALESCE(p.x8_1, 0) END) ELSE CASE WHEN COALESCE(p.x8_1, 0) = CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x8_0, 0) END THEN COALESCE(p.x8_1, 0) END END AS n26,
    NULLIF(ABS(CASE WHEN p.n7_least = p.n7_most THEN p.n7_least END), 0) AS n26_over,
    CASE WHEN CASE WHEN p.n14_least = p.n14_most THEN p.n14_least END < 0 THEN -(CASE WHEN COALESCE(p.x9_1, 0) = CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x9_0, 0) END THEN COALESCE(p.x9_1, 0) END) ELSE CASE WHEN COALESCE(p.x9_1, 0) = CASE WHEN COALESCE(p.step_4__closed_h, FALSE) THEN COALESCE(p.x9_0, 0) END THEN COALESCE(p.x9_1, 0) END END AS n46,
    NULLIF(ABS(CASE WHEN p.n14_least = p.n14_most THEN p.n14_least END), 0) AS n46_over
  FROM `each group_7` p
),
-- failures_under_low_inspection: where count(contracts) >= min_contracts and count(contracts.inspections) >= 1 (10_inspection.flag:7)
`failures_under_low_inspection: where` AS (
  SELECT p.*,
    (((CASE WHEN p.n7_least >= 6 THEN TRUE WHEN p.n7_most < 6 THEN FALSE END) AND (CASE WHEN p.n14_least >= 1 THEN TRUE WHEN p.n14_most < 1 THEN FALSE END)) AND NULLIF(p.`is_sure`, FALSE)) AS `in_scope`
  FROM `each group_8` p
  WHERE ((((CASE WHEN p.n7_least >= 6 THEN TRUE WHEN p.n7_most < 6 THEN FALSE END) AND (CASE WHEN p.n14_least >= 1 THEN TRUE WHEN p.n14_most < 1 THEN FALSE END)) AND NULLIF(p.`is_sure`, FALSE))) IS NOT FALSE
),
`failures_under_low_inspection: where_10` AS (
  SELECT p.*,
    CASE WHEN COALESCE(v35_6.x15_1, 0) > 0 AND COALESCE(v35_6.x15_0, 0) = COALESCE(v35_6.x15_1, 0) AND v35_6.closed_27 THEN try_add(try_multiply(v35_6.x15_2[CAST((((COALESCE(v35_6.x15_1, 0) - 1) * 2) DIV 10) AS INT)], (10 - MOD(((COALESCE(v35_6.x15_1, 0) - 1) * 2), 10))), try_multiply(v35_6.x15_2[CAST(LEAST(COALESCE(v35_6.x15_1, 0) - 1, (((COALESCE(v35_6.x15_1, 0) - 1) * 2) DIV 10) + 1) AS INT)], MOD(((COALESCE(v35_6.x15_1, 0) - 1) * 2), 10))) END AS v35_6
  FROM `failures_under_low_inspection: where` p
  LEFT JOIN classes_6 v35_6 ON v35_6.class_12 = p.step_6_h
),
-- failures_under_low_inspection: flag when inspected <= percentile(peers.inspection_rate, low_inspection) and failed >= high_failure (10_inspection.flag:13)
`failures_under_low_inspection` AS (
  SELECT p.*, ((try_multiply(p.n26, 10) <= try_multiply(p.v35_6, p.n26_over)) AND (p.n46 >= try_multiply(0.4, p.n46_over))) AS `is_flagged`
  FROM `failures_under_low_inspection: where_10` p
)
SELECT 'failures_under_low_inspection' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM `failures_under_low_inspection` p
) p
GROUP BY 2, 3, 4
UNION ALL
SELECT 'failures_under_low_inspection', 'outside', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), COUNT(*)
FROM `each group_8` p
WHERE NOT ((((CASE WHEN p.n7_least >= 6 THEN TRUE WHEN p.n7_most < 6 THEN FALSE END) AND (CASE WHEN p.n14_least >= 1 THEN TRUE WHEN p.n14_most < 1 THEN FALSE END)) AND NULLIF(p.`is_sure`, FALSE)))

WITH
`all vendors` AS (
  SELECT t.`key` AS member_0,
    t.`rank` AS `rank_side`
  FROM `vendor` t
  WHERE t.`stands`
),
`every vendor` AS (
  SELECT t.`key` AS key_5
  FROM `vendor` t
),
`bids of all vendors` AS (
  SELECT f.member_0 AS member_0,
    t.`key` AS bid_1,
    t.`tender` AS tender_3
  FROM `all vendors` f
  JOIN `bid` t ON t.`bidder` = f.member_0
  WHERE t.`stands`
),
`bids of every vendor` AS (
  SELECT f.key_5 AS key_5,
    t.`key` AS bid_6,
    t.`tender` AS tender_10
  FROM `every vendor` f
  JOIN `bid` t ON t.`bidder` = f.key_5
  WHERE t.`stands`
),
`counts of bids of all vendors` AS (
  SELECT p.member_0 AS member_0,
    COUNT(*) FILTER (WHERE NOT (p.tender_3 IS NOT NULL)) AS x2_0
  FROM `bids of all vendors` p
  GROUP BY p.member_0
),
`members` AS (
  SELECT p.member_0 AS member_0,
    p.tender_3 AS member_3
  FROM `bids of all vendors` p
  WHERE p.tender_3 IS NOT NULL
  GROUP BY p.member_0, p.tender_3
),
`counts of bids of every vendor` AS (
  SELECT p.key_5 AS key_5,
    COUNT(*) FILTER (WHERE NOT (p.tender_10 IS NOT NULL)) AS x7_0
  FROM `bids of every vendor` p
  GROUP BY p.key_5
),
`members 2` AS (
  SELECT p.key_5 AS key_5,
    p.tender_10 AS member_8
  FROM `bids of every vendor` p
  WHERE p.tender_10 IS NOT NULL
  GROUP BY p.key_5, p.tender_10
),
`all vendors_4` AS (
  SELECT p.*,
    g2.x2_0 AS x2_0
  FROM `all vendors` p
  LEFT JOIN `counts of bids of all vendors` g2 ON g2.member_0 = p.member_0
),
`pairs of vendor` AS (
  SELECT a.member_0 AS a_4,
    b.member_0 AS b_4,
    BOOL_OR(TRUE) AS `is_sure`
  FROM `all vendors` a
  JOIN `members` sa ON sa.member_0 = a.member_0
  JOIN `members` sb ON sb.member_3 = sa.member_3
  JOIN `all vendors` b ON b.member_0 = sb.member_0
  WHERE a.`rank_side` < b.`rank_side`
  GROUP BY a.member_0, b.member_0
),
`every vendor_4` AS (
  SELECT p.*,
    g7.x7_0 AS x7_0
  FROM `every vendor` p
  LEFT JOIN `counts of bids of every vendor` g7 ON g7.key_5 = p.key_5
),
`counts of members 2` AS (
  SELECT p.key_5 AS key_5,
    COUNT(*) AS x12_0
  FROM `members 2` p
  GROUP BY p.key_5
),
`pairs of vendor_5` AS (
  SELECT p.*,
    (COALESCE(w13.x7_0, 0) = 0) AS closed_13,
    (COALESCE(w14.x7_0, 0) = 0) AS closed_14
  FROM `pairs of vendor` p
  LEFT JOIN `every vendor_4` w13 ON w13.key_5 = p.a_4
  LEFT JOIN `every vendor_4` w14 ON w14.key_5 = p.b_4
),
`every vendor_5` AS (
  SELECT p.*,
    g12.x12_0 AS x12_0
  FROM `every vendor_4` p
  LEFT JOIN `counts of members 2` g12 ON g12.key_5 = p.key_5
),
`common` AS (
  SELECT f.a_4 AS a_4,
    f.b_4 AS b_4,
    x.member_8 AS member_9,
    f.b_4 AS c7,
    f.a_4 AS c6
  FROM `members 2` x
  JOIN `members 2` y ON y.member_8 = x.member_8
  JOIN `pairs of vendor` f ON x.key_5 = f.a_4 AND y.key_5 = f.b_4
),
`members 3` AS (
  SELECT f.a_4 AS a_4,
    f.b_4 AS b_4,
    s.member_8 AS member_14,
    f.a_4 AS c6
  FROM `pairs of vendor` f
  JOIN `members 2` s ON s.key_5 = f.a_4
),
`members 4` AS (
  SELECT f.a_4 AS a_4,
    f.b_4 AS b_4,
    s.member_8 AS member_16,
    f.b_4 AS c7
  FROM `pairs of vendor` f
  JOIN `members 2` s ON s.key_5 = f.b_4
),
`every vendor_6` AS (
  SELECT p.*,
    COALESCE(p.x12_0, 0) AS n20_least,
    CASE WHEN (COALESCE(p.x7_0, 0) = 0) THEN COALESCE(p.x12_0, 0) END AS n20_most
  FROM `every vendor_5` p
),
common_6 AS (
  SELECT p.*,
    r26.`winner` AS winner_26
  FROM `common` p
  LEFT JOIN `tender` r26 ON r26.`key` = p.member_9
),
`counts of common` AS (
  SELECT p.a_4 AS a_4,
    p.b_4 AS b_4,
    COUNT(*) AS x10_0
  FROM `common` p
  GROUP BY p.a_4, p.b_4
),
`members 3_6` AS (
  SELECT p.*,
    r35.`winner` AS winner_35
  FROM `members 3` p
  LEFT JOIN `tender` r35 ON r35.`key` = p.member_14
),
`members 4_6` AS (
  SELECT p.*,
    r53.`winner` AS winner_53
  FROM `members 4` p
  LEFT JOIN `tender` r53 ON r53.`key` = p.member_16
),
`pairs of vendor_7` AS (
  SELECT p.*,
    g10.x10_0 AS x10_0,
    v20_6.n20_least AS v20_6_least,
    v20_6.n20_most AS v20_6_most,
    v20_7.n20_least AS v20_7_least,
    v20_7.n20_most AS v20_7_most
  FROM `pairs of vendor_5` p
  LEFT JOIN `counts of common` g10 ON g10.a_4 = p.a_4 AND g10.b_4 = p.b_4
  LEFT JOIN `every vendor_6` v20_6 ON v20_6.key_5 = p.a_4
  LEFT JOIN `every vendor_6` v20_7 ON v20_7.key_5 = p.b_4
),
`counts of common 2` AS (
  SELECT p.a_4 AS a_4,
    p.b_4 AS b_4,
    COUNT(*) FILTER (WHERE (p.winner_26 = p.c7) IS NOT FALSE) AS x13_0,
    COUNT(*) FILTER (WHERE (p.winner_26 = p.c7)) AS x13_1,
    COUNT(*) FILTER (WHERE (p.winner_26 = p.c6) IS NOT FALSE) AS x13_2,
    COUNT(*) FILTER (WHERE (p.winner_26 = p.c6)) AS x13_3
  FROM common_6 p
  GROUP BY p.a_4, p.b_4
),
`counts of members 3` AS (
  SELECT p.a_4 AS a_4,
    p.b_4 AS b_4,
    COUNT(*) FILTER (WHERE (p.winner_35 = p.c6) IS NOT FALSE) AS x15_0,
    COUNT(*) FILTER (WHERE (p.winner_35 = p.c6)) AS x15_1
  FROM `members 3_6` p
  GROUP BY p.a_4, p.b_4
),
`counts of members 4` AS (
  SELECT p.a_4 AS a_4,
    p.b_4 AS b_4,
    COUNT(*) FILTER (WHERE (p.winner_53 = p.c7) IS NOT FALSE) AS x17_0,
    COUNT(*) FILTER (WHERE (p.winner_53 = p.c7)) AS x17_1
  FROM `members 4_6` p
  GROUP BY p.a_4, p.b_4
),
`pairs of vendor_8` AS (
  SELECT p.*,
    COALESCE(p.x10_0, 0) AS n16_least,
    CASE WHEN ((COALESCE(p.closed_13, FALSE)) AND (COALESCE(p.closed_14, FALSE))) THEN COALESCE(p.x10_0, 0) END AS n16_most,
    g13.x13_0 AS x13_0,
    g13.x13_1 AS x13_1,
    g15.x15_0 AS x15_0,
    g15.x15_1 AS x15_1,
    g13.x13_2 AS x13_2,
    g13.x13_3 AS x13_3,
    g17.x17_0 AS x17_0,
    g17.x17_1 AS x17_1
  FROM `pairs of vendor_7` p
  LEFT JOIN `counts of common 2` g13 ON g13.a_4 = p.a_4 AND g13.b_4 = p.b_4
  LEFT JOIN `counts of members 3` g15 ON g15.a_4 = p.a_4 AND g15.b_4 = p.b_4
  LEFT JOIN `counts of members 4` g17 ON g17.a_4 = p.a_4 AND g17.b_4 = p.b_4
),
-- constant_losing_companion: where count(met) >= min_contracts (08_cobidding.flag:8)
`constant_losing_companion: where` AS (
  SELECT p.*, ((CASE WHEN p.n16_least >= 6 THEN TRUE WHEN p.n16_most < 6 THEN FALSE END) AND NULLIF(p.`is_sure`, FALSE)) AS `in_scope`
  FROM `pairs of vendor_8` p
),
-- constant_losing_companion: flag when (count(met) / count(a.bids.tender) >= 80% and count(met where its winner is b) >= 3 and count(a.bids.tender where its winner is a) is 0) or (count(met) / count(b.bids.tender) >= 80% and count(met where its winner is a) >= 3 and count(b.bids.tender where its winner is b) is 0) (08_cobidding.flag:9)
`constant_losing_companion` AS (
  SELECT p.*, (((CASE WHEN CASE WHEN p.v20_6_least = p.v20_6_most THEN p.v20_6_least END < 0 THEN -(CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END) ELSE CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END END >= try_multiply(0.8, NULLIF(ABS(CASE WHEN p.v20_6_least = p.v20_6_most THEN p.v20_6_least END), 0))) AND (CASE WHEN COALESCE(p.x13_1, 0) >= 3 THEN TRUE WHEN CASE WHEN ((COALESCE(p.closed_13, FALSE)) AND (COALESCE(p.closed_14, FALSE))) THEN COALESCE(p.x13_0, 0) END < 3 THEN FALSE END) AND (CASE WHEN CASE WHEN (COALESCE(p.closed_13, FALSE)) THEN COALESCE(p.x15_0, 0) END < 0 OR 0 < COALESCE(p.x15_1, 0) THEN FALSE WHEN COALESCE(p.x15_1, 0) = CASE WHEN (COALESCE(p.closed_13, FALSE)) THEN COALESCE(p.x15_0, 0) END AND 0 = 0 THEN COALESCE(p.x15_1, 0) = 0 END)) OR ((CASE WHEN CASE WHEN p.v20_7_least = p.v20_7_most THEN p.v20_7_least END < 0 THEN -(CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END) ELSE CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END END >= try_multiply(0.8, NULLIF(ABS(CASE WHEN p.v20_7_least = p.v20_7_most THEN p.v20_7_least END), 0))) AND (CASE WHEN COALESCE(p.x13_3, 0) >= 3 THEN TRUE WHEN CASE WHEN ((COALESCE(p.closed_13, FALSE)) AND (COALESCE(p.closed_14, FALSE))) THEN COALESCE(p.x13_2, 0) END < 3 THEN FALSE END) AND (CASE WHEN CASE WHEN (COALESCE(p.closed_14, FALSE)) THEN COALESCE(p.x17_0, 0) END < 0 OR 0 < COALESCE(p.x17_1, 0) THEN FALSE WHEN COALESCE(p.x17_1, 0) = CASE WHEN (COALESCE(p.closed_14, FALSE)) THEN COALESCE(p.x17_0, 0) END AND 0 = 0 THEN COALESCE(p.x17_1, 0) = 0 END))) AS `is_flagged`
  FROM `constant_losing_companion: where` p
)
SELECT 'constant_losing_companion' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.a_4 END AS first,
  CASE WHEN p.outcome IN ('flagged', 'open') THEN p.b_4 END AS second, COUNT(*) AS subjects
FROM (
  SELECT p.a_4, p.b_4, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM `constant_losing_companion` p
) p
GROUP BY 2, 3, 4

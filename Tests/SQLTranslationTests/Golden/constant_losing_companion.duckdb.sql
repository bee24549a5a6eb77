WITH
"all vendors" AS (
  SELECT t."key" AS member_0,
    t."rank" AS "rank_side"
  FROM "vendor" t
  WHERE t."stands"
),
"every vendor" AS (
  SELECT t."key" AS key_1
  FROM "vendor" t
),
"bids of every vendor" AS (
  SELECT f.key_1 AS key_1,
    t."key" AS bid_2,
    t."tender" AS tender_10
  FROM "every vendor" f
  JOIN "bid" t ON t."bidder" = f.key_1
  WHERE t."stands"
),
"counts of bids of every vendor" AS (
  SELECT p.key_1 AS key_1,
    COUNT(*) FILTER (WHERE NOT (p.tender_10 IS NOT NULL)) AS x3_0
  FROM "bids of every vendor" p
  GROUP BY p.key_1
),
"members" AS (
  SELECT p.key_1 AS key_1,
    p.tender_10 AS member_4
  FROM "bids of every vendor" p
  WHERE p.tender_10 IS NOT NULL
  GROUP BY p.key_1, p.tender_10
),
"every vendor_4" AS (
  SELECT p.*,
    g3.x3_0 AS x3_0
  FROM "every vendor" p
  LEFT JOIN "counts of bids of every vendor" g3 ON g3.key_1 = p.key_1
),
"shared by two of vendor" AS (
  SELECT sa.key_1 AS one_5,
    sb.key_1 AS other_5,
    COUNT(*) AS "shared_most",
    COUNT(*) AS "shared_least"
  FROM "members" sa
  JOIN "members" sb ON sb.member_4 = sa.member_4 AND sa.key_1 < sb.key_1
  GROUP BY sa.key_1, sb.key_1
),
"counts of members" AS (
  SELECT p.key_1 AS key_1,
    COUNT(*) AS x10_0
  FROM "members" p
  GROUP BY p.key_1
),
"every vendor_5" AS (
  SELECT p.*,
    g10.x10_0 AS x10_0
  FROM "every vendor_4" p
  LEFT JOIN "counts of members" g10 ON g10.key_1 = p.key_1
),
"pairs of vendor" AS (
  SELECT CASE WHEN a."rank_side" < b."rank_side" THEN a.member_0 ELSE b.member_0 END AS a_6,
    CASE WHEN a."rank_side" < b."rank_side" THEN b.member_0 ELSE a.member_0 END AS b_6,
    s."shared_least" > 0 AS "is_sure",
    s."shared_least" AS "shared_least",
    s."shared_most" AS "shared_most"
  FROM "shared by two of vendor" s
  JOIN "all vendors" a ON a.member_0 = s.one_5
  JOIN "all vendors" b ON b.member_0 = s.other_5
),
"every vendor_6" AS (
  SELECT p.*,
    COALESCE(p.x10_0, 0) AS n20_least,
    CASE WHEN (COALESCE(p.x3_0, 0) = 0) THEN COALESCE(p.x10_0, 0) END AS n20_most
  FROM "every vendor_5" p
),
"pairs of vendor_6" AS (
  SELECT p.*,
    (COALESCE(w13.x3_0, 0) = 0) AS closed_13,
    (COALESCE(w14.x3_0, 0) = 0) AS closed_14
  FROM "pairs of vendor" p
  LEFT JOIN "every vendor_5" w13 ON w13.key_1 = p.a_6
  LEFT JOIN "every vendor_5" w14 ON w14.key_1 = p.b_6
),
"pairs of vendor_7" AS (
  SELECT p.*,
    p."shared_least" AS n16_least,
    CASE WHEN ((COALESCE(p.closed_13, FALSE)) AND (COALESCE(p.closed_14, FALSE))) THEN p."shared_most" END AS n16_most
  FROM "pairs of vendor_6" p
),
-- constant_losing_companion: where count(met) >= min_contracts (08_cobidding.flag:8)
"constant_losing_companion: where" AS (
  SELECT p.*,
    CASE WHEN p."is_sure" THEN (CASE WHEN p.n16_least >= 6 THEN TRUE WHEN p.n16_most < 6 THEN FALSE END) END AS "in_scope"
  FROM "pairs of vendor_7" p
  WHERE (CASE WHEN p."is_sure" THEN (CASE WHEN p.n16_least >= 6 THEN TRUE WHEN p.n16_most < 6 THEN FALSE END) END) IS NOT FALSE
),
"constant_losing_companion: where_9" AS (
  SELECT p.*,
    v20_6.n20_least AS v20_6_least,
    v20_6.n20_most AS v20_6_most,
    (COALESCE(w13.x3_0, 0) = 0) AS closed_13_in,
    (COALESCE(w14.x3_0, 0) = 0) AS closed_14_in,
    v20_7.n20_least AS v20_7_least,
    v20_7.n20_most AS v20_7_most
  FROM "constant_losing_companion: where" p
  LEFT JOIN "every vendor_6" v20_6 ON v20_6.key_1 = p.a_6
  LEFT JOIN "every vendor_6" w13 ON w13.key_1 = p.a_6
  LEFT JOIN "every vendor_6" w14 ON w14.key_1 = p.b_6
  LEFT JOIN "every vendor_6" v20_7 ON v20_7.key_1 = p.b_6
),
"common 2" AS (
  SELECT f.a_6 AS a_6,
    f.b_6 AS b_6,
    s0.member_4 AS member_11,
    f.b_6 AS c7_in,
    f.a_6 AS c6_in
  FROM "constant_losing_companion: where" f
  JOIN "members" s0 ON s0.key_1 = f.a_6
  JOIN "members" s1 ON s1.key_1 = f.b_6 AND s1.member_4 = s0.member_4
),
"members 2" AS (
  SELECT f.a_6 AS a_6,
    f.b_6 AS b_6,
    s.member_4 AS member_13,
    f.a_6 AS c6_in
  FROM "constant_losing_companion: where" f
  JOIN "members" s ON s.key_1 = f.a_6
),
"members 3" AS (
  SELECT f.a_6 AS a_6,
    f.b_6 AS b_6,
    s.member_4 AS member_15,
    f.b_6 AS c7_in
  FROM "constant_losing_companion: where" f
  JOIN "members" s ON s.key_1 = f.b_6
),
"common 2_10" AS (
  SELECT p.*,
    r26."winner" AS winner_26_in
  FROM "common 2" p
  LEFT JOIN "tender" r26 ON r26."key" = p.member_11
),
"members 2_10" AS (
  SELECT p.*,
    r35."winner" AS winner_35_in
  FROM "members 2" p
  LEFT JOIN "tender" r35 ON r35."key" = p.member_13
),
"members 3_10" AS (
  SELECT p.*,
    r53."winner" AS winner_53_in
  FROM "members 3" p
  LEFT JOIN "tender" r53 ON r53."key" = p.member_15
),
"counts of common 2" AS (
  SELECT p.a_6 AS a_6,
    p.b_6 AS b_6,
    COUNT(*) FILTER (WHERE (p.winner_26_in = p.c7_in) IS NOT FALSE) AS x12_0,
    COUNT(*) FILTER (WHERE (p.winner_26_in = p.c7_in)) AS x12_1,
    COUNT(*) FILTER (WHERE (p.winner_26_in = p.c6_in) IS NOT FALSE) AS x12_2,
    COUNT(*) FILTER (WHERE (p.winner_26_in = p.c6_in)) AS x12_3
  FROM "common 2_10" p
  GROUP BY p.a_6, p.b_6
),
"counts of members 2" AS (
  SELECT p.a_6 AS a_6,
    p.b_6 AS b_6,
    COUNT(*) FILTER (WHERE (p.winner_35_in = p.c6_in) IS NOT FALSE) AS x14_0,
    COUNT(*) FILTER (WHERE (p.winner_35_in = p.c6_in)) AS x14_1
  FROM "members 2_10" p
  GROUP BY p.a_6, p.b_6
),
"counts of members 3" AS (
  SELECT p.a_6 AS a_6,
    p.b_6 AS b_6,
    COUNT(*) FILTER (WHERE (p.winner_53_in = p.c7_in) IS NOT FALSE) AS x16_0,
    COUNT(*) FILTER (WHERE (p.winner_53_in = p.c7_in)) AS x16_1
  FROM "members 3_10" p
  GROUP BY p.a_6, p.b_6
),
"constant_losing_companion: where_12" AS (
  SELECT p.*,
    g12.x12_0 AS x12_0,
    g12.x12_1 AS x12_1,
    g14.x14_0 AS x14_0,
    g14.x14_1 AS x14_1,
    g12.x12_2 AS x12_2,
    g12.x12_3 AS x12_3,
    g16.x16_0 AS x16_0,
    g16.x16_1 AS x16_1
  FROM "constant_losing_companion: where_9" p
  LEFT JOIN "counts of common 2" g12 ON g12.a_6 = p.a_6 AND g12.b_6 = p.b_6
  LEFT JOIN "counts of members 2" g14 ON g14.a_6 = p.a_6 AND g14.b_6 = p.b_6
  LEFT JOIN "counts of members 3" g16 ON g16.a_6 = p.a_6 AND g16.b_6 = p.b_6
),
-- constant_losing_companion: flag when (count(met) / count(a.bids.tender) >= 80% and count(met where its winner is b) >= 3 and count(a.bids.tender where its winner is a) is 0) or (count(met) / count(b.bids.tender) >= 80% and count(met where its winner is a) >= 3 and count(b.bids.tender where its winner is b) is 0) (08_cobidding.flag:9)
"constant_losing_companion" AS (
  SELECT p.*, (((CASE WHEN CASE WHEN p.v20_6_least = p.v20_6_most THEN p.v20_6_least END < 0 THEN -(CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END) ELSE CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END END >= TRY(0.8 * NULLIF(ABS(CASE WHEN p.v20_6_least = p.v20_6_most THEN p.v20_6_least END), 0))) AND (CASE WHEN COALESCE(p.x12_1, 0) >= 3 THEN TRUE WHEN CASE WHEN ((COALESCE(p.closed_13_in, FALSE)) AND (COALESCE(p.closed_14_in, FALSE))) THEN COALESCE(p.x12_0, 0) END < 3 THEN FALSE END) AND (CASE WHEN CASE WHEN (COALESCE(p.closed_13_in, FALSE)) THEN COALESCE(p.x14_0, 0) END < 0 OR 0 < COALESCE(p.x14_1, 0) THEN FALSE WHEN COALESCE(p.x14_1, 0) = CASE WHEN (COALESCE(p.closed_13_in, FALSE)) THEN COALESCE(p.x14_0, 0) END AND 0 = 0 THEN COALESCE(p.x14_1, 0) = 0 END)) OR ((CASE WHEN CASE WHEN p.v20_7_least = p.v20_7_most THEN p.v20_7_least END < 0 THEN -(CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END) ELSE CASE WHEN p.n16_least = p.n16_most THEN p.n16_least END END >= TRY(0.8 * NULLIF(ABS(CASE WHEN p.v20_7_least = p.v20_7_most THEN p.v20_7_least END), 0))) AND (CASE WHEN COALESCE(p.x12_3, 0) >= 3 THEN TRUE WHEN CASE WHEN ((COALESCE(p.closed_13_in, FALSE)) AND (COALESCE(p.closed_14_in, FALSE))) THEN COALESCE(p.x12_2, 0) END < 3 THEN FALSE END) AND (CASE WHEN CASE WHEN (COALESCE(p.closed_14_in, FALSE)) THEN COALESCE(p.x16_0, 0) END < 0 OR 0 < COALESCE(p.x16_1, 0) THEN FALSE WHEN COALESCE(p.x16_1, 0) = CASE WHEN (COALESCE(p.closed_14_in, FALSE)) THEN COALESCE(p.x16_0, 0) END AND 0 = 0 THEN COALESCE(p.x16_1, 0) = 0 END))) AS "is_flagged"
  FROM "constant_losing_companion: where_12" p
)
SELECT 'constant_losing_companion' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.a_6 END AS first,
  CASE WHEN p.outcome IN ('flagged', 'open') THEN p.b_6 END AS second, COUNT(*) AS subjects
FROM (
  SELECT p.a_6, p.b_6, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM "constant_losing_companion" p
) p
GROUP BY 2, 3, 4
UNION ALL
SELECT 'constant_losing_companion', 'outside', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), COUNT(*)
FROM "pairs of vendor_7" p
WHERE NOT (CASE WHEN p."is_sure" THEN (CASE WHEN p.n16_least >= 6 THEN TRUE WHEN p.n16_most < 6 THEN FALSE END) END)

WITH
"each tender" AS (
  SELECT t."key" AS key_0
  FROM "tender" t
  WHERE t."stands"
),
"bids of each tender" AS (
  SELECT f.key_0 AS key_0,
    t."key" AS bid_1,
    t."status" AS status_2,
    t."amount" AS amount_13
  FROM "each tender" f
  JOIN "bid" t ON t."tender" = f.key_0
  WHERE t."stands"
),
"counts of bids of each tender" AS (
  SELECT p.key_0 AS key_0,
    COUNT(*) FILTER (WHERE (p.status_2 = 'valid') IS NOT FALSE) AS x3_0,
    COUNT(*) FILTER (WHERE (p.status_2 = 'valid')) AS x3_1,
    COUNT(p.amount_13) FILTER (WHERE (p.status_2 = 'valid')) AS x3_2,
    STDDEV_SAMP(CAST(p.amount_13 AS DOUBLE PRECISION)) FILTER (WHERE (p.status_2 = 'valid')) AS x3_3,
    AVG(CAST(p.amount_13 AS DOUBLE PRECISION)) FILTER (WHERE (p.status_2 = 'valid')) AS x3_4
  FROM "bids of each tender" p
  GROUP BY p.key_0
),
"each tender_4" AS (
  SELECT p.*,
    g3.x3_0 AS x3_0,
    g3.x3_1 AS x3_1,
    g3.x3_2 AS x3_2,
    g3.x3_3 AS x3_3,
    g3.x3_4 AS x3_4
  FROM "each tender" p
  LEFT JOIN "counts of bids of each tender" g3 ON g3.key_0 = p.key_0
),
"each tender_5" AS (
  SELECT p.*,
    CASE WHEN COALESCE(p.x3_2, 0) >= 2 AND COALESCE(p.x3_0, 0) = COALESCE(p.x3_2, 0) THEN (p.x3_3 / NULLIF(ABS(p.x3_4), 0)) - ((p.x3_3 / NULLIF(ABS(p.x3_4), 0)) * 1e-6 + 1e-6) END AS n15_least,
    CASE WHEN COALESCE(p.x3_2, 0) >= 2 AND COALESCE(p.x3_0, 0) = COALESCE(p.x3_2, 0) THEN (p.x3_3 / NULLIF(ABS(p.x3_4), 0)) + ((p.x3_3 / NULLIF(ABS(p.x3_4), 0)) * 1e-6 + 1e-6) END AS n15_most
  FROM "each tender_4" p
),
-- low_price_variance: where count(tender.valid_bids) >= 4 (04_cv.flag:7)
"low_price_variance: where" AS (
  SELECT p.*, (CASE WHEN COALESCE(p.x3_1, 0) >= 4 THEN TRUE WHEN COALESCE(p.x3_0, 0) < 4 THEN FALSE END) AS "in_scope"
  FROM "each tender_5" p
),
-- low_price_variance: flag when cv(prices) <= cv_limit and (kurtosis(prices) > 0 or relative_distance(prices) > 1) (04_cv.flag:9)
"low_price_variance" AS (
  SELECT p.*, ((CASE WHEN p.n15_most <= 0.05 THEN TRUE WHEN p.n15_least > 0.05 THEN FALSE END) AND ((CAST(NULL AS DECIMAL(38, 0)) > 0) OR (CAST(NULL AS DECIMAL(38, 0)) > 1))) AS "is_flagged"
  FROM "low_price_variance: where" p
)
SELECT 'low_price_variance' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM "low_price_variance" p
) p
GROUP BY 2, 3, 4

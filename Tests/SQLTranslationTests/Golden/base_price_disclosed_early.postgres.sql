WITH
"each tender" AS (
  SELECT t."key" AS key_0,
    t."base_price_in_tender_documents" AS base_price_in_tender_documents_0,
    t."base_price_announced_at" AS base_price_announced_at_0,
    t."base_price_announced_at__until" AS base_price_announced_at__until_0,
    t."award_recorded_at" AS award_recorded_at_0,
    t."award_recorded_at__until" AS award_recorded_at__until_0
  FROM "tender" t
  WHERE t."stands"
),
"each tender_2" AS (
  SELECT p.*,
    p.base_price_announced_at_0 AS n3_from,
    p.base_price_announced_at__until_0 AS n3_until
  FROM "each tender" p
),
-- base_price_disclosed_early: where not tender.base_price_in_tender_documents (02_base_price_early.flag:7)
"base_price_disclosed_early: where" AS (
  SELECT p.*, (NOT p.base_price_in_tender_documents_0) AS "in_scope"
  FROM "each tender_2" p
),
-- base_price_disclosed_early: flag when tender.base_price_announced_at before tender.award_recorded_at (02_base_price_early.flag:8)
"base_price_disclosed_early" AS (
  SELECT p.*, (CASE WHEN p.n3_until < p.award_recorded_at_0 THEN TRUE WHEN p.n3_from >= p.award_recorded_at__until_0 THEN FALSE END) AS "is_flagged"
  FROM "base_price_disclosed_early: where" p
)
SELECT 'base_price_disclosed_early' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM "base_price_disclosed_early" p
) p
GROUP BY 2, 3, 4

WITH
`each award` AS (
  SELECT t.`key` AS key_0,
    t.`method` AS method_0,
    t.`amount` AS amount_0,
    t.`tender` AS tender_0,
    t.`awarded_on` AS awarded_on_0
  FROM `award` t
  WHERE t.`stands`
),
`each award_2` AS (
  SELECT p.*,
    r7.`base_price` AS base_price_7
  FROM `each award` p
  LEFT JOIN `tender` r7 ON r7.`key` = p.tender_0
),
-- award_over_base_price: where award.method is lowest_price (01_award_over_base.flag:8)
`award_over_base_price: where` AS (
  SELECT p.*, (p.method_0 = 'lowest_price') AS `in_scope`
  FROM `each award_2` p
),
-- award_over_base_price: flag when award.amount > award.tender.base_price * (100% + over_base_price_cap) (01_award_over_base.flag:9)
`award_over_base_price` AS (
  SELECT p.*, (p.amount_0 > try_multiply(p.base_price_7, try_add(1, CASE WHEN p.awarded_on_0 >= 927763200 THEN 0.08 END))) AS `is_flagged`
  FROM `award_over_base_price: where` p
)
SELECT 'award_over_base_price' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.key_0 END AS first,
  CAST(NULL AS BIGINT) AS second, COUNT(*) AS subjects
FROM (
  SELECT p.key_0, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM `award_over_base_price` p
) p
GROUP BY 2, 3, 4

WITH
"all bids" AS (
  SELECT t."key" AS member_0,
    t."tender" AS tender_1,
    t."rank" AS "rank_side",
    t."bidder" AS "bidder_side",
    t."phone" AS "phone_side",
    t."account" AS "account_side",
    t."file_hash" AS "file_hash_side",
    t."bond_bank" AS "bond_bank_side",
    t."bond_no__series" AS "bond_no__series_side",
    t."bond_no__counter" AS "bond_no__counter_side",
    t."bond_no__width" AS "bond_no__width_side"
  FROM "bid" t
  WHERE t."stands"
),
"pairs of bid" AS (
  SELECT a.member_0 AS a_1,
    b.member_0 AS b_1,
    TRUE AS "is_sure",
    a."bidder_side" AS "bidder_a",
    b."bidder_side" AS "bidder_b",
    a."phone_side" AS "phone_a",
    b."phone_side" AS "phone_b",
    a."account_side" AS "account_a",
    b."account_side" AS "account_b",
    a."file_hash_side" AS "file_hash_a",
    b."file_hash_side" AS "file_hash_b",
    a."bond_bank_side" AS "bond_bank_a",
    b."bond_bank_side" AS "bond_bank_b",
    a."bond_no__series_side" AS "bond_no__series_a",
    a."bond_no__counter_side" AS "bond_no__counter_a",
    a."bond_no__width_side" AS "bond_no__width_a",
    b."bond_no__series_side" AS "bond_no__series_b",
    b."bond_no__counter_side" AS "bond_no__counter_b",
    b."bond_no__width_side" AS "bond_no__width_b"
  FROM "all bids" a
  JOIN "all bids" b ON a.tender_1 = b.tender_1
  WHERE a."rank_side" < b."rank_side"
),
-- bids_share_contact: where a.bidder is not b.bidder (03_bid_pair.flag:7)
"bids_share_contact: where" AS (
  SELECT p.*, CASE WHEN p."is_sure" THEN (NOT (p."bidder_a" = p."bidder_b")) END AS "in_scope"
  FROM "pairs of bid" p
),
-- bids_share_contact: flag when a.phone is b.phone or a.address resembles b.address or a.account is b.account or a.file_hash is b.file_hash or (a.bond_bank is b.bond_bank and a.bond_no within serial_gap of b.bond_no) (03_bid_pair.flag:8)
"bids_share_contact" AS (
  SELECT p.*, ((p."phone_a" = p."phone_b") OR CAST(NULL AS BOOLEAN) OR (p."account_a" = p."account_b") OR (p."file_hash_a" = p."file_hash_b") OR ((p."bond_bank_a" = p."bond_bank_b") AND (CASE WHEN p."bond_no__series_a" >= -1 AND p."bond_no__series_b" >= -1 THEN p."bond_no__series_a" = p."bond_no__series_b" AND p."bond_no__series_a" >= 0 AND (ABS(p."bond_no__width_a") = ABS(p."bond_no__width_b") OR (p."bond_no__width_a" > 0 AND p."bond_no__width_b" > 0)) AND ABS(p."bond_no__counter_a" - p."bond_no__counter_b") <= 2 END))) AS "is_flagged"
  FROM "bids_share_contact: where" p
)
SELECT 'bids_share_contact' AS rule, p.outcome AS outcome, CASE WHEN p.outcome IN ('flagged', 'open') THEN p.a_1 END AS first,
  CASE WHEN p.outcome IN ('flagged', 'open') THEN p.b_1 END AS second, COUNT(*) AS subjects
FROM (
  SELECT p.a_1, p.b_1, CASE
    WHEN NOT p.in_scope THEN 'outside'
    WHEN p.in_scope AND NOT p.is_flagged THEN 'clear'
    WHEN p.in_scope AND p.is_flagged THEN 'flagged'
    ELSE 'open' END AS outcome
  FROM "bids_share_contact" p
) p
GROUP BY 2, 3, 4

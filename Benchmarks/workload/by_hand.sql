-- What somebody who knows SQL writes for the twelve rules, over the columns that they read.
-- load
CREATE TABLE tenders AS SELECT id, buyer_id, category_code, base_price, base_price_announced_at,
  award_record_completed_at FROM read_csv('{data}/tenders.csv', all_varchar = false, types = {
    'id': 'VARCHAR', 'buyer_id': 'VARCHAR', 'category_code': 'VARCHAR', 'base_price': 'DOUBLE',
    'base_price_announced_at': 'TIMESTAMP', 'award_record_completed_at': 'TIMESTAMP'});
CREATE TABLE bids AS SELECT tender_id, vendor_id, amount, bond_no, bond_bank, bank_account, phone,
  address, ip, status FROM read_csv('{data}/bids.csv', types = {'tender_id': 'VARCHAR',
    'vendor_id': 'VARCHAR', 'amount': 'DOUBLE', 'bond_no': 'VARCHAR', 'bond_bank': 'VARCHAR',
    'bank_account': 'VARCHAR', 'phone': 'VARCHAR', 'address': 'VARCHAR', 'ip': 'VARCHAR',
    'status': 'VARCHAR'});
CREATE TABLE awards AS SELECT tender_id, vendor_id, amount, awarded_at
  FROM read_csv('{data}/awards.csv', types = {'tender_id': 'VARCHAR', 'vendor_id': 'VARCHAR',
    'amount': 'DOUBLE', 'awarded_at': 'TIMESTAMP'});
CREATE TABLE owners AS SELECT company_id, owner_id, pct FROM read_csv('{data}/owners.csv',
  types = {'company_id': 'VARCHAR', 'owner_id': 'VARCHAR', 'pct': 'DOUBLE'});
CREATE TABLE officials AS SELECT id, buyer_id, relatives FROM read_csv('{data}/officials.csv',
  types = {'id': 'VARCHAR', 'buyer_id': 'VARCHAR', 'relatives': 'VARCHAR'});
CREATE TABLE inspections AS SELECT vendor_id, samples, failed
  FROM read_csv('{data}/inspections.csv', types = {'vendor_id': 'VARCHAR', 'samples': 'INTEGER',
    'failed': 'INTEGER'});
-- base_price_disclosed_early
SELECT id, base_price_announced_at, award_record_completed_at FROM tenders
WHERE base_price_announced_at < award_record_completed_at;
-- single_valid_bid
SELECT tender_id, min(vendor_id) AS vendor_id, min(amount) AS amount FROM bids
WHERE status = 'valid' GROUP BY tender_id HAVING count(*) = 1;
-- bids_share_contact
SELECT a.tender_id, a.vendor_id, b.vendor_id, a.phone = b.phone, a.bank_account = b.bank_account,
  a.address = b.address, a.ip = b.ip
FROM bids a JOIN bids b ON a.tender_id = b.tender_id AND a.vendor_id < b.vendor_id
  AND (a.phone = b.phone OR a.bank_account = b.bank_account OR a.address = b.address OR a.ip = b.ip);
-- consecutive_bonds
SELECT * FROM (
  SELECT tender_id, vendor_id, bond_no, bond_bank, lag(vendor_id) OVER w AS other,
    lag(bond_bank) OVER w AS other_bank, CAST(substr(bond_no, 7) AS BIGINT) AS number,
    lag(CAST(substr(bond_no, 7) AS BIGINT)) OVER w AS other_number
  FROM bids WHERE bond_no IS NOT NULL WINDOW w AS (PARTITION BY tender_id ORDER BY bond_no))
WHERE other_bank = bond_bank AND number = other_number + 1;
-- low_variance
SELECT tender_id, count(*) AS n, stddev_samp(amount) / avg(amount) AS cv FROM bids
WHERE status = 'valid' GROUP BY tender_id
HAVING count(*) >= 4 AND stddev_samp(amount) / avg(amount) <= 0.06;
-- lone_low_bid
SELECT tender_id, n, (second - first) / deviation AS distance FROM (
  SELECT tender_id, count(*) AS n, min(amount) FILTER (place = 1) AS first,
    min(amount) FILTER (place = 2) AS second, stddev_samp(amount) FILTER (place > 1) AS deviation
  FROM (SELECT tender_id, amount, row_number() OVER (PARTITION BY tender_id ORDER BY amount) AS place
    FROM bids WHERE status = 'valid')
  GROUP BY tender_id HAVING count(*) >= 4)
WHERE deviation > 0 AND (second - first) / deviation > 3;
-- losing_companion
WITH wins AS (
  SELECT b.tender_id, b.vendor_id, CAST(a.vendor_id IS NOT NULL AS INTEGER) AS won
  FROM bids b LEFT JOIN awards a ON a.tender_id = b.tender_id AND a.vendor_id = b.vendor_id)
SELECT x.vendor_id, y.vendor_id, count(*) AS n, sum(x.won), sum(y.won)
FROM wins x JOIN wins y ON x.tender_id = y.tender_id AND x.vendor_id < y.vendor_id
GROUP BY 1, 2
HAVING count(*) >= 20 AND least(sum(x.won), sum(y.won)) = 0
  AND greatest(sum(x.won), sum(y.won)) >= 3;
-- winners_alternate
SELECT buyer_id, category_code, count(*) AS n, count(DISTINCT vendor_id) AS vendors, sum(changes)
FROM (
  SELECT t.buyer_id, t.category_code, a.vendor_id,
    CAST(a.vendor_id <> lag(a.vendor_id) OVER (PARTITION BY t.buyer_id, t.category_code
      ORDER BY a.awarded_at, a.tender_id) AS INTEGER) AS changes
  FROM awards a JOIN tenders t ON t.id = a.tender_id)
GROUP BY 1, 2
HAVING count(*) >= 6 AND count(DISTINCT vendor_id) BETWEEN 2 AND 4
  AND sum(changes) >= 0.6 * (count(*) - 1);
-- split_purchases
SELECT * FROM (
  SELECT t.buyer_id, a.vendor_id, a.tender_id, a.awarded_at, count(*) OVER w AS n,
    sum(a.amount) OVER w AS total
  FROM awards a JOIN tenders t ON t.id = a.tender_id WHERE a.amount >= 900000 AND a.amount < 1000000
  WINDOW w AS (PARTITION BY t.buyer_id, a.vendor_id ORDER BY a.awarded_at
    RANGE BETWEEN INTERVAL 90 DAYS PRECEDING AND CURRENT ROW))
WHERE n >= 3 AND total > 1000000;
-- hits_the_base_price
SELECT vendor_id, count(*) AS wins,
  sum(CAST(a.amount / t.base_price BETWEEN 0.99 AND 1.0 AS INTEGER)) AS near
FROM awards a JOIN tenders t ON t.id = a.tender_id GROUP BY 1
HAVING near >= 5 AND near >= 0.5 * wins;
-- official_controls_vendor
WITH RECURSIVE held AS (
  SELECT company_id AS root, owner_id, pct AS share, 1 AS depth FROM owners
  WHERE company_id LIKE 'V%' AND pct >= 25
  UNION ALL
  SELECT h.root, o.owner_id, h.share * o.pct / 100, h.depth + 1
  FROM held h JOIN owners o ON o.company_id = h.owner_id
  WHERE h.share * o.pct / 100 >= 25 AND h.depth < 8),
people AS (
  SELECT id AS person, buyer_id FROM officials
  UNION ALL
  SELECT unnest(string_split(relatives, ';')), buyer_id FROM officials WHERE relatives IS NOT NULL)
SELECT h.root, h.owner_id, p.buyer_id, h.share, h.depth
FROM held h JOIN people p ON p.person = h.owner_id;
-- failing_contractor
WITH whole AS (SELECT sum(failed) * 1.0 / sum(samples) AS usual FROM inspections)
SELECT vendor_id, f, s, f * 1.0 / s, (f * 1.0 / s - usual) / sqrt(usual * (1 - usual) / s) AS z
FROM (SELECT vendor_id, sum(failed) AS f, sum(samples) AS s, count(*) AS n FROM inspections GROUP BY 1),
  whole
WHERE n >= 3 AND (f * 1.0 / s - usual) / sqrt(usual * (1 - usual) / s) > 3;

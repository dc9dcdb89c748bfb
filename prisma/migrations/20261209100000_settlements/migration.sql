-- What a year left over is settled: a preliminary settlement, and a final one after the books are
-- closed. A refund that is known is a preliminary settlement that is paid: the year is not closed
-- by it. Where its source does not say how it was divided, it is divided by the key that was in
-- force, else by the nearest, and each row says so.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "SettlementKind" AS ENUM ('preliminary', 'final');
CREATE TYPE "SettlementStatus" AS ENUM ('draft', 'proposed', 'adopted', 'paid');
CREATE TYPE "SettlementDisposition" AS ENUM ('refund', 'creditNote', 'offset', 'carryOver');

CREATE TABLE settlement (
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  year integer NOT NULL,
  kind "SettlementKind" NOT NULL,
  status "SettlementStatus" NOT NULL DEFAULT 'draft',
  currency text NOT NULL,
  agreement_id uuid,
  paid_in jsonb,
  paid_in_ore bigint NOT NULL,
  budget_ore bigint,
  outcome_ore bigint NOT NULL,
  preliminary_ore bigint,
  surplus_ore bigint NOT NULL,
  basis jsonb,
  decision_reference text,
  decision_paragraph text,
  decision_on date,
  decision_body text,
  decision_chain jsonb,
  proposed_at timestamptz(6),
  proposed_by uuid,
  adopted_at timestamptz(6),
  adopted_by uuid,
  paid_on date,
  paid_on_precision text NOT NULL DEFAULT 'day',
  version integer NOT NULL DEFAULT 1,
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT settlement_pkey PRIMARY KEY (id),
  CONSTRAINT settlement_of_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT settlement_by_key FOREIGN KEY (office_id, agreement_id)
    REFERENCES cost_share_agreement (office_id, id),
  CONSTRAINT settlement_year CHECK (year BETWEEN 1990 AND 2200),
  CONSTRAINT settlement_precision CHECK (paid_on_precision IN ('day', 'month', 'year')),
  CONSTRAINT settlement_sum CHECK (surplus_ore = paid_in_ore - outcome_ore - coalesce(preliminary_ore, 0)),
  CONSTRAINT settlement_less_before CHECK (kind = 'final' OR preliminary_ore IS NULL),
  -- What a program can count without losing an ore.
  CONSTRAINT settlement_exact CHECK (abs(paid_in_ore) <= 9007199254740991 AND abs(outcome_ore) <= 9007199254740991
    AND abs(surplus_ore) <= 9007199254740991)
);
CREATE UNIQUE INDEX settlement_office_id_id_key ON settlement (office_id, id);
CREATE UNIQUE INDEX settlement_office_id_year_kind_key ON settlement (office_id, year, kind);

CREATE TABLE settlement_row (
  settlement_id uuid NOT NULL,
  office_id uuid NOT NULL,
  country "Country" NOT NULL,
  municipality_code text NOT NULL,
  weight numeric(30, 10),
  share numeric(12, 10) NOT NULL,
  amount_ore bigint NOT NULL,
  preliminary_ore bigint,
  ceiling_ore bigint,
  borne_ore bigint,
  disposition "SettlementDisposition" NOT NULL DEFAULT 'refund',
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT settlement_row_pkey PRIMARY KEY (settlement_id, municipality_code),
  CONSTRAINT settlement_row_of FOREIGN KEY (office_id, settlement_id) REFERENCES settlement (office_id, id),
  CONSTRAINT settlement_row_of_municipality FOREIGN KEY (office_id, country, municipality_code)
    REFERENCES municipality (office_id, country, code)
);

-- The refunds: paid in is the budget where it left exactly what was paid back, else what the year
-- must have been paid for that to be left.
INSERT INTO settlement (id, office_id, year, kind, status, currency, agreement_id, paid_in_ore, budget_ore,
  outcome_ore, surplus_ore, basis, adopted_at, paid_on, paid_on_precision, source, assumption,
  created_at, created_by, updated_at, updated_by)
SELECT f.id, f.office_id, f.year, 'preliminary', 'paid', o.currency, k.id, f.total_ore + y.outcome_ore, y.budget_ore,
  y.outcome_ore, f.total_ore,
  CASE WHEN k.id IS NOT NULL AND NOT d.is_told THEN jsonb_build_object('by', 'share', 'sum', trim_scale(k.sum)::text,
    'name', k.name, 'from', k.starts_on, 'until', k.ends_on) END,
  coalesce(f.paid_on, f.created_at), coalesce(f.paid_on, make_date(f.year, 12, 1)),
  CASE WHEN f.paid_on IS NULL THEN 'year' ELSE f.paid_on_precision END, f.source,
  coalesce(f.assumption, CASE WHEN k.id IS NOT NULL AND NOT d.is_told
    THEN 'Källan säger att överskottet betalades tillbaka, men inte hur det delades. Fördelningen är räknad i efterhand.' END),
  f.created_at, f.created_by, f.updated_at, f.updated_by
FROM refund f
JOIN office o ON o.id = f.office_id
CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM refund_amount a WHERE a.refund_id = f.id) AS is_told) d
LEFT JOIN LATERAL (
  SELECT a.id, a.name, a.starts_on, a.ends_on, sum(s.share) AS sum
  FROM cost_share_agreement a JOIN cost_share_row s ON s.agreement_id = a.id
  WHERE a.office_id = f.office_id AND a.share_use = 'contribution' AND a.status = 'adopted'
  GROUP BY a.id HAVING sum(s.share) > 0
  ORDER BY greatest(extract(year FROM a.starts_on) - f.year, f.year - extract(year FROM a.ends_on), 0), a.starts_on LIMIT 1
) k ON true
CROSS JOIN LATERAL (
  SELECT sum(CASE l.kind WHEN 'cost' THEN l.budget_ore ELSE -l.budget_ore END)::bigint AS budget_ore,
    coalesce(sum(l.outcome_ore), 0)::bigint AS outcome_ore
  FROM budget b JOIN budget_line l ON l.revision_id = (SELECT r.id FROM budget_revision r
    WHERE r.budget_id = b.id AND r.status = 'adopted' ORDER BY r.number DESC LIMIT 1)
  WHERE b.office_id = f.office_id AND b.year = f.year
) y;

INSERT INTO settlement_row (settlement_id, office_id, country, municipality_code, share, amount_ore,
  created_at, created_by, updated_at, updated_by)
SELECT a.refund_id, a.office_id, a.country, a.municipality_code,
  CASE WHEN f.total_ore = 0 THEN 0 ELSE a.amount_ore::numeric / f.total_ore END, a.amount_ore,
  a.created_at, a.created_by, a.updated_at, a.updated_by
FROM refund_amount a JOIN refund f ON f.id = a.refund_id;

-- Shares as integers, so that nothing of the division is lost: the ore that are left go to the
-- largest remainders, of equal ones to the lowest code.
CREATE TEMPORARY TABLE divided ON COMMIT DROP AS
SELECT q.*, total - sum(full_ore) OVER (PARTITION BY settlement_id) AS odd,
  row_number() OVER (PARTITION BY settlement_id ORDER BY rest DESC, municipality_code COLLATE "C") AS place
FROM (
  SELECT w.*, div(total * part, whole) AS full_ore, mod(total * part, whole) AS rest
  FROM (
    SELECT t.id AS settlement_id, t.office_id, s.country, s.municipality_code, t.surplus_ore::numeric AS total,
      trunc(s.share * 10000000000) AS part, sum(trunc(s.share * 10000000000)) OVER (PARTITION BY t.id) AS whole
    FROM settlement t JOIN cost_share_row s ON s.agreement_id = t.agreement_id AND s.share IS NOT NULL
    WHERE t.basis IS NOT NULL
  ) w
) q;

INSERT INTO settlement_row (settlement_id, office_id, country, municipality_code, weight, share, amount_ore, assumption)
SELECT settlement_id, office_id, country, municipality_code, part / 10000000000, part / whole,
  (full_ore + CASE WHEN place <= odd THEN 1 ELSE 0 END)::bigint,
  'Räknad i efterhand: källan säger inte hur överskottet delades.'
FROM divided;

UPDATE settlement t SET basis = t.basis || jsonb_build_object('odd', coalesce((
  SELECT jsonb_agg(d.municipality_code ORDER BY d.place) FROM divided d
  WHERE d.settlement_id = t.id AND d.place <= d.odd), '[]'))
WHERE t.basis IS NOT NULL;

-- Everything of them was taken over above.
-- squawk-ignore ban-drop-table
DROP TABLE refund_amount;
-- squawk-ignore ban-drop-table
DROP TABLE refund;

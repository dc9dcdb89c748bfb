import "server-only";
import { holds, type Actor } from "@/lib/domain/actor";
import { ownMunicipalityRows, Prisma } from "@/lib/platform/db/sql";

/** The words a decision is said with in the reader's language. */
export type DecisionWords = Record<"approved" | "approvedWithRemarks" | "rejected", string>;

/** A word that short says too little to be taken for a misspelling of another. */
const SHORTEST_MISSPELT = 4;
/** How near a misspelt word must come to a name, and to the name that comes nearest. */
const NEAR = 0.5;
const NEARLY_AS_NEAR = 0.85;

/**
 * A word `w` that nothing holds as it is written. With a digit in it, it is a code or a reference:
 * another one is not near it.
 */
const foundNowhere = Prisma.sql`length(w.word) >= ${SHORTEST_MISSPELT} AND w.word !~ '[[:digit:]]'
        AND w.bit & coalesce((SELECT bit_or(bit) FROM held), 0) = 0
        AND w.bit & coalesce((SELECT bit_or(bits) FROM stop_held), 0) = 0
        AND w.bit & (SELECT bit_or(bits) FROM decision) = 0`;

const language = (actor: Actor): Prisma.Sql =>
  actor.office.country === "NO" ? Prisma.sql`'norwegian'::regconfig` : Prisma.sql`'swedish'::regconfig`;

/**
 * The words against the few names there are: each word is a bit, and a name carries the bits of the
 * words that it holds. Deliveries and approvals are then reached through the names, so that no more
 * of them is read than is shown.
 *
 * `word` what is asked · `name` municipalities, systems, plans and projects with their bits (0:
 * none) · `stopped` deliveries by the reason of an open stop · `decision` the three decisions ·
 * `everything` all bits. A word that is found nowhere may be misspelt: then the names nearest to it
 * count, and if it is near none, the stops whose reason has a word like it. Marks make no
 * difference there.
 */
export const namesWith = (actor: Actor, words: string[], decisions: DecisionWords): Prisma.Sql => Prisma.sql`
  word AS MATERIALIZED (
    SELECT 1::bigint << (place - 1)::int AS bit, word,
      plainto_tsquery(${language(actor)}, word) || plainto_tsquery('simple', word)
        || CASE WHEN place = ${words.length} THEN to_tsquery('simple', quote_literal(word) || ':*') ELSE '' END AS query
    FROM unnest(${words}::text[]) WITH ORDINALITY AS asked (word, place)),
  everything AS MATERIALIZED (SELECT bit_or(bit) AS bits FROM word),
  known AS MATERIALIZED (
    SELECT 'municipality' AS kind, m.id, r.code AS key, r.name, r.code AS context, r.name || ' ' || r.code AS words
    FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE ${ownMunicipalityRows(actor, "delivery:read", "m")}
    UNION ALL
    SELECT 'system', p.id, p.key, p.name, coalesce(v.name, ''), p.name || ' ' || coalesce(v.name, '')
    FROM system_product p LEFT JOIN vendor v ON v.id = p.vendor_id
    WHERE p.office_id = ${actor.office.id}::uuid
    UNION ALL
    SELECT 'plan', p.id, p.key, p.name, p.first_year || '–' || p.last_year,
      p.name || ' leveransplan leveranseplan plan ' || p.first_year || ' ' || p.last_year
    FROM plan p WHERE p.office_id = ${actor.office.id}::uuid AND ${holds(actor, "plan:read")}
    UNION ALL
    -- What one municipality does alone is found as its delivery.
    SELECT 'project', p.id, NULL, p.name, p.number, CASE WHEN p.is_joint THEN p.name || ' ' ELSE '' END || p.number
    FROM delivery_project p WHERE p.office_id = ${actor.office.id}::uuid AND ${holds(actor, "project:read")}),
  held AS MATERIALIZED (
    SELECT k.kind, k.id, w.bit, to_tsvector('simple', k.words) @@ plainto_tsquery('simple', w.word) AS is_whole
    FROM (SELECT *, search_document(${language(actor)}, words) AS document FROM known) k
    JOIN word w ON k.document @@ w.query),
  stop_held AS MATERIALIZED (
    SELECT id, bit_or(bit) AS bits FROM word CROSS JOIN LATERAL search_stops(query) AS id GROUP BY id),
  decision AS MATERIALIZED (
    SELECT d.key::"ApprovalDecision" AS key, d.name,
      coalesce(bit_or(w.bit) FILTER (WHERE search_document(${language(actor)}, d.name) @@ w.query), 0) AS bits
    FROM (VALUES ${Prisma.join(Object.entries(decisions).map(([key, name]) => Prisma.sql`(${key}, ${name})`))}) AS d (key, name)
    CROSS JOIN word w GROUP BY d.key, d.name),
  near AS MATERIALIZED (
    SELECT kind, id, bit FROM (
      SELECT k.kind, k.id, w.bit, word_similarity(search_fold(w.word), search_fold(k.words)) AS score,
        max(word_similarity(search_fold(w.word), search_fold(k.words))) OVER (PARTITION BY w.bit) AS best
      FROM known k CROSS JOIN word w
      WHERE ${foundNowhere}) AS compared
    WHERE score >= ${NEAR} AND score >= best * ${NEARLY_AS_NEAR}),
  stopped AS MATERIALIZED (
    SELECT id, bit_or(bits) AS bits FROM (
      SELECT id, bits FROM stop_held
      UNION ALL
      SELECT n.id, w.bit FROM word w CROSS JOIN LATERAL search_stops_near(w.word) AS n (id)
      WHERE ${foundNowhere}
        AND w.bit & coalesce((SELECT bit_or(bit) FROM near), 0) = 0) AS both_ways
    GROUP BY id),
  name AS MATERIALIZED (
    SELECT k.kind, k.id, k.key, k.name, k.context, coalesce(bit_or(f.bit), 0) AS bits,
      count(f.bit) FILTER (WHERE f.is_whole) AS whole
    FROM known k LEFT JOIN (SELECT * FROM held UNION ALL SELECT *, false FROM near) f ON f.kind = k.kind AND f.id = k.id
    GROUP BY k.kind, k.id, k.key, k.name, k.context)`;

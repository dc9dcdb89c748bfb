import "server-only";
import { Prisma } from "@/lib/platform/db/sql";

/** The open stops of a delivery `d`, the oldest first: the one place that says which there are. */
export const openStops = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('number', b.number)
  ORDER BY b.since, b.id), '[]') FROM stop_delivery h JOIN stop b ON b.id = h.stop_id
  WHERE h.delivery_id = d.id AND b.closed_on IS NULL)`;

/** What the conditions of phases ask of a `delivery d`, as a Gate. */
export const gateColumn = Prisma.sql`json_build_object(
  'hasOpenStop', d.stopped_since IS NOT NULL,
  'hasOpenBlockingPoint', d.points_blocking_open > 0,
  'isPlanAdopted', EXISTS (SELECT FROM plan_item i JOIN plan_version v ON v.id = i.plan_version_id
    WHERE i.id = d.plan_item_id AND v.status = 'adopted'),
  'movesTogether', EXISTS (SELECT FROM delivery_project j WHERE j.id = d.project_id AND j.is_joint AND j.forked_at IS NULL
    AND NOT (j.has_secrecy AND d.stage >= 'transferred')))`;

/**
 * The conditions of each phase of the template that a `delivery d` works by, by the phase's key.
 */
export const conditionsColumn = Prisma.sql`(SELECT json_object_agg(x.key, x.conditions)
  FROM phase x JOIN phase own ON own.template_id = x.template_id WHERE own.id = d.phase_id)`;

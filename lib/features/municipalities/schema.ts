import { z } from "zod";
import { listOf, pageQuery } from "@/lib/domain/list";

const membershipRoles = ["host", "operations", "member", "projectGroup"] as const;

const municipality = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  role: z.enum(membershipRoles),
  population: z.object({ year: z.int(), value: z.int() }).nullable(),
  deliveries: z.int(),
});
export type Municipality = z.infer<typeof municipality>;
export const municipalityList = listOf(municipality);

export const municipalityFilter = z.strictObject({ ...pageQuery });
export type MunicipalityFilter = z.output<typeof municipalityFilter>;

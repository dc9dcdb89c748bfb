import { roles, type Role } from "@/lib/domain/permissions";

/** The role whose guide is shown: the one asked for, else the reader's own first. */
export const guideFor = (asked: unknown, own: readonly Role[]): Role =>
  roles.find((role) => role === asked) ?? roles.find((role) => own.includes(role)) ?? roles[0];

/** Every role once, the reader's own first. */
export const guideOrder = (own: readonly Role[]): Role[] => [
  ...roles.filter((role) => own.includes(role)),
  ...roles.filter((role) => !own.includes(role)),
];

/** What a guide tells under "finding": only what its reader meets on the screen. */
export function findingFor(role: Role): string[] {
  if (role === "administrator") return ["search", "export"];
  // Of systems and deliveries an economist meets nothing; a data protection officer no comments.
  if (role === "economist") return ["search", "views", "export"];
  const all = ["search", "pages", "views", "export"];
  if (role === "dataProtectionOfficer") return all;
  if (role === "registrar") return [...all, "matrix"];
  if (role === "coordinator" || role === "officer") return [...all, "comments", "matrix"];
  if (role === "council" || role === "auditor") return [...all, "matrix"];
  return role === "vendor" ? all : [...all, "comments"];
}

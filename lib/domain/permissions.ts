/**
 * The whole policy in one table (docs: the API contract's "Who sees and does what"). The table maps
 * roles to permissions; whether an object is in the scope of a grant is checked on the loaded
 * object (actor.ts).
 */
export const roles = [
  "coordinator",
  "archivist",
  "systemManager",
  "council",
  "vendor",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export const permissions = {
  "office:enter": roles,
  "municipality:read": ["coordinator", "archivist", "systemManager", "council", "auditor"],
  "system:read": ["coordinator", "archivist", "systemManager", "council", "vendor", "auditor"],
  "delivery:read": ["coordinator", "archivist", "systemManager", "council", "vendor", "auditor"],
  "delivery:advance": ["coordinator", "archivist"],
  "control-point:assess": ["coordinator", "archivist"],
  "file:read": ["coordinator", "archivist", "systemManager", "council", "auditor"],
  "file:upload": ["coordinator", "archivist", "systemManager"],
  "comment:read": ["coordinator", "archivist", "systemManager", "council", "auditor"],
  "comment:write": ["coordinator", "archivist", "systemManager"],
  "notification:read": ["coordinator", "archivist", "systemManager", "council", "auditor"],
  "approval:read": ["coordinator", "archivist", "systemManager", "council", "auditor"],
  "approval:request": ["coordinator", "archivist"],
  "approval:sign": ["archivist"],
  "budget:read": ["coordinator", "council", "auditor"],
  "cost-share:read": ["coordinator", "archivist", "systemManager", "council", "auditor"],
  "audit:read": ["coordinator", "auditor", "administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** The roles that hold all of these permissions. */
export const rolesWith = (...all: Permission[]): Role[] =>
  roles.filter((role) => all.every((permission) => roleHas(role, permission)));

/** Whether the role holds the permission in any scope. */
export const roleHas = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

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
  "officer",
  "economist",
  "registrar",
  "dataProtectionOfficer",
] as const;
export type Role = (typeof roles)[number];

/** What a grant of each role can speak of; the first is the usual one. */
export const roleScopes = {
  coordinator: ["office"],
  archivist: ["municipality"],
  systemManager: ["municipality"],
  council: ["office"],
  vendor: ["vendor"],
  auditor: ["office"],
  administrator: ["office", "municipality"],
  officer: ["office"],
  economist: ["office"],
  registrar: ["municipality", "office"],
  dataProtectionOfficer: ["municipality", "office"],
} as const satisfies Record<Role, readonly ("office" | "municipality" | "vendor")[]>;

export const permissions = {
  "office:enter": roles,
  "office:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "auditor",
    "administrator",
    "officer",
    "economist",
    "registrar",
    "dataProtectionOfficer",
  ],
  "office:manage": ["coordinator", "administrator"],
  "people:read": ["coordinator", "administrator", "archivist"],
  // Who gives which role to whom: mayGive in the room of people.
  "people:manage": ["coordinator", "administrator", "archivist"],
  "municipality:manage": ["coordinator"],
  "municipality:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "auditor",
    "officer",
    "economist",
    "registrar",
    "dataProtectionOfficer",
  ],
  "system:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "vendor",
    "auditor",
    "officer",
    "registrar",
    "dataProtectionOfficer",
  ],
  // Installations without personal data too, beneath system:read and installation:read.
  "system:readAny": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "vendor",
    "auditor",
    "officer",
    "registrar",
  ],
  "vendor:manage": ["coordinator", "officer"],
  "system:manage": ["coordinator", "officer"],
  "template:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "auditor",
    "administrator",
    "officer",
  ],
  "template:manage": ["coordinator", "administrator", "officer"],
  // What an installation costs stands in it too: never a vendor's.
  "installation:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "auditor",
    "officer",
    "dataProtectionOfficer",
  ],
  "installation:edit": ["coordinator", "archivist", "systemManager", "officer"],
  "need:score": ["coordinator", "archivist", "officer"],
  "need:manage": ["coordinator", "administrator", "officer"],
  // Of any kind; whose list it is asks for that kind's own permission as well.
  "import:follow": ["coordinator", "auditor", "officer", "economist"],
  "import:send": ["coordinator", "officer", "economist"],
  "import:read": ["coordinator", "auditor", "officer"],
  "import:manage": ["coordinator", "officer"],
  // From proposed on; a draft is read by those who may read drafts.
  "plan:read": ["coordinator", "archivist", "systemManager", "council", "auditor", "officer", "economist"],
  "plan:draft": ["coordinator", "auditor", "officer"],
  "plan:edit": ["coordinator", "officer"],
  "plan:adopt": ["coordinator", "council"],
  // What a project shares, findings and files, is read by those who take part in it.
  "project:read": ["coordinator", "archivist", "systemManager", "council", "auditor", "officer"],
  "project:manage": ["coordinator", "officer"],
  "project:answer": ["coordinator", "archivist", "officer"],
  "finding:write": ["coordinator", "archivist", "systemManager", "officer"],
  "delivery:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "vendor",
    "auditor",
    "officer",
    "registrar",
  ],
  "delivery:create": ["coordinator", "officer"],
  // A registrar writes the diary number and nothing else: changesOf in the room of deliveries.
  "delivery:edit": ["coordinator", "officer", "registrar"],
  "delivery:advance": ["coordinator", "archivist", "officer"],
  "delivery:close": ["coordinator", "archivist", "officer"],
  // To take back a step of the closing, with a reason.
  "delivery:reopen": ["coordinator"],
  "control-point:assess": ["coordinator", "archivist", "officer"],
  "file:read": ["coordinator", "archivist", "systemManager", "council", "auditor", "officer", "registrar"],
  "file:upload": ["coordinator", "archivist", "systemManager", "officer"],
  "comment:read": ["coordinator", "archivist", "systemManager", "council", "auditor", "officer"],
  "comment:write": ["coordinator", "archivist", "systemManager", "officer"],
  "notification:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "auditor",
    "officer",
    "economist",
    "registrar",
  ],
  // The stops that hold one's own deliveries; a vendor's are those that name it.
  "stop:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "vendor",
    "auditor",
    "officer",
    "registrar",
  ],
  "stop:manage": ["coordinator", "archivist", "officer"],
  // Promises a day, says that it is mended.
  "stop:answer": ["coordinator", "vendor", "officer"],
  "stop:note": ["coordinator", "archivist", "vendor", "officer"],
  "approval:read": [
    "coordinator",
    "archivist",
    "systemManager",
    "council",
    "auditor",
    "officer",
    "registrar",
  ],
  "approval:request": ["coordinator", "archivist", "officer"],
  "approval:sign": ["archivist"],
  // A system manager clears what they answer for: put-remarks in the room of remarks.
  "remark:write": ["coordinator", "archivist", "systemManager", "officer"],
  // From proposed on; a draft is read by those who make budgets.
  "budget:read": ["coordinator", "council", "auditor", "economist"],
  "outcome:read": ["coordinator", "council", "auditor", "economist"],
  "outcome:manage": ["coordinator", "economist"],
  "budget:edit": ["coordinator", "economist"],
  "budget:adopt": ["coordinator", "council"],
  "cost-share:read": ["coordinator", "archivist", "systemManager", "council", "auditor", "economist"],
  "cost-share:draft": ["coordinator", "auditor", "economist"],
  "cost-share:edit": ["coordinator", "economist"],
  // Records what another body decided, by its reference.
  "cost-share:adopt": ["coordinator"],
  // From proposed on; a draft is read by those who make settlements.
  "settlement:read": ["coordinator", "archivist", "systemManager", "council", "auditor", "economist"],
  "settlement:edit": ["coordinator", "economist"],
  "settlement:adopt": ["coordinator", "council"],
  // An archivist reads what their own municipality is charged.
  "charge:read": ["coordinator", "archivist", "council", "auditor", "economist"],
  "charge:manage": ["coordinator", "economist"],
  "audit:read": ["coordinator", "auditor", "administrator", "officer"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** The roles that hold all of these permissions. */
export const rolesWith = (...all: Permission[]): Role[] =>
  roles.filter((role) => all.every((permission) => roleHas(role, permission)));

/** Whether the role holds the permission in any scope. */
export const roleHas = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

import { holds, mayOn, ownCodes, scopeFor, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";

interface Tab {
  /** The key of its text: shell.tabs.<key>. */
  key:
    | "overview"
    | "plan"
    | "deliveries"
    | "approvals"
    | "stops"
    | "municipalities"
    | "municipality"
    | "systems"
    | "economy"
    | "audit"
    | "people";
  permission: Permission;
  href: (office: string) => string;
  /** Pages that it leads to under addresses of their own: there the tab is the current one, too. */
  under?: ((office: string) => string)[];
}

const tabs: Tab[] = [
  { key: "overview", permission: "office:enter", href: paths.overview },
  { key: "plan", permission: "plan:read", href: (office) => paths.plans(office) },
  {
    key: "deliveries",
    permission: "delivery:read",
    href: (office) => paths.deliveries(office),
    under: [(office) => paths.projects(office)],
  },
  { key: "approvals", permission: "approval:read", href: (office) => paths.approvals(office) },
  { key: "stops", permission: "stop:read", href: (office) => paths.stops(office) },
  { key: "municipalities", permission: "municipality:read", href: (office) => paths.municipalities(office) },
  {
    key: "systems",
    permission: "system:read",
    href: (office) => paths.systems(office),
    under: [(office) => paths.installations(office), (office) => paths.vendors(office), paths.imports],
  },
  { key: "economy", permission: "cost-share:read", href: paths.economy },
  { key: "people", permission: "people:read", href: (office) => paths.people(office) },
  { key: "audit", permission: "audit:read", href: (office) => paths.audit(office) },
];

/** The tabs that this actor can open. */
export const tabsFor = (actor: Actor): { key: Tab["key"]; href: string; under: string[] }[] =>
  tabs
    .filter((tab) => holds(actor, tab.permission))
    .map(({ key, href, under = [] }) => ({
      ...((key === "municipalities" && ownTab(actor)) || { key, href: href(actor.office.key) }),
      under: under.map((address) => address(actor.office.key)),
    }));

/** Pages that a tab leads to and that people look for by name: shell.subpages.<key>. */
const subpages: {
  key: string;
  permission: Permission;
  /** For who has it for the whole office only. */
  isOfOffice?: true;
  href: (office: string) => string;
}[] = [
  { key: "matrix", permission: "delivery:read", href: (office) => paths.matrix(office) },
  { key: "projects", permission: "project:read", href: (office) => paths.projects(office) },
  { key: "capacity", permission: "plan:draft", href: paths.capacity },
  { key: "outcome", permission: "outcome:read", href: (office) => paths.outcome(office) },
  { key: "budgets", permission: "budget:read", href: paths.budgets },
  { key: "costShares", permission: "cost-share:read", href: paths.costShares },
  { key: "charges", permission: "charge:read", href: paths.charges },
  { key: "settlements", permission: "settlement:read", href: paths.settlements },
  {
    key: "installations",
    permission: "installation:read",
    href: (office) => paths.installations(office),
  },
  { key: "inventory", permission: "installation:read", isOfOffice: true, href: paths.inventory },
  { key: "needCriteria", permission: "office:read", href: paths.needCriteria },
  { key: "vendors", permission: "system:read", href: (office) => paths.vendors(office) },
  { key: "templates", permission: "template:read", href: (office) => paths.templates(office) },
  { key: "phases", permission: "template:read", href: paths.phases },
  { key: "notifications", permission: "notification:read", href: (office) => paths.notifications(office) },
];

/** What somebody does, found by the words for it: shell.actions.<key>. */
const actions: { key: string; may: (actor: Actor) => boolean; href: (office: string) => string }[] = [
  {
    key: "addMunicipality",
    may: (actor) => mayOn(actor, "municipality:manage", { kind: "office" }),
    href: paths.addMunicipality,
  },
  {
    key: "addDelivery",
    may: (actor) => mayOn(actor, "delivery:create", { kind: "office" }),
    href: (office) => paths.addDelivery(office),
  },
  {
    key: "addProject",
    may: (actor) => mayOn(actor, "project:manage", { kind: "office" }),
    href: (office) => paths.addProject(office),
  },
  {
    key: "addStop",
    may: (actor) => holds(actor, "stop:manage"),
    href: (office) => paths.addStop(office),
  },
  { key: "addPlan", may: (actor) => mayOn(actor, "plan:edit", { kind: "office" }), href: paths.addPlan },
  {
    key: "addBudget",
    may: (actor) => mayOn(actor, "budget:edit", { kind: "office" }),
    href: (office) => `${paths.budgets(office)}#new`,
  },
  {
    key: "addCharge",
    may: (actor) => mayOn(actor, "charge:manage", { kind: "office" }),
    href: paths.addCharge,
  },
  {
    key: "addSettlement",
    may: (actor) => mayOn(actor, "settlement:edit", { kind: "office" }),
    href: (office) => `${paths.settlements(office)}#new`,
  },
  {
    key: "addOutcomeEntry",
    may: (actor) => mayOn(actor, "outcome:manage", { kind: "office" }),
    href: paths.addOutcomeEntry,
  },
  {
    key: "importOutcome",
    may: (actor) => mayOn(actor, "outcome:manage", { kind: "office" }),
    href: (office) => paths.importOutcome(office),
  },
  { key: "addVendor", may: (actor) => holds(actor, "vendor:manage"), href: paths.addVendor },
  { key: "addSystem", may: (actor) => holds(actor, "system:manage"), href: paths.addSystem },
  {
    key: "importSystems",
    may: (actor) => mayOn(actor, "import:manage", { kind: "office" }),
    href: paths.importSystems,
  },
  {
    key: "addInstallation",
    may: (actor) => holds(actor, "installation:edit"),
    href: (office) => paths.addInstallation(office),
  },
  {
    key: "remindOfInventory",
    may: (actor) => mayOn(actor, "system:manage", { kind: "office" }),
    href: (office) => `${paths.inventory(office)}#remind`,
  },
  {
    key: "addTemplate",
    may: (actor) => mayOn(actor, "template:manage", { kind: "office" }),
    href: (office) => paths.addTemplate(office),
  },
  {
    key: "changePhases",
    may: (actor) => mayOn(actor, "template:manage", { kind: "office" }),
    href: paths.changePhases,
  },
  { key: "invite", may: (actor) => holds(actor, "people:manage"), href: paths.invite },
  {
    key: "sign",
    may: (actor) => holds(actor, "approval:sign"),
    href: (office) => paths.approvals(office, { status: "open" }),
  },
  {
    key: "changeOffice",
    may: (actor) => mayOn(actor, "office:manage", { kind: "office" }),
    href: paths.officeSettings,
  },
  { key: "language", may: () => true, href: (office) => `${paths.settings(office)}#personal` },
  { key: "theme", may: () => true, href: (office) => `${paths.settings(office)}#theme` },
];

/**
 * Every named page that this actor can open: the tabs, what they lead to and the links in the
 * footer; then what the actor can do. The result is text keys below `shell`.
 */
export const pagesFor = (actor: Actor): { key: string; href: string }[] => [
  ...tabsFor(actor).map(({ key, href }) => ({ key: `tabs.${key}`, href })),
  ...subpages
    .filter(({ permission, isOfOffice }) =>
      isOfOffice ? scopeFor(actor, permission).isOfficeWide : holds(actor, permission),
    )
    .map(({ key, href }) => ({ key: `subpages.${key}`, href: href(actor.office.key) })),
  { key: "tabs.settings", href: paths.settings(actor.office.key) },
  { key: "footer.account", href: paths.account() },
  { key: "footer.guide", href: paths.guide(actor.office.key) },
  { key: "footer.accessibility", href: paths.accessibility() },
  { key: "footer.api", href: paths.apiDocs() },
  ...actions
    .filter(({ may }) => may(actor))
    .map(({ key, href }) => ({ key: `actions.${key}`, href: href(actor.office.key) })),
];

/** For a person of one municipality the tab leads to its page, not to a list with one row. */
function ownTab(actor: Actor): { key: Tab["key"]; href: string } | null {
  const [own, ...others] = ownCodes(actor, "municipality:read");
  if (scopeFor(actor, "municipality:read").isOfficeWide || own === undefined || others.length > 0)
    return null;
  return { key: "municipality", href: paths.municipality(actor.office.key, own) };
}

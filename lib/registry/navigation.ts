import { holds, ownCodes, scopeFor, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";

interface Tab {
  /** The key of its text: shell.tabs.<key>. */
  key:
    | "overview"
    | "deliveries"
    | "approvals"
    | "municipalities"
    | "municipality"
    | "systems"
    | "economy"
    | "audit";
  permission: Permission;
  href: (office: string) => string;
}

const tabs: Tab[] = [
  { key: "overview", permission: "office:enter", href: paths.overview },
  { key: "deliveries", permission: "delivery:read", href: (office) => paths.deliveries(office) },
  { key: "approvals", permission: "approval:read", href: (office) => paths.approvals(office) },
  { key: "municipalities", permission: "municipality:read", href: (office) => paths.municipalities(office) },
  { key: "systems", permission: "system:read", href: (office) => paths.systems(office) },
  { key: "economy", permission: "cost-share:read", href: paths.economy },
  { key: "audit", permission: "audit:read", href: (office) => paths.audit(office) },
];

/** The tabs that this actor can open. */
export const tabsFor = (actor: Actor): { key: Tab["key"]; href: string }[] =>
  tabs
    .filter((tab) => holds(actor, tab.permission))
    .map(
      ({ key, href }) => (key === "municipalities" && ownTab(actor)) || { key, href: href(actor.office.key) },
    );

/** Pages that a tab leads to and that people look for by name: shell.subpages.<key>. */
const subpages: { key: string; permission: Permission; href: (office: string) => string }[] = [
  { key: "matrix", permission: "delivery:read", href: (office) => paths.matrix(office) },
  { key: "costShares", permission: "cost-share:read", href: paths.costShares },
  { key: "vendors", permission: "system:read", href: (office) => paths.vendors(office) },
  { key: "notifications", permission: "notification:read", href: (office) => paths.notifications(office) },
];

/**
 * Every named page that this actor can open: the tabs, what they lead to and the links in the
 * footer. The result is text keys below `shell`.
 */
export const pagesFor = (actor: Actor): { key: string; href: string }[] => [
  ...tabsFor(actor).map(({ key, href }) => ({ key: `tabs.${key}`, href })),
  ...subpages
    .filter(({ permission }) => holds(actor, permission))
    .map(({ key, href }) => ({ key: `subpages.${key}`, href: href(actor.office.key) })),
  { key: "tabs.settings", href: paths.settings(actor.office.key) },
  { key: "footer.guide", href: paths.guide(actor.office.key) },
  { key: "footer.accessibility", href: paths.accessibility() },
  { key: "footer.api", href: paths.apiDocs() },
];

/** For a person of one municipality the tab leads to its page, not to a list with one row. */
function ownTab(actor: Actor): { key: Tab["key"]; href: string } | null {
  const [own, ...others] = ownCodes(actor, "municipality:read");
  if (scopeFor(actor, "municipality:read").isOfficeWide || own === undefined || others.length > 0)
    return null;
  return { key: "municipality", href: paths.municipality(actor.office.key, own) };
}

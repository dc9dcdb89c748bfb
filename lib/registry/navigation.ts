import { holds, ownCodes, scopeFor, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";

interface Tab {
  /** Key of its text: shell.tabs.<key>. */
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

/** The index tabs that lead somewhere for this actor. */
export const tabsFor = (actor: Actor): { key: Tab["key"]; href: string }[] =>
  tabs
    .filter((tab) => holds(actor, tab.permission))
    .map(
      ({ key, href }) => (key === "municipalities" && ownTab(actor)) || { key, href: href(actor.office.key) },
    );

/**
 * Every page that has a name of its own for this actor: the tabs and what the footer leads to. Keys
 * of texts below `shell`.
 */
export const pagesFor = (actor: Actor): { key: string; href: string }[] => [
  ...tabsFor(actor).map(({ key, href }) => ({ key: `tabs.${key}`, href })),
  { key: "tabs.settings", href: paths.settings(actor.office.key) },
  { key: "footer.guide", href: paths.guide(actor.office.key) },
  { key: "footer.accessibility", href: paths.accessibility() },
  { key: "footer.api", href: paths.apiDocs() },
];

/** Who belongs to one municipality has its page behind the tab, not a list of one. */
function ownTab(actor: Actor): { key: Tab["key"]; href: string } | null {
  const [own, ...others] = ownCodes(actor, "municipality:read");
  if (scopeFor(actor, "municipality:read").isOfficeWide || own === undefined || others.length > 0)
    return null;
  return { key: "municipality", href: paths.municipality(actor.office.key, own) };
}

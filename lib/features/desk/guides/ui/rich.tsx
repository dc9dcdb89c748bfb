import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { holds, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";
import { words } from "../domain/words";

/**
 * The guides' link tags: where they lead, and what it takes to go there: a reader of another role's
 * guide gets the bare word.
 */
const places: Record<string, { permission: Permission; href: (office: string) => string }> = {
  toOverview: { permission: "office:enter", href: paths.overview },
  toDeliveries: { permission: "delivery:read", href: (office) => paths.deliveries(office) },
  toSystems: { permission: "system:read", href: (office) => paths.systems(office) },
  toStops: { permission: "stop:read", href: (office) => paths.stops(office) },
  toVendors: { permission: "system:read", href: (office) => paths.vendors(office) },
  toTemplates: { permission: "template:read", href: (office) => paths.templates(office) },
  toPhases: { permission: "template:manage", href: paths.changePhases },
  toApprovals: { permission: "approval:read", href: (office) => paths.approvals(office) },
  toEconomy: { permission: "budget:read", href: paths.economy },
  toBudgets: { permission: "budget:read", href: paths.budgets },
  toOutcome: { permission: "outcome:read", href: (office) => paths.outcome(office) },
  toOutcomeIn: { permission: "outcome:manage", href: (office) => paths.importOutcome(office) },
  toAccounts: { permission: "outcome:manage", href: paths.accountMapping },
  toSettlements: { permission: "settlement:read", href: paths.settlements },
  toShares: { permission: "cost-share:read", href: paths.costShares },
  toCharges: { permission: "charge:read", href: paths.charges },
  toMunicipalities: { permission: "municipality:read", href: (office) => paths.municipalities(office) },
  toInstallations: {
    permission: "installation:read",
    href: (office) => paths.installations(office),
  },
  toInventory: { permission: "system:manage", href: paths.inventory },
  toImport: { permission: "import:manage", href: paths.importSystems },
  toPlans: { permission: "plan:read", href: (office) => paths.plans(office) },
  toProjects: { permission: "project:read", href: (office) => paths.projects(office) },
  toNewProject: { permission: "project:manage", href: (office) => paths.addProject(office) },
  toNewPlan: { permission: "plan:edit", href: paths.addPlan },
  toCapacity: { permission: "plan:edit", href: paths.capacity },
  toNeedCriteria: { permission: "office:read", href: paths.needCriteria },
  toPeople: { permission: "people:read", href: paths.people },
  toInvite: { permission: "people:manage", href: paths.invite },
  toOffice: { permission: "office:read", href: paths.officeSettings },
  toAudit: { permission: "audit:read", href: (office) => paths.audit(office) },
  toSettings: { permission: "office:enter", href: paths.settings },
  toAccessibility: { permission: "office:enter", href: () => paths.accessibility() },
};

export type Guides = Awaited<ReturnType<typeof guidesFor>>;

/**
 * The guides' texts for this reader: the screens' own words in bold, links where the reader may go.
 */
export async function guidesFor(actor: Actor) {
  const t = await getTranslations("guides");
  const everything = await getTranslations();
  const messages = await getMessages();
  const gaps = Object.fromEntries(
    Object.entries(words).map(([name, [key, values]]) => [name, everything(key, values)]),
  );
  const links = Object.fromEntries(
    Object.entries(places).map(([name, { permission, href }]) => [
      name,
      (text: ReactNode) =>
        holds(actor, permission) ? <Anchor href={href(actor.office.key)}>{text}</Anchor> : <b>{text}</b>,
    ]),
  );
  const rich = {
    ...gaps,
    ...links,
    b: (text: ReactNode) => <b>{text}</b>,
  };
  return {
    text: (key: string): string => t(key),
    rich: (key: string): ReactNode => t.rich(key, rich),
    /** The keys below a key, in the order in which they are written. */
    below: (key: string): string[] => namesAt(messages["guides"], key).map((name) => `${key}.${name}`),
  };
}

/** What stands below a key ("archivist.tasks") of a tree of texts. */
function namesAt(tree: unknown, key: string): string[] {
  const at = key.split(".").reduce((above, name) => new Map(Object.entries(above ?? {})).get(name), tree);
  return Object.keys(at ?? {});
}

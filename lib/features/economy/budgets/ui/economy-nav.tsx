import { getTranslations } from "next-intl/server";
import { Anchor } from "@/components/ui/anchor";
import { cx } from "@/components/cx";
import { paths } from "@/lib/domain/paths";

interface EconomyNavProps {
  office: string;
  here: "budget" | "outcome" | "costShares" | "charges" | "settlements";
  /** The budget year to lead to; null where there is none, undefined where its reader sees none. */
  year: number | null | undefined;
}

/** Between the papers of the economy that one may read. */
export async function EconomyNav({ office, here, year }: EconomyNavProps) {
  const t = await getTranslations("budgets");
  const links = [
    ...(year === undefined
      ? []
      : [
          {
            key: "budget",
            href: year === null ? paths.economy(office) : paths.budget(office, year),
            label: year === null ? t("titleNone") : t("nav.budget", { year: String(year) }),
          },
          { key: "outcome", href: paths.outcome(office), label: t("nav.outcome") },
        ]),
    { key: "costShares", href: paths.costShares(office), label: t("nav.costShares") },
    ...(year === undefined ? [] : [{ key: "charges", href: paths.charges(office), label: t("nav.charges") }]),
    { key: "settlements", href: paths.settlements(office), label: t("nav.settlements") },
  ];
  return (
    <nav aria-label={t("nav.label")} className="border-line-strong border-b print:hidden">
      <ul className="m-0 flex list-none flex-wrap gap-x-6 p-0 text-sm">
        {links.map(({ key, href, label }) => (
          <li key={key}>
            <Anchor
              href={href}
              aria-current={key === here ? "page" : undefined}
              className={cx(
                "-mb-px block border-b-3 py-2 no-underline",
                key === here
                  ? "border-accent text-ink font-medium"
                  : "text-muted hover:text-ink hover:border-line-strong border-transparent",
              )}
            >
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

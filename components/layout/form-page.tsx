import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { Main, PageHead, type Crumb } from "./page";

interface FormPageProps {
  title: string;
  /** The way to it: the list, and the thing that is changed. */
  way: Crumb[];
  /** The page itself in that way; its title where nothing is said. */
  crumb?: string;
  /** What the form is for, in a sentence. */
  lead?: string;
  children: ReactNode;
}

/** A page on which something is added or changed: where it belongs, what it is for, the form. */
export async function FormPage({ title, way, crumb = title, lead, children }: FormPageProps) {
  const t = await getTranslations("shell");
  return (
    <Main id="main">
      <PageHead
        title={title}
        crumbs={{ label: t("crumbs"), items: [...way, { label: crumb }] }}
        {...(lead && { facts: [{ label: lead }] })}
      />
      {children}
    </Main>
  );
}

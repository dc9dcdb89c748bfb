import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Unbroken } from "../ui/unbroken";
import { Brand } from "./brand";
import { ListCrumb } from "./list-crumb";

export type Crumb = {
  label: string;
  href?: string;
  /** A list: it is opened again as it was left. */
  isList?: boolean;
};
type Fact = { label?: ReactNode; value?: ReactNode };

/** The page's main element; `id` is the target of the skip link. */
export function Main({ id, children }: { id: string; children: ReactNode }) {
  return (
    <main id={id} tabIndex={-1} className="main">
      {children}
    </main>
  );
}

type PageHeadProps = {
  title: ReactNode;
  /** The breadcrumbs; the last one can be the page itself, without `href`. */
  crumbs?: { label: string; items: Crumb[] };
  /** The identifying facts of the page's object: label in grey, value in ink. */
  facts?: Fact[];
  /** The status of the object. */
  mark?: ReactNode;
  actions?: ReactNode;
};

export function PageHead({ title, crumbs, facts, mark, actions }: PageHeadProps) {
  return (
    <div className="head">
      <div className="head-main">
        {crumbs && (
          <nav className="crumbs" aria-label={crumbs.label}>
            <ol>
              {crumbs.items.map((crumb) => (
                <li key={crumb.label}>
                  <CrumbLink crumb={crumb} />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {facts && facts.length > 0 && (
          <ul className="facts">
            {facts.map((fact, index) => (
              <li key={index}>
                {fact.label}{" "}
                {fact.value !== undefined && (
                  <b>
                    <Unbroken>{fact.value}</Unbroken>
                  </b>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {(mark || actions) && (
        <div className="head-end">
          {mark}
          {actions}
        </div>
      )}
    </div>
  );
}

function CrumbLink({ crumb: { label, href, isList } }: { crumb: Crumb }) {
  if (!href) return <span aria-current="page">{label}</span>;
  return isList ? <ListCrumb href={href}>{label}</ListCrumb> : <Anchor href={href}>{label}</Anchor>;
}

type ColumnsProps = {
  children: ReactNode;
  /** Sheets beside the main content. */
  aside: ReactNode;
  /** The sheet with the next step: above the aside, and first of all on a phone. */
  next?: ReactNode;
};

export function Columns({ children, aside, next }: ColumnsProps) {
  return (
    <div className={next ? "cols cols-next" : "cols"}>
      {next && <div className="cols-first stack">{next}</div>}
      <div className="cols-main stack">{children}</div>
      <div className="cols-aside stack">{aside}</div>
    </div>
  );
}

/** Sheets in one column, with the page's standard distance. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className="foot">
      <div>{children}</div>
    </footer>
  );
}

type PublicPageProps = {
  homeHref: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  /** Content beneath the sheet: help, other links. */
  below?: ReactNode;
  mainId: string;
};

/** A single sheet on the page: sign-in, check of a signed paper. */
export function PublicPage({ homeHref, title, lead, children, below, mainId }: PublicPageProps) {
  return (
    <div className="public">
      <header className="public-brand">
        <Brand href={homeHref} />
      </header>
      <main id={mainId} tabIndex={-1} className="sheet public-sheet">
        <h1>{title}</h1>
        {lead && <p className="public-lead">{lead}</p>}
        {children}
      </main>
      {below && <footer className="public-below">{below}</footer>}
    </div>
  );
}

type JumpListProps = {
  label: string;
  /** Anchors on the page: "#points". */
  items: { href: string; label: string }[];
  /** Hidden on a wide screen, which shows all sections at once. */
  onPhoneOnly?: boolean;
};

/** Links to the sections of a long page. */
export function JumpList({ label, items, onPhoneOnly }: JumpListProps) {
  return (
    <nav className={onPhoneOnly ? "jump jump-phone" : "jump"} aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ul>
        {items.map(({ href, label: place }) => (
          <li key={href}>
            <Anchor href={href}>{place}</Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

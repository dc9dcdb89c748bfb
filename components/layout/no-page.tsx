"use client";

import { ButtonLink } from "../ui/button";
import { DocumentTitle } from "../ui/document-title";
import { EmptyState, Sheet } from "./sheet";

interface NoPageProps {
  title: string;
  action: { href: string; label: string };
  children: string;
}

/**
 * Shown instead of a page. Drawn by the browser too, since every page is sent with those that may
 * take its place: as words they are a third of what they are as elements.
 */
export function NoPage({ title, action, children }: NoPageProps) {
  return (
    <main id="main" tabIndex={-1} className="main">
      <DocumentTitle>{`${title} · Arkivlots`}</DocumentTitle>
      <Sheet>
        <EmptyState
          title={<h1>{title}</h1>}
          action={
            <ButtonLink variant="primary" href={action.href}>
              {action.label}
            </ButtonLink>
          }
        >
          {children}
        </EmptyState>
      </Sheet>
    </main>
  );
}

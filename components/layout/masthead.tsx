"use client";

import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { BellIcon, ChevronIcon } from "../ui/icons";
import { Badge } from "../ui/mark";
import { Brand } from "./brand";
import { DetailsMenu } from "./details-menu";
import { NavTabs, type NavTab } from "./nav-tabs";

type MastheadProps = {
  homeHref: string;
  officeName: string;
  /** A warning beside the name: the data is invented. */
  officeNote?: string;
  /** The switch between offices, for people in more than one. */
  officeSwitch?: { href: string; label: string };
  person: { name: string; role: string };
  tabs: NavTab[];
  /** The accessible name of the tabs. */
  navLabel: string;
  /** The label of the person's menu on a phone. */
  menuLabel: string;
  /** The link to search, left of the person's name. */
  search?: ReactNode;
  /** The link to the person's notifications; `label` includes the number of unread ones. */
  notices?: { href: string; label: string; count: number };
  /** Content of the person's menu: the theme switch and so on. */
  settings?: ReactNode;
  /** The form or link to sign out, last in the person's menu. */
  signOut: ReactNode;
};

/**
 * The office's name, the person's menu, then the tabs. Each page carries it: a client component's
 * facts are a third of its elements.
 */
export function Masthead(props: MastheadProps) {
  const {
    homeHref,
    officeName,
    officeNote,
    officeSwitch,
    person,
    tabs,
    navLabel,
    menuLabel,
    search,
    notices,
    settings,
    signOut,
  } = props;
  return (
    <header className="mast">
      <div className="mast-in">
        <div className="mast-top">
          <Brand href={homeHref} />
          <span className="mast-office">{officeName}</span>
          {officeNote && <span className="mast-note">{officeNote}</span>}
          <div className="mast-end">
            {search}
            {notices && (
              <Anchor className="mast-bell" href={notices.href} aria-label={notices.label}>
                <BellIcon />
                {notices.count > 0 && <Badge>{notices.count > 99 ? "99+" : notices.count}</Badge>}
              </Anchor>
            )}
            <DetailsMenu summary={<PersonSummary person={person} menuLabel={menuLabel} />}>
              <p className="menu-person">
                <b>{person.name}</b>
                <span>{person.role}</span>
                <span>{officeName}</span>
              </p>
              {officeSwitch && (
                <Anchor className="menu-link" href={officeSwitch.href}>
                  {officeSwitch.label}
                </Anchor>
              )}
              {settings}
              {signOut}
            </DetailsMenu>
          </div>
        </div>
        <NavTabs tabs={tabs} label={navLabel} />
      </div>
    </header>
  );
}

function PersonSummary({ person, menuLabel }: { person: MastheadProps["person"]; menuLabel: string }) {
  return (
    <>
      <span className="menu-who">
        <b>{person.name}</b>
        <span>{person.role}</span>
      </span>
      <span className="menu-word">{menuLabel}</span>
      <ChevronIcon />
    </>
  );
}

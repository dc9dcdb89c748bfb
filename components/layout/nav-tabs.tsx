"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Anchor } from "../ui/anchor";
import { Badge } from "../ui/mark";

export type NavTab = {
  label: string;
  href: string;
  /** Where pages stand that it leads to and that have addresses of their own. */
  under?: readonly string[];
  /** The number of waiting items behind this tab; not shown when 0. */
  count?: number;
  /** Read aloud instead of the number, "7 väntar". */
  countLabel?: string;
};

/**
 * The current tab: the page itself or a parent of it. The first tab is current only on its own
 * page, since all other addresses begin with its.
 */
function currentTab(tabs: NavTab[], path: string): string | undefined {
  const isAt = (href: string) => path === href || path.startsWith(`${href}/`);
  return tabs.find(({ href, under }, index) =>
    index > 0 ? [href, ...(under ?? [])].some(isAt) : path === href,
  )?.href;
}

/** The office's tabs. They scroll sideways on a phone, with the current one in view. */
export function NavTabs({ tabs, label }: { tabs: NavTab[]; label: string }) {
  const current = currentTab(tabs, usePathname());
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - 48;
  }, [current]);

  return (
    <nav className="tabs" aria-label={label}>
      <ul ref={list}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor href={tab.href} aria-current={tab.href === current ? "page" : undefined}>
              {tab.label}
              {tab.count ? <Badge label={tab.countLabel}>{tab.count}</Badge> : null}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

"use client";

import type { ReactNode } from "react";
import { symbolId } from "./icons";

const up = <path d="m4.5 6.5 3.5-4 3.5 4" />;
const down = <path d="m4.5 9.5 3.5 4 3.5-4" />;

const drawings: Record<Parameters<typeof symbolId>[0], ReactNode> = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.6" />
    </>
  ),
  open: <circle cx="8" cy="8" r="7" strokeDasharray="2.6 2.2" />,
  stop: (
    <>
      <path d="M5.1 1.2h5.8l3.9 3.9v5.8l-3.9 3.9H5.1l-3.9-3.9V5.1z" />
      <path d="M4.8 8h6.4" strokeWidth="1.9" />
    </>
  ),
  deviation: (
    <>
      <path d="M8 1.6 15 14H1z" strokeLinejoin="round" />
      <path d="M8 6v4M8 11.5v1.3" />
    </>
  ),
  failed: (
    <>
      <path d="M1.5 1.5h13v13h-13z" />
      <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" />
    </>
  ),
  notApplicable: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="m3.2 12.8 9.6-9.6" />
    </>
  ),
  closed: (
    <>
      <path d="M1.5 4.2h13v9.6h-13z" />
      <path d="M.8 1.9h14.4v2.3H.8zM6 7.6h4" />
    </>
  ),
  chevron: <path d="m4 6 4 4 4-4" />,
  bell: (
    <>
      <path
        d="M3.2 11.8c.9-1 1.3-2 1.3-4.6C4.5 4.6 6 3 8 3s3.5 1.6 3.5 4.2c0 2.6.4 3.6 1.3 4.6z"
        strokeLinejoin="round"
      />
      <path d="M8 3V1.5M6.6 14h2.8" />
    </>
  ),
  search: (
    <>
      <circle cx="6.8" cy="6.8" r="4.8" />
      <path d="m10.4 10.4 4.1 4.1" />
    </>
  ),
  lock: <path d="M3 7.2h10v7H3zM5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" />,
  undo: (
    <>
      <path d="M5.5 3 2 6.5 5.5 10" />
      <path d="M2 6.5h7.5a4 4 0 0 1 0 8H6" />
    </>
  ),
  redo: (
    <>
      <path d="M10.5 3 14 6.5 10.5 10" />
      <path d="M14 6.5H6.5a4 4 0 0 0 0 8H10" />
    </>
  ),
  wind: <path d="M4 1.5v13M4 2.5h8.5l-2.2 3 2.2 3H4" />,
  "sort-none": (
    <>
      {up}
      {down}
    </>
  ),
  "sort-asc": up,
  "sort-desc": down,
};

/**
 * All icon drawings, once per page. A client component without props: the server sends a reference
 * and its markup, and not its elements too.
 */
export function IconSprite() {
  return (
    <svg className="icon-sprite" aria-hidden="true">
      {Object.entries(drawings).map(([name, drawing]) => (
        <symbol key={name} id={symbolId(name as keyof typeof drawings)} viewBox="0 0 16 16">
          {drawing}
        </symbol>
      ))}
    </svg>
  );
}

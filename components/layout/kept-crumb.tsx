"use client";

import { useSyncExternalStore } from "react";
import { Anchor } from "../ui/anchor";
import { keptChoices } from "./kept-choices";

const never = () => () => {};

/** A link to a list with the query that this tab has kept of it, else with the one given. */
export function KeptCrumb(props: { path: string; query: string; children: string }) {
  const { path, query, children } = props;
  const kept = useSyncExternalStore(
    never,
    () => keptChoices(path),
    () => null,
  );
  return <Anchor href={path + (kept === null ? query : `?${kept}`)}>{children}</Anchor>;
}

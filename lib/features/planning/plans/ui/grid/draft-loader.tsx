"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { unpackDraft, type DraftKnown } from "../draft-facts";
import type { DraftProps } from "./draft";
import type { DraftFacts } from "./facts";

/**
 * The grid's code travels with a draft's page alone: other pages of this address only read. The
 * browser draws it, since there is nothing to do in it before.
 */
const Draft = dynamic(() => import("./draft").then((loaded) => loaded.Draft), {
  ssr: false,
  loading: () => <div className="sheet min-h-screen" aria-busy="true" />,
});

interface DraftLoaderProps extends Omit<DraftProps, "facts"> {
  known: DraftKnown;
  facts: Omit<DraftFacts, keyof ReturnType<typeof unpackDraft>>;
}

export function DraftLoader({ known, facts, ...same }: DraftLoaderProps) {
  const all = useMemo(() => ({ ...facts, ...unpackDraft(known) }), [facts, known]);
  return <Draft facts={all} {...same} />;
}

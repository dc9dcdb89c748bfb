"use client";

import { useEffect, useState } from "react";
import type { OfflineTexts, Problem } from "@/components/form/use-call";
import type { SearchItem } from "../schema";

/** Long enough for two keys in a row, short enough not to be felt. */
const PAUSE_MS = 150;

interface Found {
  query: string;
  items: SearchItem[];
  problem: Pick<Problem, "status" | "title" | "detail"> | null;
}

const nothing: Found = { query: "", items: [], problem: null };

/** What the API finds while somebody writes: one call a pause, and the one before is given up. */
export function useSearch(
  url: string,
  query: string,
  { title, detail }: OfflineTexts,
): Found & { isBusy: boolean } {
  const [found, setFound] = useState<Found>(nothing);

  useEffect(() => {
    if (query === "") return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`${url}?${new URLSearchParams({ q: query })}`, {
          signal: controller.signal,
        });
        const answer = (await response.json()) as { items: SearchItem[] } & Problem;
        setFound(
          response.ok
            ? { query, items: answer.items, problem: null }
            : { query, items: [], problem: { ...answer, status: response.status } },
        );
      } catch {
        if (!controller.signal.aborted) setFound({ query, items: [], problem: { status: 0, title, detail } });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [url, query, title, detail]);

  return query === "" ? { ...nothing, isBusy: false } : { ...found, isBusy: found.query !== query };
}

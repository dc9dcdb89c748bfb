"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, type ComponentType, type MouseEvent } from "react";
import { SearchBox } from "@/components/ui/search-box";
import type { NamedPage } from "../schema";
import type { PaletteProps } from "./palette";

type SearchEntryProps = Omit<PaletteProps, "isOpen" | "onClose" | "label" | "pages"> & {
  href: string;
  /** Where the pages stand that the palette leads to. */
  pagesUrl: string;
  label: string;
  keys: string;
  isMac: boolean;
};

/** Throws when they cannot be had. */
async function fetchPages(url: string): Promise<NamedPage[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return ((await response.json()) as { items: NamedPage[] }).items;
}

/**
 * The link, its keys, and the palette. Its code and the pages that it leads to are fetched when it
 * is asked for: no page carries them.
 */
export function SearchEntry({ href, pagesUrl, label, keys, isMac, ...palette }: SearchEntryProps) {
  const router = useRouter();
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [pages, setPages] = useState<NamedPage[]>([]);
  const [isOpen, setOpen] = useState(false);
  const loading = useRef(false);

  const open = useCallback(async () => {
    if (Palette) {
      // At once, since what is written next belongs there; until new ones come, the known stand.
      setOpen(true);
      void fetchPages(pagesUrl).then(setPages, () => undefined);
      return;
    }
    if (loading.current) return;
    loading.current = true;
    try {
      const [{ Palette: Loaded }, found] = await Promise.all([import("./palette"), fetchPages(pagesUrl)]);
      setPalette(() => Loaded);
      setPages(found);
      setOpen(true);
    } catch {
      // Something could not be fetched: the page does the same work, and says who is signed out.
      router.push(href);
    } finally {
      loading.current = false;
    }
  }, [Palette, href, pagesUrl, router]);

  useEffect(() => {
    // Ctrl+K writes nothing in a text box, but on a Mac it cuts the line there, so a Mac's own key
    // is the only one there.
    const onKey = (event: KeyboardEvent) => {
      const hasKey = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!hasKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      if (event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      void open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isMac, open]);

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  };

  return (
    <>
      <SearchBox href={href} label={label} keys={keys} onClick={onClick} />
      {Palette && (
        <Palette {...palette} pages={pages} label={label} isOpen={isOpen} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

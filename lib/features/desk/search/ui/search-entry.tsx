"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, type ComponentType, type MouseEvent } from "react";
import { SearchBox } from "@/components/ui/search-box";
import type { PaletteProps } from "./palette";

type SearchEntryProps = Omit<PaletteProps, "isOpen" | "onClose" | "label"> & {
  href: string;
  label: string;
  keys: string;
  isMac: boolean;
};

/** The link, its keys, and the palette, whose code is fetched when it is first asked for. */
export function SearchEntry({ href, label, keys, isMac, ...palette }: SearchEntryProps) {
  const router = useRouter();
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const loading = useRef(false);

  const open = useCallback(async () => {
    if (loading.current) return;
    loading.current = true;
    try {
      const { Palette: Loaded } = await import("./palette");
      setPalette(() => Loaded);
      setOpen(true);
    } catch {
      // The code could not be fetched: the page does the same work.
      router.push(href);
    } finally {
      loading.current = false;
    }
  }, [href, router]);

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
      {Palette && <Palette {...palette} label={label} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}

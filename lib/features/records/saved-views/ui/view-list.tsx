"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import type { ListKey } from "@/lib/domain/list";
import type { ViewRow, ViewTexts } from "./view-row";

interface ViewListProps {
  list: ListKey;
  current: string;
  saveUrl: string;
  views: ViewRow[];
  texts: ViewTexts;
}

/** The views as links. The forms' code is fetched when one is asked for, so that a page that is only read stays small. */
export function ViewList({ list, current, saveUrl, views, texts }: ViewListProps) {
  const router = useRouter();
  const [forms, setForms] = useState<typeof import("./view-forms") | null>(null);
  /** The id of the view that is being changed, or "new". */
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const box = useRef<HTMLDivElement>(null);

  async function toggle(what: string) {
    setSaid("");
    if (open === what) return setOpen(null);
    try {
      setForms(await import("./view-forms"));
      setOpen(what);
    } catch {
      setSaid(texts.notLoaded);
    }
  }

  function done(message: string) {
    setOpen(null);
    setSaid(message);
    // What had the focus goes with its form.
    box.current?.focus();
    router.refresh();
  }

  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={texts.mine} className="views">
      {views.length > 0 ? (
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <div className="views-row">
                <Anchor href={view.href} aria-current={view.isCurrent ? "true" : undefined}>
                  {view.name}
                </Anchor>
                <Button
                  variant="quiet"
                  aria-label={`${texts.change}: ${view.name}`}
                  aria-expanded={open === view.id}
                  onClick={() => void toggle(view.id)}
                >
                  {texts.change}
                </Button>
              </div>
              {forms && open === view.id && <forms.ChangeForm view={view} texts={texts} onDone={done} />}
            </li>
          ))}
        </ul>
      ) : (
        <p>{texts.none}</p>
      )}
      {current ? (
        <Button aria-expanded={open === "new"} onClick={() => void toggle("new")}>
          {texts.save}
        </Button>
      ) : (
        <p>{texts.nothing}</p>
      )}
      {forms && open === "new" && (
        <forms.SaveForm url={saveUrl} list={list} query={current} texts={texts} onDone={done} />
      )}
      <p role="status" className="views-said">
        {said}
      </p>
    </div>
  );
}

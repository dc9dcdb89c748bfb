"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { PickedTexts } from "@/components/form/picked-texts";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import type { ListKey } from "@/lib/domain/list-description";
import type { OperationCall } from "@/lib/domain/operation";
import type { saveViewOperation } from "../api";
import type { ViewRow, ViewTexts } from "./view-row";

interface ViewListProps {
  list: ListKey;
  current: string;
  save: OperationCall<typeof saveViewOperation>;
  /** Where the name of a view that is not saved yet is kept. */
  draft: string;
  views: ViewRow[];
  texts: ViewTexts;
  /** The texts of the forms, needed once their code is loaded. */
  formTexts: PickedTexts;
}

/**
 * The saved views as links. The code of the forms is loaded on demand, so that a page for reading
 * stays small.
 */
export function ViewList({ list, current, save, draft, views, texts, formTexts }: ViewListProps) {
  const router = useRouter();
  const [forms, setForms] = useState<typeof import("./view-forms") | null>(null);
  /** The id of the view that is being changed, or "new". */
  const [open, setOpen] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  const box = useRef<HTMLDivElement>(null);

  async function toggle(what: string) {
    setStatus("");
    if (open === what) return setOpen(null);
    try {
      setForms(await import("./view-forms"));
      setOpen(what);
    } catch {
      setStatus(texts.notLoaded);
    }
  }

  function done(message: string) {
    setOpen(null);
    setStatus(message);
    // The focused element disappears together with its form.
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
              {forms && open === view.id && <forms.ChangeForm view={view} texts={formTexts} onDone={done} />}
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
        <forms.SaveForm
          call={save}
          list={list}
          query={current}
          draft={draft}
          texts={formTexts}
          onDone={done}
        />
      )}
      <p role="status" className="views-status">
        {status}
      </p>
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { FormMessage } from "@/components/form/form-message";
import { ProblemMessage } from "@/components/form/problem-message";
import { useSubmit, type OfflineTexts } from "@/components/form/use-submit";
import { DataTable } from "@/components/data-table/data-table";
import { Button } from "@/components/ui/button";

interface SessionRow {
  id: string;
  device: string;
  started: string;
  seen: string;
  isThis: boolean;
  /** Where to end it. */
  url: string;
}

interface SessionListProps {
  rows: SessionRow[];
  offline: OfflineTexts;
  texts: Record<"caption" | "device" | "started" | "seen" | "this" | "end" | "ended", string>;
}

/** The sessions with a way to end each of the others. The message outlives the row that it is about. */
export function SessionList({ rows, texts, offline }: SessionListProps) {
  const router = useRouter();
  const { submit, isBusy, problem } = useSubmit<{ id: string }>(offline);
  const [ended, setEnded] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);

  async function end(row: SessionRow) {
    setEnded(null);
    const answer = await submit({ method: "DELETE", url: row.url });
    if (!answer) return;
    setEnded(answer.id);
    // The button that had the focus goes with its row.
    box.current?.focus();
    router.refresh();
  }

  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={texts.caption} className="outline-none">
      {problem && (
        <div className="px-(--edge) pb-4">
          <ProblemMessage problem={problem} />
        </div>
      )}
      {ended && !problem && (
        <div className="px-(--edge) pb-4">
          <FormMessage tone="ok" title={texts.ended} />
        </div>
      )}
      <DataTable
        caption={texts.caption}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "device",
            header: texts.device,
            cell: (row) => row.device,
            note: (row) => row.isThis && texts.this,
          },
          { key: "started", header: texts.started, cell: (row) => row.started },
          { key: "seen", header: texts.seen, cell: (row) => row.seen },
          {
            key: "end",
            header: <span className="sr-only">{texts.end}</span>,
            onPhone: "corner",
            align: "num",
            cell: (row) =>
              !row.isThis && (
                <Button
                  aria-label={`${texts.end}: ${row.device}, ${row.started}`}
                  aria-disabled={isBusy || undefined}
                  onClick={() => void end(row)}
                >
                  {texts.end}
                </Button>
              ),
          },
        ]}
      />
    </div>
  );
}

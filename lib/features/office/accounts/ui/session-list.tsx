"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { FormMessage } from "@/components/form/form-message";
import { ProblemMessage } from "@/components/form/problem-message";
import { useCall, type OfflineTexts, type Problem } from "@/components/form/use-call";
import { DataTable } from "@/components/data-table/data-table";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { endSessionOperation } from "../api";

interface SessionRow {
  id: string;
  device: string;
  started: string;
  seen: string;
  isThis: boolean;
  call: OperationCall<typeof endSessionOperation>;
}

interface SessionListProps {
  rows: SessionRow[];
  offline: OfflineTexts;
  texts: Record<"caption" | "device" | "started" | "seen" | "this" | "end" | "ended", string>;
}

/**
 * The sessions with a way to end each of the others. The message outlives the row that it is about.
 */
export function SessionList({ rows, texts, offline }: SessionListProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);

  function done(id: string) {
    setProblem(null);
    setEnded(id);
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
            header: texts.end,
            isHeaderHidden: true,
            onPhone: "corner",
            align: "num",
            cell: (row) =>
              !row.isThis && {
                slot: (
                  <EndButton
                    call={row.call}
                    offline={offline}
                    label={`${texts.end}: ${row.device}, ${row.started}`}
                    onBegin={() => setEnded(null)}
                    onProblem={setProblem}
                    onDone={done}
                  >
                    {texts.end}
                  </EndButton>
                ),
              },
          },
        ]}
      />
    </div>
  );
}

interface EndButtonProps {
  call: OperationCall<typeof endSessionOperation>;
  offline: OfflineTexts;
  label: string;
  onBegin: () => void;
  onProblem: (problem: Problem) => void;
  onDone: (id: string) => void;
  children: string;
}

function EndButton({ call, offline, label, onBegin, onProblem, onDone, children }: EndButtonProps) {
  const { submit, isBusy } = useCall(call, offline, onProblem);
  async function end() {
    onBegin();
    const answer = await submit({});
    if (answer) onDone(answer.id);
  }
  return (
    <Button aria-label={label} aria-disabled={isBusy || undefined} onClick={() => void end()}>
      {children}
    </Button>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { ProblemMessage } from "@/components/form/problem-message";
import { useCall, type OfflineTexts } from "@/components/form/use-call";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { removeExportOperation } from "../api";

interface RemoveExportProps {
  call: OperationCall<typeof removeExportOperation>;
  version: number;
  /** What is said afterwards, on the list's page. */
  done: string;
  page: string;
  offline: OfflineTexts;
  children: string;
}

/** Stops the file, or removes it, and leads back to the list. */
export function RemoveExport({ call, version, done, page, offline, children }: RemoveExportProps) {
  const router = useRouter();
  const { submit, isBusy, problem } = useCall(call, offline);
  async function remove() {
    if (!(await submit({ version }))) return;
    announce(done, page.split("?")[0]);
    router.push(page);
  }
  return (
    <>
      <Button aria-disabled={isBusy || undefined} onClick={() => void remove()}>
        {children}
      </Button>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormMessage } from "@/components/form/form-message";
import { ProblemMessage } from "@/components/form/problem-message";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import type { OperationCall } from "@/lib/domain/operation";
import type { makePasswordLinkOperation, renewInvitationOperation } from "../api";
import { LinkBox } from "./link-box";

interface MakeLinkProps {
  call: OperationCall<typeof makePasswordLinkOperation> | OperationCall<typeof renewInvitationOperation>;
  name: string;
  label: string;
  /** What is said above the new link. */
  note?: string;
  mailedTo: string | null;
  timeZone: string;
}

/** Makes a link and shows it once. */
export function MakeLink({ call, name, label, note, mailedTo, timeZone }: MakeLinkProps) {
  const t = useTranslations("people");
  const router = useRouter();
  const { submit, isBusy, problem } = useOperation(call as OperationCall<typeof makePasswordLinkOperation>);
  const [made, setMade] = useState<{ link: string; expiresAt: string } | null>(null);
  const make = async () => {
    const answer = await submit({});
    if (!answer) return;
    setMade(answer);
    router.refresh();
  };
  return (
    <div className="grid gap-3">
      {problem && <ProblemMessage problem={problem} />}
      {made ? (
        <>
          <FormMessage tone="ok" title={note ?? t("linkTitle", { name })} />
          <LinkBox made={{ name, ...made }} mailedTo={mailedTo} timeZone={timeZone} />
        </>
      ) : (
        <div>
          <Button aria-disabled={isBusy || undefined} onClick={() => void make()}>
            {label}
          </Button>
        </div>
      )}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { FormMessage } from "@/components/form/form-message";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { useOperation } from "@/components/form/use-operation";
import { Button } from "@/components/ui/button";
import { readLines, type KnownWords, type ReadLine } from "../domain";
import type { InviteProps } from "./invite-form";
import { LinkBox, type MadeLink } from "./link-box";

interface InviteLinesProps extends InviteProps {
  known: KnownWords;
}
type Result = { made: MadeLink & { email: string } } | { problem: string };

/** Invites several people by pasted lines: what is understood is shown before anything happens. */
export function InviteLines({ call, choices, known, isMailOn, timeZone }: InviteLinesProps) {
  const t = useTranslations("people");
  // What was said of the line that was tried last: the others go on without it.
  const said = useRef<{ status: number; title: string } | null>(null);
  const { submit, isBusy, problem } = useOperation(call, (found) => (said.current = found));
  const [text, setText] = useState("");
  const [lines, setLines] = useState<ReadLine[] | null>(null);
  const [results, setResults] = useState<Record<number, Result>>({});
  const ready = (lines ?? []).filter(({ line, problem: wrong }) => wrong === null && !results[line]);
  const links = Object.values(results).flatMap((result) => ("made" in result ? [result.made] : []));

  async function invite() {
    for (const { line, name, email, role, municipality } of ready) {
      if (!role) continue;
      const body = { name, email, roles: [{ role, municipality, vendor: null, from: null, until: null }] };
      const answer = await submit({ body });
      const { status = 0, title = "" } = said.current ?? {};
      if (!answer && ![403, 409, 422].includes(status)) return;
      const result: Result = answer
        ? { made: { name: answer.person.name, link: answer.link, expiresAt: answer.expiresAt, email } }
        : { problem: title };
      setResults((before) => ({ ...before, [line]: result }));
    }
  }
  const nameOfRole = (role: string | null) =>
    choices.roles.find(({ value }) => value === role)?.label ?? role;
  const nameOfPlace = (code: string | null) =>
    choices.municipalities.find(({ value }) => value === code)?.label ?? code;
  const stateOf = (line: ReadLine) => {
    const result = results[line.line];
    if (line.problem !== null || (result && "problem" in result))
      return { tone: "bad" as const, text: t("lineWrong") };
    return result
      ? { tone: "ok" as const, text: t("lineDone") }
      : { tone: "none" as const, text: t("lineReady") };
  };
  const noteOf = (line: ReadLine) => {
    const result = results[line.line];
    if (line.problem !== null) return t(`lineProblem.${line.problem}`);
    return result && "problem" in result && result.problem;
  };
  return (
    <div className="grid gap-4">
      <FormFields>
        <TextArea
          name="lines"
          label={t("lines")}
          hint={t("linesHint")}
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <FormActions>
          <Button
            onClick={() => {
              setResults({});
              setLines(readLines(text, known));
            }}
          >
            {t("preview")}
          </Button>
        </FormActions>
      </FormFields>
      {problem && ready.length > 0 && (
        <FormMessage tone="bad" title={problem.title}>
          {problem.detail}
        </FormMessage>
      )}
      {lines && lines.length > 0 && (
        <DataTable
          caption={t("previewTitle")}
          rows={lines}
          columns={[
            { key: "line", header: t("lineNumber"), cell: (row) => row.line, align: "num" },
            { key: "name", header: t("name"), cell: (row) => row.name, onPhone: "title" },
            { key: "email", header: t("email"), cell: (row) => row.email },
            { key: "role", header: t("role"), cell: (row) => nameOfRole(row.role) },
            { key: "place", header: t("municipality"), cell: (row) => nameOfPlace(row.municipality) },
            {
              key: "state",
              header: t("status"),
              cell: stateOf,
              note: noteOf,
            },
          ]}
        />
      )}
      {ready.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void invite();
          }}
        >
          <SubmitButton busy={isBusy} busyLabel={t("busy")} variant="primary">
            {t("inviteLines", { count: ready.length })}
          </SubmitButton>
        </form>
      )}
      {links.length > 0 && <FormMessage tone="ok" title={t("linesDone", { count: links.length })} />}
      {links.map((made) => (
        <LinkBox key={made.link} made={made} mailedTo={isMailOn ? made.email : null} timeZone={timeZone} />
      ))}
    </div>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { FormMessage } from "@/components/form/form-message";
import { ProblemMessage } from "@/components/form/problem-message";
import { useSubmit } from "@/components/form/use-submit";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { apiPaths } from "@/lib/domain/paths";
import { NotificationLink } from "./notification-link";

interface Row {
  id: string;
  isUnread: boolean;
  /** Who did what, and where it is. */
  what: string;
  href: string;
  delivery: string;
  time: string;
  dateTime: string;
}

interface NotificationListProps {
  office: string;
  rows: Row[];
  hasUnread: boolean;
  texts: Record<
    | "caption"
    | "state"
    | "what"
    | "delivery"
    | "time"
    | "unread"
    | "read"
    | "markRead"
    | "markAll"
    | "marked"
    | "markedAll"
    | "offline"
    | "offlineHint",
    string
  >;
}

/** The rows, each with its mark in form and word, and the ways to mark them as read. */
export function NotificationList({ office, rows, hasUnread, texts }: NotificationListProps) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const { submit, isBusy, problem } = useSubmit({ title: texts.offline, detail: texts.offlineHint });

  async function mark(url: string, done: string) {
    if (!(await submit({ method: "POST", url }))) return;
    setSaid(done);
    // The pressed button goes away; the focus stays in the list.
    box.current?.focus();
    router.refresh();
  }

  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={texts.caption} className="outline-none">
      <div className="grid gap-3 px-(--edge) pb-4 empty:hidden">
        {problem && <ProblemMessage problem={problem} />}
        {said && !problem && <FormMessage key={said} tone="ok" title={said} />}
        {hasUnread && (
          <div>
            <Button
              aria-disabled={isBusy || undefined}
              onClick={() => void mark(apiPaths.readNotifications(office), texts.markedAll)}
            >
              {texts.markAll}
            </Button>
          </div>
        )}
      </div>
      <DataTable
        caption={texts.caption}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "what",
            header: texts.what,
            onPhone: "title",
            width: "40%",
            cell: (row) => (
              <NotificationLink office={office} id={row.id} href={row.href} isUnread={row.isUnread}>
                {row.what}
              </NotificationLink>
            ),
          },
          {
            key: "delivery",
            header: texts.delivery,
            cell: (row) => <span className="wrap-anywhere">{row.delivery}</span>,
          },
          {
            key: "time",
            header: texts.time,
            cell: (row) => (
              <time dateTime={row.dateTime} className="lg:whitespace-nowrap">
                {row.time}
              </time>
            ),
          },
          {
            key: "state",
            header: texts.state,
            onPhone: "corner",
            width: "7rem",
            cell: (row) => (
              <Mark tone={row.isUnread ? "wait" : "none"} shape={row.isUnread ? "open" : "ok"}>
                {row.isUnread ? texts.unread : texts.read}
              </Mark>
            ),
          },
          {
            key: "mark",
            header: <span className="sr-only">{texts.markRead}</span>,
            align: "num",
            cell: (row) =>
              row.isUnread && (
                <Button
                  aria-label={`${texts.markRead}: ${row.what}, ${row.delivery}, ${row.time}`}
                  aria-disabled={isBusy || undefined}
                  onClick={() => void mark(apiPaths.readNotification(office, row.id), texts.marked)}
                >
                  {texts.markRead}
                </Button>
              ),
          },
        ]}
      />
    </div>
  );
}

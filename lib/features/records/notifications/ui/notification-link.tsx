"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { useSubmit } from "@/components/form/use-submit";
import { Anchor } from "@/components/ui/anchor";
import { apiPaths } from "@/lib/domain/paths";

interface NotificationLinkProps {
  office: string;
  id: string;
  href: string;
  isUnread: boolean;
  children: string;
}

/** A link to what the notification is about; to follow it is to have read it. Without script it is a link and no more. */
export function NotificationLink({ office, id, href, isUnread, children }: NotificationLinkProps) {
  const router = useRouter();
  const { submit } = useSubmit({ title: "", detail: "" });

  async function follow(event: MouseEvent) {
    if (!isUnread || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await submit({ method: "POST", url: apiPaths.readNotification(office, id) });
    router.push(href);
    router.refresh();
  }
  return (
    <Anchor href={href} className="wrap-anywhere" onClick={(event) => void follow(event)}>
      {children}
    </Anchor>
  );
}

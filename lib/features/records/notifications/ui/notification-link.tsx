"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { useCall } from "@/components/form/use-call";
import { Anchor } from "@/components/ui/anchor";
import type { OperationCall } from "@/lib/domain/operation";
import type { readNotificationOperation } from "../api";

interface NotificationLinkProps {
  call: OperationCall<typeof readNotificationOperation>;
  href: string;
  isUnread: boolean;
  children: string;
}

/**
 * A link to what the notification is about; to follow it is to have read it. Without script it is a
 * link and no more.
 */
export function NotificationLink({ call, href, isUnread, children }: NotificationLinkProps) {
  const router = useRouter();
  const { submit } = useCall(call, { title: "", detail: "" });

  async function follow(event: MouseEvent) {
    if (!isUnread || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    await submit({});
    router.push(href);
    router.refresh();
  }
  return (
    <Anchor href={href} className="wrap-anywhere" onClick={(event) => void follow(event)}>
      {children}
    </Anchor>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { paths } from "@/lib/domain/paths";

interface DeliveryLinkProps {
  office: string;
  /** What is planned, for what is read aloud. */
  name: string;
  /** The delivery that is made of it. */
  delivery: string | null;
  /** The item that one may be made of; null for who makes none. */
  item: string | null;
}

/** The way from what is planned to its delivery, or to making it. */
export function DeliveryLink({ office, name, delivery, item }: DeliveryLinkProps) {
  const t = useTranslations("planning.table");
  if (delivery === null && item === null) return null;
  const [href, what] =
    delivery === null
      ? [paths.addDelivery(office, { item: item! }), t("make")]
      : [paths.delivery(office, delivery), t("toDelivery")];
  return (
    <Anchor href={href} className="not-printed" aria-label={`${what}: ${name}`}>
      {what}
    </Anchor>
  );
}

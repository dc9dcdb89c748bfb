"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/domain/period";

export interface MadeLink {
  name: string;
  link: string;
  expiresAt: string;
}

interface LinkBoxProps {
  made: MadeLink;
  /** Where the letter with the link went; null where no letters are sent. */
  mailedTo: string | null;
  timeZone: string;
}

/** A link that is shown once: to be copied, and how it is handed over. */
export function LinkBox({ made: { name, link, expiresAt }, mailedTo, timeZone }: LinkBoxProps) {
  const t = useTranslations("people");
  const locale = useLocale();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  const moment = formatMoment(expiresAt, locale, timeZone);
  return (
    <div className="grid gap-3">
      <TextField
        name={`link-${link.slice(-8)}`}
        label={t("linkTitle", { name })}
        hint={t("linkOnce", { moment })}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="text-sm">
        {mailedTo === null ? t("linkByHand", { name }) : t("linkMailed", { email: mailedTo })}
      </p>
      <div>
        <Button onClick={() => void copy()}>{t("copy")}</Button>{" "}
        <span aria-live="polite" className="text-muted text-sm">
          {isCopied && t("copied")}
        </span>
      </div>
    </div>
  );
}

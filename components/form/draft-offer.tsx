"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";

interface DraftOfferProps {
  /** Back in the fields, or only offered: somebody has saved over it since. */
  found: "back" | "offered";
  onTakeBack: () => void;
  onThrowAway: () => void;
}

/** A quiet line above the fields about what was not saved last time. */
export function DraftOffer({ found, onTakeBack, onThrowAway }: DraftOfferProps) {
  const t = useTranslations("forms.draft");
  return (
    <div className="form-draft">
      <p>{t(found)}</p>
      {found === "offered" && (
        <Button variant="quiet" onClick={onTakeBack}>
          {t("takeBack")}
        </Button>
      )}
      <Button variant="quiet" onClick={onThrowAway}>
        {t("throwAway")}
      </Button>
    </div>
  );
}

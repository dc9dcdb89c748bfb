"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";

interface DraftOfferProps {
  onTakeBack: () => void;
  onThrowAway: () => void;
}

/** A line above the fields that offers to restore or discard what was not saved last time. */
export function DraftOffer({ onTakeBack, onThrowAway }: DraftOfferProps) {
  const t = useTranslations("forms.draft");
  return (
    <div className="form-draft">
      <p>{t("found")}</p>
      <Button variant="quiet" onClick={onTakeBack}>
        {t("takeBack")}
      </Button>
      <Button variant="quiet" onClick={onThrowAway}>
        {t("throwAway")}
      </Button>
    </div>
  );
}

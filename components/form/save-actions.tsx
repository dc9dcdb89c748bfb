"use client";

import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { ButtonVariant } from "../ui/button";
import { FormActions } from "./form-layout";
import { SubmitButton } from "./submit-button";

interface SaveActionsProps {
  busy: boolean;
  variant?: ButtonVariant;
  children: ReactNode;
}

/** The one button of a form that saves, which says so while it does. */
export function SaveActions({ busy, variant = "primary", children }: SaveActionsProps) {
  const t = useTranslations("forms");
  return (
    <FormActions>
      <SubmitButton busy={busy} busyLabel={t("saving")} variant={variant}>
        {children}
      </SubmitButton>
    </FormActions>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { AnswerOf, OperationCall } from "@/lib/domain/operation";
import { useCall, type Problem } from "./use-call";

/** Submits a form's operation (`useCall`) with the texts from `FormTexts`. */
export function useOperation<O>(call: OperationCall<O>, onProblem?: (problem: Problem<AnswerOf<O>>) => void) {
  const t = useTranslations("forms");
  return useCall(call, { title: t("offline"), detail: t("offlineHint") }, onProblem);
}

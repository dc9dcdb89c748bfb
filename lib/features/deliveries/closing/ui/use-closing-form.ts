"use client";

import { useForm } from "react-hook-form";
import { useOperation } from "@/components/form/use-operation";
import { errorAt } from "@/components/form/field-errors";
import type { OperationCall } from "@/lib/domain/operation";
import type { closeDeliveryOperation } from "../api";
import type { Closing, ClosingStep } from "../domain";
import type { UploadPlace } from "./upload-field";
import { sentFrom, typedOf, type Typed } from "./typed";

/** What every form of a closing is given by its page. */
export interface ClosingFormProps {
  call: OperationCall<typeof closeDeliveryOperation>;
  /** What the closing says; each form changes its own part. */
  closing: Closing;
  version: number;
  page: string;
  draft: string;
  /** Where documents of the closing are sent. */
  place: UploadPlace;
}

/** A form that says the whole closing anew, of which it shows a part. */
export function useClosingForm(
  { call, closing, version }: ClosingFormProps,
  start: Typed = typedOf(closing),
) {
  const form = useForm<Typed & { reason: string }>({ defaultValues: { ...start, reason: "" } });
  // react-hook-form tells of errors only when they are read.
  const { errors: _shown } = form.formState;
  const operation = useOperation(call);
  const bodyOf = (typed: Typed, notApplicable: ClosingStep[]) => sentFrom(typed, closing, notApplicable);
  const errorOf = (path: Parameters<typeof form.getFieldState>[0]) =>
    form.getFieldState(path).error?.message ?? errorAt(operation.problem, path);
  return { form, operation, bodyOf, errorOf, version };
}

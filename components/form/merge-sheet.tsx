import { getTranslations } from "next-intl/server";
import { Sheet } from "../layout/sheet";
import { FormTexts } from "./form-texts";
import { MergeForm, type MergeProps } from "./merge-form";

/** The other that a thing may turn out to be; nothing where there is no other. */
export async function MergeSheet<O>(props: MergeProps<O>) {
  const t = await getTranslations(props.words);
  if (props.others.length === 0) return null;
  return (
    <Sheet title={t("title")}>
      <FormTexts of={[props.words]}>
        <MergeForm {...props} />
      </FormTexts>
    </Sheet>
  );
}

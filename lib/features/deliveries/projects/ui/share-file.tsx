"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FileField } from "@/components/form/file-field";
import { FileProblem } from "@/components/form/file-problem";
import { FormFields } from "@/components/form/form-layout";
import { useSendFile } from "@/components/form/use-send-file";
import { announce } from "@/components/layout/status-message";

interface ShareFileProps {
  url: string;
  /** The page to sign in again for. */
  signIn: string;
  accept: string;
}

/** A file for all who take part; it is sent as soon as it is chosen. */
export function ShareFile({ url, signIn, accept }: ShareFileProps) {
  const t = useTranslations("projects.files");
  const router = useRouter();
  const { send, problem, isBusy } = useSendFile();
  async function share(file: File): Promise<void> {
    if (!(await send(url, file, crypto.randomUUID()))) return;
    announce(t("done"));
    router.refresh();
  }
  return (
    <FormFields>
      <FileProblem problem={problem} signIn={signIn} />
      <FileField
        name="shared"
        label={t("file")}
        choose={isBusy ? t("sending") : t("choose")}
        accept={accept}
        disabled={isBusy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void share(file);
        }}
      />
    </FormFields>
  );
}

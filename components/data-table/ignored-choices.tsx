import { ignoredChoicesInWords, type Ignored } from "@/lib/domain/search-params";
import { Flag } from "../ui/notice";

interface IgnoredChoicesProps {
  title: string;
  ignored: Ignored[];
  /** The label of each filter, by its parameter name. */
  names: Record<string, string>;
}

/** The parameters of the address that the list ignored; nothing when it could use them all. */
export function IgnoredChoices({ title, ignored, names }: IgnoredChoicesProps) {
  if (ignored.length === 0) return null;
  return (
    <Flag tone="stop" title={title}>
      {ignoredChoicesInWords(ignored, names)}
    </Flag>
  );
}

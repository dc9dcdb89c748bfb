import { tellIgnored, type Ignored } from "@/lib/domain/search-params";
import { Flag } from "../ui/notice";

interface IgnoredChoicesProps {
  title: string;
  ignored: Ignored[];
  /** What the list calls its choices, by their names in the address. */
  names: Record<string, string>;
}

/** What of the address a list has left out; nothing when it could be read whole. */
export function IgnoredChoices({ title, ignored, names }: IgnoredChoicesProps) {
  if (ignored.length === 0) return null;
  return (
    <Flag tone="stop" title={title}>
      {tellIgnored(ignored, names)}
    </Flag>
  );
}

import type { ComponentProps } from "react";

/** A plain link. SoftLinks makes it a soft navigation where it leads to a page of ours. */
export const Anchor = (props: ComponentProps<"a"> & { href: string }) => <a {...props} />;

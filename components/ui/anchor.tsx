import type { ComponentProps } from "react";

/** A plain link. SoftLinks makes it a soft navigation when it leads to a page of this app. */
export const Anchor = (props: ComponentProps<"a"> & { href: string }) => <a {...props} />;

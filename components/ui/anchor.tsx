import Link from "next/link";
import type { ComponentProps } from "react";

type AnchorProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A plain link for files, other hosts and places on the page; a soft navigation for our own pages. Never prefetches. */
export function Anchor({ href, ...rest }: AnchorProps) {
  const isPage = href.startsWith("/") && !href.startsWith("/api/") && rest.download === undefined;
  return isPage ? <Link href={href} prefetch={false} {...rest} /> : <a href={href} {...rest} />;
}

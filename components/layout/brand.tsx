import { Anchor } from "../ui/anchor";

/** The name of the product, its second half in the office's colour. */
export function Brand({ href }: { href: string }) {
  return (
    <Anchor href={href} className="brand">
      Arkiv<b>lots</b>
    </Anchor>
  );
}

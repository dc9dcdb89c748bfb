import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";
import { Anchor } from "./anchor";

/** `primary` is the next step: the only filled button on a page. */
export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

type Look = { variant?: ButtonVariant; wide?: boolean };

const look = ({ variant = "plain", wide }: Look) => cx("btn", `btn-${variant}`, wide && "btn-wide");

export function Button({
  variant,
  wide,
  type = "button",
  ...rest
}: Omit<ComponentProps<"button">, "className"> & Look) {
  return <button type={type} className={look({ variant, wide })} {...rest} />;
}

type ButtonLinkProps = Look & {
  href: string;
  /** The link is a file (Excel, PDF): an ordinary link and no soft navigation. */
  download?: boolean;
  children: ReactNode;
};

export function ButtonLink({ variant, wide, href, download, children }: ButtonLinkProps) {
  return (
    <Anchor href={href} className={look({ variant, wide })} {...(download ? { download: "" } : {})}>
      {children}
    </Anchor>
  );
}

import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { SoftLinks } from "@/components/layout/soft-links";
import { IconSprite } from "@/components/ui/icon-sprite";
import { findActor } from "@/lib/platform/auth/require-actor";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Arkivlots", template: "%s · Arkivlots" },
  icons: { icon: "/favicon.svg" },
  robots: { index: false, follow: false },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

const themes = ["light", "dark"];

/** The page's frame: language, look and the office's colour. Who may see what is decided in each page. */
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const theme = (await cookies()).get("theme")?.value ?? "";
  const office = (await headers()).get("x-path")?.split(/[/?]/)[1];
  // An error is told by the page, which asks the same again.
  const actor = office ? await findActor(office).catch(() => null) : null;
  return (
    <html
      lang={await getLocale()}
      data-accent={actor?.office.accent}
      data-theme={themes.includes(theme) ? theme : "system"}
    >
      <body>
        <IconSprite />
        {children}
        <SoftLinks />
      </body>
    </html>
  );
}

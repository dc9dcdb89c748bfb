import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FormTexts } from "@/components/form/form-texts";
import { PublicPage } from "@/components/layout/page";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { callOutside } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { followLinkOperation } from "../api";
import type { LinkAnswer } from "../schema";
import { LinkForm } from "./link-form";

/** What a link is for whoever opens it here. */
type Way = "invitation" | "join" | "joinNow" | "password" | "email";

interface LinkPageProps {
  token: string;
  link: LinkAnswer;
  /** Who is signed in here, and whether the link is theirs. */
  signedIn: { isOwner: boolean } | null;
  /** Signs whoever is signed in out, and leads back by signing in. */
  signOut: ReactNode;
}

function wayOf({ kind, existingAccount }: LinkAnswer, signedIn: LinkPageProps["signedIn"]): Way {
  if (kind !== "invitation" || !existingAccount) return kind;
  return signedIn?.isOwner ? "joinNow" : "join";
}

/** Setting a password by a link, or saying yes with an account that exists. */
export async function LinkPage({ token, link, signedIn, signOut }: LinkPageProps) {
  const t = await getTranslations("links");
  const locale = await getLocale();
  const way = wayOf(link, signedIn);
  const page = paths.link(token);
  const values = { name: link.name, office: link.office?.name ?? "" };
  const isJoin = way === "joinNow" && link.office !== null;
  const to = isJoin ? paths.overview(link.office!.key) : paths.signIn();
  const moment = formatMoment(link.expiresAt, locale, "Europe/Stockholm");
  const submit = way === "joinNow" ? "join" : way;
  return (
    <LinkFrame title={t(`titles.${link.kind}`, values)} lead={t(`leads.${way}`, values)}>
      {way === "join" && signedIn && (
        <>
          <p className="pb-4">{t("otherPerson")}</p>
          {signOut}
        </>
      )}
      {way === "join" && !signedIn && (
        <ButtonLink variant="primary" wide href={paths.signIn(page)}>
          {t("signIn")}
        </ButtonLink>
      )}
      {way !== "join" && (
        <FormTexts of={["links"]}>
          <LinkForm
            call={callOutside(followLinkOperation, { token })}
            asksPassword={way === "invitation" || way === "password"}
            submitLabel={t(`submit.${submit}`)}
            done={t(`done.${isJoin ? "join" : link.kind}`, values)}
            to={to}
            page={page}
          />
        </FormTexts>
      )}
      <p className="text-muted pt-4 text-sm">{t("expires", { moment })}</p>
    </LinkFrame>
  );
}

/** For a link that opens nothing: what may be the matter, and the way on. */
export async function DeadLinkPage({ reason }: { reason: "gone" | "tooMany" }) {
  const t = await getTranslations("links");
  const signIn = await getTranslations("signIn");
  return (
    <LinkFrame title={t(reason)} lead={t(`${reason}Detail`)}>
      <p>
        <Anchor href={paths.forgotPassword()}>{signIn("forgot")}</Anchor>
      </p>
      <p>
        <Anchor href={paths.signIn()}>{t("signIn")}</Anchor>
      </p>
    </LinkFrame>
  );
}

async function LinkFrame(props: { title: string; lead: string; children: React.ReactNode }) {
  const shell = await getTranslations("shell");
  return (
    <PublicPage
      homeHref={paths.home()}
      title={props.title}
      lead={props.lead}
      mainId="main"
      below={
        <>
          <LanguageSwitch value={await getLocale()} label={shell("language")} />
          <p>
            <Anchor href={paths.accessibility()}>{shell("footer.accessibility")}</Anchor>
          </p>
        </>
      }
    >
      {props.children}
    </PublicPage>
  );
}

import { getTranslations } from "next-intl/server";
import type { Contact } from "@/lib/domain/contact";
import { PlainList } from "./lists";

/** Whom to turn to, with what each answers for. Its words are below `contacts`. */
export async function ContactList({ contacts }: { contacts: Contact[] }) {
  const t = await getTranslations("contacts");
  if (contacts.length === 0) return <p className="text-muted text-sm">{t("none")}</p>;
  return (
    <PlainList
      items={contacts.map(({ name, role, email, phone, note }, place) => ({
        key: String(place),
        text: name,
        note: [t(`roles.${role}`), note].filter(Boolean).join(" · "),
        end: (
          <span className="stack">
            {email && <a href={`mailto:${email}`}>{email}</a>}
            {phone && <span>{phone}</span>}
          </span>
        ),
      }))}
    />
  );
}

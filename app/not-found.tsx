import type { Metadata } from "next";
import { MessagePage, messageTitle } from "@/lib/features/office/shell/ui/message-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await messageTitle("notFound") };
}

export default function NotFound() {
  return <MessagePage name="notFound" />;
}

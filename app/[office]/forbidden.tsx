import { MessagePage } from "@/lib/features/offices/ui/message-page";

export default function Forbidden() {
  return <MessagePage name="forbidden" />;
}

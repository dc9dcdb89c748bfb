import { MessagePage } from "@/lib/features/office/shell/ui/message-page";

export default function Forbidden() {
  return <MessagePage name="forbidden" />;
}

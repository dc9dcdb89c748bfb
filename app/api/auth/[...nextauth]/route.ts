import { handleAuth } from "@/lib/platform/auth/next-auth";

export { handleAuth as GET, handleAuth as POST };

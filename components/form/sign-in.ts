/** Why nobody was signed in, in the reader's language. */
export interface SignInRefusal {
  title: string;
  detail: string;
}

/** Null when signed in, "wrong" for wrong credentials, else what the server says. */
export async function signIn(email: string, password: string): Promise<null | "wrong" | SignInRefusal> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const response = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  if (response.ok) return null;
  if (response.status === 401) return "wrong";
  // Too many tries, or a server that is away: it says so itself.
  return (await response.json()) as SignInRefusal;
}

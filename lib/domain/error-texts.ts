/**
 * The texts of the error page. They are compiled into the program, since the page must work when
 * nothing can be fetched.
 */
export interface ErrorTexts {
  title: string;
  detail: string;
  action: string;
}

export const errorTexts: Record<"sv" | "nb" | "en", ErrorTexts> = {
  sv: {
    title: "Något gick fel hos oss",
    detail: "Inget du har sparat är borta. Försök igen om en stund.",
    action: "Försök igen",
  },
  nb: {
    title: "Noe gikk galt hos oss",
    detail: "Ingenting du har lagret, er borte. Prøv igjen om en liten stund.",
    action: "Prøv igjen",
  },
  en: {
    title: "Something went wrong on our side",
    detail: "Nothing you have saved is lost. Try again in a moment.",
    action: "Try again",
  },
};

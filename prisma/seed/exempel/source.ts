export const SOURCE = "Påhittade uppgifter, gjorda för att visa programmet";

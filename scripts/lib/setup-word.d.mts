export function keepSetupWord(ownerUrl: string, authSecret: string): Promise<string | null>;

export function tellDomain(domain: string, locals: string[]): string;
export function demoAccounts(ownerUrl: string): Promise<string[]>;

export function webKeyOf(authSecret: string): Buffer;

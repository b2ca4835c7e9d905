import { createHash, randomBytes } from 'node:crypto';

/** 160 bits, in letters and digits that survive any form and any mail. */
export const newToken = (): string => randomBytes(20).toString('hex');

/** What is kept of a token: who reads the database learns no address and no key. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

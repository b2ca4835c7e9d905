import type { Watch } from '../persistence/watches.ts';

/** What stands in the subject of a mail that is a ping: short, and of no use for the ping address. */
export const mailCode = ({ tokenHash }: Pick<Watch, 'tokenHash'>): string => `ping-${tokenHash.slice(0, 10)}`;

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BedCount, BedWishes, Kill } from './wishes.ts';

/** A shop with orders and books that take invoices, in a process of their own. */
export interface Bed {
	/** Addresses without a slash at the end. */
	readonly shop: string;
	readonly books: string;
	count(): Promise<BedCount>;
	kill(wish: Kill): void;
	close(): Promise<void>;
}

/** Starts a bed on free ports of 127.0.0.1; it ends with us at the latest. */
export const openBed = async (wishes: BedWishes): Promise<Bed> => {
	const child = fork(join(import.meta.dirname, 'serve.ts'), [JSON.stringify(wishes)], { execArgv: [] });
	const [ports] = (await once(child, 'message')) as [{ shop: number; books: number }];
	return {
		shop: `http://127.0.0.1:${ports.shop}`,
		books: `http://127.0.0.1:${ports.books}`,
		count: async () => {
			const answer = once(child, 'message');
			child.send('count');
			return (await answer)[0] as BedCount;
		},
		kill: (wish) => void child.send(wish),
		close: async () => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const gone = once(child, 'exit');
			child.disconnect();
			await gone;
		}
	};
};

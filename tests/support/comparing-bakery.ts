import { compareNow } from '#lib/server/comparisons/compare-now.ts';
import { keepComparison } from '#lib/server/comparisons/keep-comparison.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './bakery-at-work.ts';
import { nordbakeriet } from './bakery.ts';
import { shopAndBooksAtWork } from './shop-and-books.ts';

/** The bakery's shop and books, of which somebody has said how they are compared. */
export const comparingBakery = async (store: Store, more: Readonly<Record<string, string>> = {}) => {
	const both = await shopAndBooksAtWork();
	const bakery = await openBakery(store, both.wishes);
	const { connectionId: id, workspaceId, clock } = bakery;
	const [shop, books] = [await bakery.system('the shop'), await bakery.system('books')];
	const form = {
		...{ left: `${shop.id}/orders`, right: `${books.id}/invoices`, leftKey: 'number', rightKey: 'reference' },
		...{ leftAmount: 'total', rightAmount: 'amount', leftDate: 'created_at', rightDate: 'date' },
		...{ since: '', days: '30', hours: '24', ...more }
	};
	const keep = async (typed = form) => {
		const { end } = await keepComparison(
			bakery.parts,
			{ id: workspaceId, timeZone: nordbakeriet.timeZone },
			await bakery.connection(),
			typed
		);
		await end;
	};
	const told = async () => {
		const rows = await store.mismatches.told(id, clock.now(), 100);
		return rows.map(({ kind, left, right }) => `${kind} ${left?.shown ?? right?.shown}`).toSorted();
	};
	const now = async () => (await compareNow(bakery.parts, await bakery.connection())).end;
	const night = async () => (await store.comparisons.latest(id, 1))[0];
	const findings = async () => {
		await judgeAll(bakery.parts);
		const open = await store.findings.openOfConnection(id);
		return open.map(({ check, say, place }) => ({ check, say, place }));
	};
	const someMismatch = async (which: string) => {
		const row = (await store.mismatches.of(id)).find(({ left }) => left?.shown === which);
		if (!row) throw new Error(`${which} agrees.`);
		return row;
	};
	const sell = (number: number, daysAgo: number) => both.sell(number, clock.now(), daysAgo);
	return Object.assign(both, {
		...{ bakery, id, form, keep, told, compareNow: now, night, findings, someMismatch },
		order: sell
	});
};

import { expect, test } from 'vitest';
import { NOW } from './facts.fixture.ts';
import { CALM, reconcile } from './reconcile.ts';
import type { PlacedFinding } from './gather.ts';

const orders = { connectionId: 'orders', systemId: null };
const open = { id: 'late', ...orders, check: 'freshness', calmSince: null as number | null };
const late: PlacedFinding = {
	...orders,
	finding: {
		check: 'freshness',
		since: NOW,
		say: 'Late.',
		minutesADay: null,
		todo: { say: 'Look', href: 'connection' }
	}
};

test('what is no longer found is calm first, and over when it stays so', () => {
	expect(reconcile([open], [], NOW)).toMatchObject({ calmed: [open], over: [] });
	const calm = { ...open, calmSince: NOW };
	expect(reconcile([calm], [], NOW + CALM - 1)).toMatchObject({ calmed: [], over: [] });
	expect(reconcile([calm], [], NOW + CALM)).toMatchObject({ calmed: [], over: [calm] });
});

test('what comes back before that is the same finding', () => {
	const calm = { ...open, calmSince: NOW };
	expect(reconcile([calm], [late], NOW + CALM - 1)).toMatchObject({
		fresh: [],
		goesOn: [{ open: calm, finding: late.finding }],
		over: []
	});
});

test('what comes back after that is another one', () => {
	const calm = { ...open, calmSince: NOW };
	expect(reconcile([calm], [late], NOW + CALM)).toMatchObject({ fresh: [late], goesOn: [], over: [calm] });
});

import { describe, expect, test } from 'vitest';
import type { ResultView } from './result-view.ts';
import { openRoom } from './room.ts';
import { copySummary } from './copy-summary.ts';
import { csvText } from './csv-text.ts';
import { sayResult } from './say-result.ts';
import type { Ask, Side, Told } from './talk.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (side: Side, name: string, text: string): Ask => ({ do: 'read', side, name, bytes: utf8(text) });

function visit(...asks: readonly Ask[]) {
	const told: Told[] = [];
	const room = openRoom((one) => told.push(one));
	for (const ask of asks) room.hear(ask);
	const views = told.flatMap((one) => (one.say === 'result' ? [one.view] : []));
	const view = (): ResultView => {
		const last = views.at(-1);
		if (!last) throw new Error('Nothing came out.');
		return last;
	};
	return { told, view };
}

const ORDERS =
	'Order number,Date,Customer,Total\n#1001,2026-10-01,Kari Nordmann,1250.00\n#1002,2026-10-02,Ida Lund,80.00\n';
const INVOICES = 'Fakturanr;Ordrenr;Dato;Kunde;Beløp\nF71;1001;01.10.2026;Kari Nordmann;1520,00\n';

test('two files are compared as soon as the second is there, and the page hears how far it is', () => {
	const { told, view } = visit(read('left', 'orders.csv', ORDERS), read('right', 'invoices.csv', INVOICES));
	expect(view()).toMatchObject({ inBoth: 1, key: { left: 'Order number', right: 'Ordrenr' } });
	expect(view().different.rows).toEqual([['2', '#1001', 'amount', '1250.00', '1520,00']]);
	const shares = told.flatMap((one) => (one.say === 'progress' ? [one.share] : [])).slice(-6);
	expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('a file that is no table is refused with a sentence, and the other one stays', () => {
	const { told } = visit(read('left', 'orders.csv', ORDERS), read('right', 'invoices.csv', '%PDF-1.7'));
	expect(told.find((one) => one.say === 'refused')).toMatchObject({
		side: 'right',
		why: expect.stringContaining('PDF')
	});
	expect(told.at(-1)).toEqual({ say: 'result', view: null });
});

test('a column that the owner changes is taken at their word, and compared again', () => {
	const roles = ['orderNumber', 'date', 'name', 'other'] as const;
	const { told, view } = visit(read('left', 'orders.csv', ORDERS), read('right', 'invoices.csv', INVOICES), {
		do: 'correct',
		side: 'left',
		correction: { roles }
	});
	expect(view().fields.map(({ field }) => field)).not.toContain('amount');
	expect(told.findLast((one) => one.say === 'file')).toMatchObject({
		file: { columns: [{}, {}, {}, { role: 'other', sure: true }] }
	});
});

test('the owner’s yes to an unsure pair moves it into what is in both', () => {
	const invoices = 'Fakturanr;Dato;Kunde;Beløp\nF71;01.10.2026;Kari Nordmann;740,00\nF83;02.10.2026;Ida Lund;80,00\n';
	const files = [read('left', 'orders.csv', ORDERS), read('right', 'invoices.csv', invoices)];
	const [unsure] = visit(...files).view().unsure;
	if (!unsure) throw new Error('Nothing is unsure.');
	expect(unsure.facts).toContainEqual({ label: 'Amount', left: '1250.00', right: '740,00' });
	expect(visit(...files).view().inBoth).toBe(1);
	expect(visit(...files, { do: 'decide', id: unsure.id, same: true }).view()).toMatchObject({ inBoth: 2, unsure: [] });
});

describe('the practice month', () => {
	const view = visit({ do: 'practise' }).view();

	test('is told in one breath', () => {
		expect(sayResult(view, 'en-GB')).toMatch(
			/^Of 412 orders in October 2026, \d{3} are in the accounts\. \d never got across, \d are there twice, \d+ have a wrong amount, .*\.$/
		);
	});

	test('what may be passed on holds nobody’s name and nobody’s address', () => {
		const summary = copySummary(view, 'en-GB');
		for (const row of view.different.rows) for (const cell of row.slice(3)) expect(summary).not.toContain(cell);
		expect(summary).toContain('•');
		expect(JSON.stringify(view.figures)).not.toMatch(/@|Nordmann/);
	});
});

test('a table that is saved opens in a spreadsheet and runs nothing there', () => {
	expect(
		csvText({
			header: ['Line', 'Customer'],
			rows: [
				['2', '=cmd()'],
				['3', 'Saga; "the salon"'],
				['4', '-5,00']
			]
		})
	).toBe('\uFEFFLine;Customer\r\n2;\'=cmd()\r\n3;"Saga; ""the salon"""\r\n4;"-5,00"\r\n');
});

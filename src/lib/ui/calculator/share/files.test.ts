import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readInput } from '#lib/domain/estimate/input.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import type { Calculation } from './calculation.ts';
import { draftInFile, fileText } from './calculation-file.ts';
import { spreadsheet } from './spreadsheet.ts';

const MADE_AT = Date.UTC(2026, 10, 22, 20);

function calculation(draft = EXAMPLE): Calculation {
	const levels = Object.fromEntries(draft.handovers.map(({ id }) => [id, ['connector', 'custom'] as const]));
	const { input, unpriced } = readDraft(draft, levels);
	if (!input) throw new Error('The example cannot be counted.');
	return { draft, input, answer: estimateAnswer(input, { draws: 2000 }), priced: unpriced.length === 0 };
}

const rowsOf = (text: string, delimiter: string): Record<string, string>[] =>
	parse(text, { bom: true, columns: true, delimiter });

describe('the file of a calculation', () => {
	test('opens again as what was typed', () => {
		expect(draftInFile(fileText(calculation(), MADE_AT))).toEqual({ draft: EXAMPLE });
	});

	test('holds an input that computes to the same answer', () => {
		const file = JSON.parse(fileText(calculation(), MADE_AT));
		const read = readInput(file.input);
		if (!read.fine) throw new Error(JSON.stringify(read.failures));
		expect(JSON.parse(JSON.stringify(estimateAnswer(read.input, { draws: 2000 })))).toEqual(file.answer);
		expect(file).toMatchObject({ madeAt: '2026-11-22T20:00:00.000Z', modelVersion: 1 });
	});

	test.each(['', '{', 'null', '[]', '{"draft":{}}', 'a;b;c'])('is refused where it is none: “%s”', (text) => {
		expect(draftInFile(text)).toEqual({ refused: 'broken' });
	});

	test('of a later version says so', () => {
		expect(draftInFile('{"draft":{"version":2}}')).toEqual({ refused: 'newer' });
	});
});

describe('the calculation for a spreadsheet', () => {
	test('has a row for each handover, in the numbers of the answer', () => {
		const { answer, ...rest } = calculation();
		const rows = rowsOf(spreadsheet({ answer, ...rest }, 'en-GB'), ',');
		expect(rows).toHaveLength(3);
		const drawn = answer.monte_carlo?.handovers['order-to-invoice.woocommerce.xero'];
		expect(rows[0]).toMatchObject({
			'What is typed': 'Orders from WooCommerce typed into Xero',
			From: 'WooCommerce',
			To: 'Xero',
			'Times a year': '1820',
			'Minutes each': '4',
			'Cost a year, EUR: the middle (p50)': String(Math.round(drawn?.yearly_cost.p50 ?? NaN)),
			'What to do': 'Connect first'
		});
	});

	test('is written as a Norwegian spreadsheet reads it', () => {
		const draft = { ...EXAMPLE, handovers: EXAMPLE.handovers.map((one) => ({ ...one, minutes: '2,5' })) };
		const rows = rowsOf(spreadsheet(calculation(draft), 'nb-NO'), ';');
		expect(rows.map((row) => row['Minutes each'])).toEqual(['2,5', '2,5', '2,5']);
		expect(rows[0]?.['Hours a year: the middle (p50)']).toMatch(/^\d+,\d$/);
	});

	test('says nothing of money while an hour has no price', () => {
		const draft = { ...EXAMPLE, roles: [{ id: 'role-1', name: 'Office', wage: '', full: false }] };
		const [row] = rowsOf(spreadsheet(calculation(draft), 'en-GB'), ',');
		expect(row).toMatchObject({ 'Cost a year, EUR: the middle (p50)': '', 'What to do': '', 'To set up, EUR': '' });
		expect(Number(row?.['Hours a year: the middle (p50)'])).toBeGreaterThan(0);
	});

	test.each(['=HYPERLINK("https://evil.example")', '+1', '@SUM(A1)', '-2+3', '\tcake', '\r=1'])(
		'runs nothing that somebody typed as a name: %s',
		(label) => {
			const handovers = EXAMPLE.handovers.map((one) => ({ ...one, label }));
			for (const locale of ['en-GB', 'da-DK']) {
				const rows = rowsOf(
					spreadsheet(calculation({ ...EXAMPLE, handovers }), locale),
					locale === 'en-GB' ? ',' : ';'
				);
				for (const row of rows) expect(row['What is typed']?.replace(/^'/, '')).toBe(label);
				for (const row of rows) expect(row['What is typed']).toMatch(/^(?:'|-?\d+$)/);
			}
		}
	);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRule } from '../any-rule.fixture.ts';
import type { FieldKind } from '../field.ts';
import { readMapping, type Rule } from '../mapping.ts';
import { draftOf } from './draft-of.ts';
import { draftSchema, emptyDraft, type Draft } from './draft.ts';
import { reachDraftOf, readReachDraft } from './reach-draft.ts';
import { readDraft } from './read-draft.ts';
import { ruleSaid } from './said-by.ts';

const kinds = fc.constantFrom<FieldKind>('text', 'number', 'yes-no', 'date');

test('every rule survives the editor unchanged, on the way through a page too', () => {
	fc.assert(
		fc.property(anyRule, kinds, (given, kind) => {
			const read = readMapping({ field: given });
			if (!('mapping' in read) || read.mapping.field === undefined) throw new Error(JSON.stringify(read));
			const posted: unknown = JSON.parse(JSON.stringify(draftOf(read.mapping.field, kind)));
			expect(ruleSaid(draftSchema.parse(posted), kind)).toEqual(given);
		}),
		{ numRuns: 1000 }
	);
});

test('a default with fields of its own, whatever they are called, is kept as it is', () => {
	const rule: Rule = { path: 'total', default: { toString: null, valueOf: 1 } };
	expect(draftOf(rule)).toMatchObject({ way: 'kept', kept: rule });
});

test.each<Rule>([
	'your-name',
	{ constant: 'Website' },
	{ template: 'Call {name}' },
	{ join: ['first', 'last'], with: ' ', default: 'somebody' },
	{ path: 'note', trim: true, when: { path: 'status', in: ['paid', 'sent'] } },
	{ personName: 'name', take: 'family' },
	{ split: 'address', at: ',', take: -1, trim: true },
	{ lookUp: 'status', table: { paid: 'PAID', open: 'OPEN' }, otherwise: 'NEW' },
	{ date: 'when', from: 'dd.MM.yyyy', to: 'date' },
	{ number: 'total', decimal: ',', times: 0.01, decimals: 2, to: '.' },
	{ phone: 'tel', country: 'NO', to: 'zeros' },
	{ countryOf: 'land', to: 'name', in: 'nb', when: { path: 'land', filled: true } }
])('%j can be changed in the editor', (rule) => {
	expect(draftOf(rule).way).not.toBe('kept');
});

test('a rule that only a file can say is kept as it is', () => {
	expect(draftOf({ constant: { lines: [1, 2] } })).toMatchObject({
		way: 'kept',
		kept: { constant: { lines: [1, 2] } }
	});
});

test('a text that always stands there is what its field wants', () => {
	const draft = { ...emptyDraft(), way: 'constant' as const };
	expect(readDraft({ ...draft, text: '12,5' }, 'number')).toEqual({ rule: { constant: 12.5 } });
	expect(readDraft({ ...draft, text: 'true' }, 'yes-no')).toEqual({ rule: { constant: true } });
	expect(readDraft({ ...draft, text: '0047' }, 'text')).toEqual({ rule: { constant: '0047' } });
});

describe('an answer that is not finished', () => {
	test.each<[Partial<Draft>, string]>([
		[{ way: 'field' }, 'Say which field of the source it is.'],
		[{ way: 'constant' }, 'Write the text that always stands here.'],
		[{ way: 'template', text: 'Call {name' }, 'A { is opened and not closed. Write {{ for the sign itself.'],
		[{ way: 'join' }, 'Say which fields to put together.'],
		[{ way: 'join', joined: [''] }, 'Say which field of the source it is.'],
		[{ way: 'field', path: 'a', form: 'split', take: '1' }, 'Say at which sign to split.'],
		[{ way: 'field', path: 'a', form: 'split', at: ',' }, 'Say which part to take.'],
		[{ way: 'field', path: 'a', form: 'split', at: ',', take: 'two' }, 'Say which part to take, as a whole number.'],
		[{ way: 'field', path: 'a', form: 'lookUp' }, 'Write at least one line of the list.'],
		[{ way: 'field', path: 'a', form: 'number', times: 'much' }, 'Write a number, such as 0.01.'],
		[
			{ way: 'field', path: 'a', form: 'date', dateFrom: 'jj' },
			'Write a form such as dd.MM.yyyy, or unix, unix-ms, date or date-time.'
		],
		[{ way: 'field', path: 'a', only: 'is' }, 'Say on which field it depends.'],
		[{ way: 'field', path: 'a', only: 'in', onlyPath: 'b' }, 'Write at least one value that it may have.']
	])('%j is told in one sentence', (answers, say) => {
		expect(readDraft({ ...emptyDraft(), ...answers })).toEqual({ problems: [say] });
	});

	test('however it is filled in, it is a rule or sentences', () => {
		const anyDraft = fc.record({
			way: fc.constantFrom('', 'field', 'constant', 'template', 'join', 'kept'),
			form: fc.constantFrom('', 'split', 'lookUp', 'date', 'number', 'phone', 'countryOf'),
			only: fc.constantFrom('', 'is', 'in', 'filled'),
			path: fc.string(),
			text: fc.string(),
			take: fc.string(),
			times: fc.string(),
			phoneCountry: fc.string(),
			table: fc.array(fc.tuple(fc.string(), fc.string()))
		});
		fc.assert(
			fc.property(anyDraft, kinds, (answers, kind) => {
				const read = readDraft(draftSchema.parse(answers), kind);
				if ('problems' in read) for (const say of read.problems) expect(say).toMatch(/[.…]$/);
				else if (read.rule !== undefined) expect(readMapping({ field: read.rule })).toHaveProperty('mapping');
			})
		);
	});
});

test('for which records an action is done survives the editor too', () => {
	for (const reach of [
		null,
		{ when: { path: 'status', is: 'paid' } },
		{ each: { list: 'lines', key: 'sku' }, when: { path: 'item.price', filled: true } }
	])
		expect(readReachDraft(reachDraftOf(reach))).toEqual({ reach });
	expect(readReachDraft({ ...reachDraftOf(null), only: 'is' })).toHaveProperty('problems');
});

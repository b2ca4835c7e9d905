import { expect, test } from 'vitest';
import { BUSINESS_FIELDS, HANDOVER_FIELDS } from '#lib/domain/estimate/draft-own.ts';
import { EVIDENCE } from '#lib/domain/estimate/evidence.ts';
import { countryRows, figures, kindRows } from './figures.ts';
import { sourceOf, trustIn } from './say-evidence.ts';
import { wayRows } from './ways.ts';

const shown = figures();

test('every figure that the calculator assumes stands on the page, with its default', () => {
	const ids = shown.map(({ id }) => id);
	for (const field of [...HANDOVER_FIELDS, ...BUSINESS_FIELDS]) expect(ids).toContain(field);
	expect(new Set(ids).size).toBe(ids.length);
	for (const { label, value } of shown) expect(`${label}${value}`).not.toMatch(/undefined|NaN|_/);
});

test('every piece of evidence that a default leans on is shown', () => {
	const used = EVIDENCE.filter(({ usedFor }) => usedFor.length > 0).map(({ id }) => id);
	const listed = new Set(shown.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
	expect(used.filter((id) => !listed.has(id))).toEqual([]);
});

test('a link that was not opened is marked as such', () => {
	const linked = EVIDENCE.filter(({ link, opened, strength }) => link !== null && !opened && strength !== 'none');
	expect(linked.length).toBeGreaterThan(0);
	for (const one of linked) expect(trustIn(one)).toMatch(/not opened by us/);
	for (const one of EVIDENCE) expect(sourceOf(one)).not.toMatch(/null/);
});

test('what only the owner knows is never given a figure', () => {
	expect(kindRows().find(({ kind }) => kind?.startsWith('Contact form'))?.['loss']).toMatch(/only you know/);
	expect(countryRows().find(({ country }) => country === 'Norway')?.['multiplier']).toBe('1.3 to 1.5, usually 1.38');
	expect(wayRows().find(({ way }) => way === 'One of our connectors')?.['running_cash']).toBe(
		'€0 to €240, usually €60'
	);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BrokenSystem } from './broken-system.ts';
import { FINE, HOUR, NOW } from './facts.fixture.ts';
import type { HealthFacts } from './facts.ts';
import { judgeTogether } from './judge-together.ts';
import { reconcile } from './reconcile.ts';
import { LONGEST } from './words.ts';

const nextcloud: BrokenSystem = {
	id: 'nextcloud',
	name: 'Nextcloud',
	failure: 'unavailable',
	since: NOW - 2 * HOUR,
	isSource: false,
	told: false
};
const broken = (name: string, change: Partial<HealthFacts> = {}): [string, HealthFacts] => [
	name,
	{ ...FINE, name, broken: [nextcloud], ...change }
];

describe('connections that wait for one broken system', () => {
	const together = judgeTogether(
		new Map([
			broken('Orders to books'),
			broken('Form to address book', { waiting: 3, minutesEach: null }),
			broken('Bookings to calendar', { minutesEach: 6 }),
			broken('Old newsletter', { state: 'paused' })
		])
	);

	test('make one finding, with all their names and what it costs them together', () => {
		expect(together.findings).toEqual([
			{
				connectionId: null,
				systemId: 'nextcloud',
				finding: {
					check: 'failures',
					urgent: true,
					system: { id: 'nextcloud', name: 'Nextcloud', failure: 'unavailable' },
					since: NOW - 2 * HOUR,
					say: 'Nextcloud has not worked since 08:00. 3 connections wait: Orders to books, Form to address book, Bookings to calendar; nothing is lost.',
					minutesADay: expect.closeTo(45, 0) as number,
					moneyADay: null,
					todo: { say: 'See what waits', href: 'waiting' }
				}
			}
		]);
	});

	test('each keep their own word and say what they wait for', () => {
		expect([...together.health.values()].map(({ word, sentence }) => [word, sentence.split('.')[0]])).toEqual([
			['failing', 'Waiting for Nextcloud since 08:00'],
			['failing', 'Waiting for Nextcloud since 08:00'],
			['failing', 'Waiting for Nextcloud since 08:00'],
			['paused', 'Paused: nothing is sent until you resume it']
		]);
	});

	test('of which one knows that it is news all hear of it', () => {
		const source = { ...nextcloud, since: NOW - 20 * 60_000, isSource: true };
		const lastRun = { slot: NOW, state: 'failed', say: null } as const;
		const hourly = { broken: [source], schedule: '0 * * * *', lastRun };
		expect(judgeTogether(new Map([broken('Orders', hourly)])).findings).toEqual([]);
		const { findings } = judgeTogether(
			new Map([broken('Orders', hourly), broken('Bookings', { broken: [{ ...source, isSource: false }] })])
		);
		expect(findings.map(({ finding }) => finding.say)).toEqual([
			expect.stringContaining('2 connections wait: Orders, Bookings; nothing is lost.')
		]);
	});

	test('more than can be read at a glance are counted', () => {
		const many = Array.from({ length: 20 }, (_, at) => broken(`Enquiries of bakery number ${at} to the address book`));
		const [only] = judgeTogether(new Map(many)).findings;
		expect(only?.finding.say).toMatch(/20 connections wait: Enquiries .* and \d+ more; nothing is lost\.$/);
	});
});

const system = fc.record({
	id: fc.constantFrom('nextcloud', 'shop', 'mailbox'),
	name: fc.string({ maxLength: 60 }),
	failure: fc.constantFrom('signed-out', 'unavailable', 'rate-limited'),
	since: fc.option(fc.integer({ min: NOW - 100 * HOUR, max: NOW })),
	isSource: fc.boolean(),
	told: fc.boolean()
});
const connection = fc.record({
	name: fc.string({ maxLength: 300 }),
	state: fc.constantFrom('on', 'paused'),
	needsAttention: fc.nat(2),
	failingSince: fc.option(fc.integer({ min: NOW - 100 * HOUR, max: NOW })),
	minutesEach: fc.option(fc.nat(9)),
	broken: fc.uniqueArray(system, { maxLength: 3, selector: ({ id }) => id })
});
/** A system fails in one way at a time, in all its connections. */
const agreed = (systems: readonly (readonly BrokenSystem[])[]): ReadonlyMap<string, BrokenSystem> =>
	new Map(systems.flat().map((one) => [one.id, one]));
const business = fc.array(connection, { maxLength: 8 }).map((rows) => {
	const known = agreed(rows.map((row) => row.broken));
	return new Map(
		rows.map((row, at): [string, HealthFacts] => [
			String(at),
			{ ...FINE, ...row, broken: row.broken.map((one) => ({ ...(known.get(one.id) ?? one), isSource: one.isSource })) }
		])
	);
});

test('whatever is broken, nothing that a connection has is lost, and nothing stands there twice', () => {
	fc.assert(
		fc.property(business, (facts) => {
			const { health, findings } = judgeTogether(facts);
			const keys = findings.map(({ connectionId, systemId, finding }) =>
				[connectionId, systemId, finding.check].join()
			);
			expect(new Set(keys).size).toBe(keys.length);
			let minutes = 0;
			for (const [id, { findings: own }] of health) {
				for (const { check, system: about, minutesADay } of own) {
					minutes += minutesADay ?? 0;
					const place = about ? [null, about.id] : [id, null];
					const covering = findings.filter(({ connectionId, systemId, finding }) =>
						[connectionId, systemId, finding.check].every((part, at) => part === [...place, check][at])
					);
					expect(covering).toHaveLength(1);
				}
			}
			const total = findings.reduce((sum, { finding }) => sum + (finding.minutesADay ?? 0), 0);
			expect(total).toBeCloseTo(minutes, 6);
			for (const { finding } of findings) expect([...finding.say].length).toBeLessThanOrEqual(LONGEST);
		})
	);
});

test('what is kept of one day and found on the next: new, going on or over, each once', () => {
	fc.assert(
		fc.property(business, business, fc.boolean(), (before, after, twice) => {
			const kept = judgeTogether(before).findings.map(({ finding, ...about }, at) => ({
				...about,
				id: String(at),
				check: finding.check,
				calmSince: null
			}));
			const open = twice ? [...kept, ...kept.map((one) => ({ ...one, id: `${one.id} again` }))] : kept;
			const { findings } = judgeTogether(after);
			const { fresh, goesOn, calmed, over } = reconcile(open, findings, NOW);
			expect(over).toEqual([]);
			expect(fresh.length + goesOn.length).toBe(findings.length);
			expect(goesOn.length + calmed.length).toBe(open.length);
			expect(new Set([...goesOn.map((one) => one.open), ...calmed]).size).toBe(open.length);
			for (const { open: one, finding } of goesOn) {
				expect(one.check).toBe(finding.check);
				expect(one.id).not.toMatch(/again/);
			}
		})
	);
});

import fc from 'fast-check';
import { HANDOVER_DEFAULTS } from '#lib/domain/estimate/defaults.ts';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { PERIODS } from '#lib/domain/estimate/input-types.ts';
import { LEVEL_NAMES } from '#lib/domain/estimate/level-names.ts';

const words = (maxLength: number) => fc.string({ maxLength, unit: 'binary' });
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
const typed = fc.oneof(words(20), fc.tuple(words(9), words(9), words(9)));
const byField = fc.dictionary(words(20), typed, { maxKeys: 4 });
const currency = fc.constantFrom('NOK', 'EUR', 'USD');
const perhaps = { requiredKeys: [] };

const handover = fc.record(
	{
		id,
		event: id,
		role: id,
		label: words(60),
		source: id,
		target: id,
		type: fc.constantFrom(...Object.keys(HANDOVER_DEFAULTS)),
		typical: words(20),
		places: fc.array(words(20), { maxLength: 3 }),
		usualMinutes: fc.option(fc.tuple(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat())),
		usualFields: fc.option(fc.nat(500)),
		minutes: typed,
		own: byField,
		currency,
		ruledOut: fc.array(words(20), { maxLength: 3 }),
		counted: fc.record(
			{
				slips: fc.tuple(words(5), words(5)),
				fields: fc.tuple(words(5), words(5)),
				files: fc.record({ source: words(20), target: words(20), countedAt: fc.nat() })
			},
			perhaps
		)
	},
	{
		requiredKeys: [
			...(['id', 'event', 'role', 'label', 'source', 'target', 'type', 'typical', 'places'] as const),
			...(['usualMinutes', 'usualFields', 'minutes', 'own'] as const)
		]
	}
);

const scenario = fc.record({
	id,
	name: words(60),
	volume: words(9),
	hire: fc.option(fc.record({ name: words(20), wage: typed, full: fc.boolean() })),
	figures: byField
});

/** Any calculation that may stand in a browser, with whatever may have been typed into it. */
export const anyDraft: fc.Arbitrary<Draft> = fc
	.record(
		{
			version: fc.constant(1),
			country: fc.constantFrom('NO', 'EU', 'DK'),
			currency,
			rates: fc.dictionary(currency, words(9)),
			systems: fc.array(fc.record({ id, name: words(30), category: words(20) }), { maxLength: 5 }),
			roles: fc.array(fc.record({ id, name: words(20), wage: typed, full: fc.boolean() }), {
				minLength: 1,
				maxLength: 3
			}),
			events: fc.array(
				fc.record({ id, says: words(40), source: id, volume: typed, period: fc.constantFrom(...PERIODS) }),
				{ maxLength: 4 }
			),
			handovers: fc.array(handover, { maxLength: 4 }),
			own: byField,
			levels: fc.dictionary(fc.constantFrom(...LEVEL_NAMES), fc.record({ own: byField })),
			scenarios: fc.array(scenario, { maxLength: 4 })
		},
		{
			requiredKeys: ['version', 'country', 'currency', 'systems', 'roles', 'events', 'handovers', 'own']
		}
	)
	.map((raw) => draftShape.parse(raw));

import { addDays, startOfDay } from '../../runs/local-day.ts';
import type { HealthFacts } from '../facts.ts';
import { isOfField } from '../fields/is-of-field.ts';
import { sayChange } from '../fields/say-fields.ts';
import type { Finding } from '../finding.ts';
import { counted, fitted } from '../words.ts';

const DAY = 86_400_000;
/** Days after which a new value in a list is no news any more. */
const NEWS = 7;

/** Whether fields seem to have changed so that somebody has to say what has become of them: most of all where records wait. */
export function fields(facts: HealthFacts): Finding | null {
	const { now, timeZone, minutesEach } = facts;
	const stands = facts.fields.filter(({ kind, since }) => kind !== 'value' || now - since < NEWS * DAY);
	const [first, ...others] = stands.toSorted(
		(one, other) => Number(one.kind === 'value') - Number(other.kind === 'value') || other.waiting - one.waiting
	);
	if (!first) return null;
	const waiting = stands.reduce((sum, one) => sum + one.waiting, 0);
	const more =
		others.length === 0 ? '' : `${counted(others.length, 'other field has', 'other fields have')} changed too.`;
	return {
		check: 'fields',
		since: Math.min(...stands.map(({ since }) => since)),
		say: fitted([sayChange(first, { ...first, now, timeZone }), more]),
		minutesADay: minutesEach === null ? null : waiting * minutesEach,
		todo: { say: first.kind === 'value' ? 'See what is new' : 'Say whether it is right', href: 'fields' }
	};
}

/** Whether a field has slowly or suddenly become emptier, or written otherwise, than it was. */
export function driftOfFields({ drift, now, timeZone }: HealthFacts): Finding | null {
	const told = drift.find(({ kind }) => isOfField(kind));
	if (!told) return null;
	return {
		check: 'fields',
		since: Math.min(now, startOfDay(addDays(told.t, 1 - told.periods), timeZone)),
		say: told.text,
		minutesADay: null,
		drift: told.kind,
		todo: { say: 'See its fields', href: 'connection' }
	};
}

import { refusalOf } from './bounds.ts';
import { figureRefusal } from './check-figure.ts';
import { pathOf } from './input-failure.ts';
import type { InputFailure } from './input-failure.ts';
import type { EstimateInput, EventInput } from './input-types.ts';
import { highOf } from './range.ts';
import { TOO_OFTEN } from './refusal.ts';
import { SETTING_RULES } from './setting-rules.ts';
import { eventsPerVolume } from './volume.ts';

/** What is wrong with one event: its own figures, and more events a year than anybody can have. */
export function checkEvent(input: EstimateInput, id: string, event: EventInput): InputFailure[] {
	const path = ['events', id];
	const own = [
		'volume',
		'records_per_event',
		'active_months',
		'weeks_per_year',
		'open_days',
		'open_days_per_week',
		'days_per_week'
	].flatMap((name) => {
		const refusal = figureRefusal(input, event, name);
		return refusal === null ? [] : [{ path: pathOf([...path, name]), ...refusal }];
	});
	const weights = (event.month_weights ?? []).flatMap((weight, month) => {
		const refusal = refusalOf(weight, SETTING_RULES.month_weight, String(weight));
		return refusal === null ? [] : [{ path: pathOf([...path, 'month_weights', month]), ...refusal }];
	});
	const failures = [...own, ...weights];
	const tooOften = highOf(event.volume) * eventsPerVolume(event) > SETTING_RULES.volume.max;
	return failures.length === 0 && tooOften
		? [{ path: pathOf([...path, 'volume']), code: 'too_high', say: TOO_OFTEN }]
		: failures;
}

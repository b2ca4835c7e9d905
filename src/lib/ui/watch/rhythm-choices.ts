import type { Rhythm } from '#lib/domain/runs/rhythm.ts';

export const rhythmChoices: readonly { readonly value: Rhythm; readonly label: string }[] = [
	{ value: 'whenever', label: 'Whenever there is something to carry: each ping is one record' },
	{ value: 'minutes', label: 'Every 5 minutes' },
	{ value: 'quarter', label: 'Every 15 minutes' },
	{ value: 'hour', label: 'Every hour' },
	{ value: 'day', label: 'Every day' },
	{ value: 'weekday', label: 'Monday to Friday' },
	{ value: 'week', label: 'Every Monday' },
	{ value: 'month', label: 'On the first of every month' }
];

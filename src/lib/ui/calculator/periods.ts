import type { Period } from '#lib/domain/estimate/input-types.ts';

export const periodWords: readonly { readonly value: Period; readonly label: string }[] = [
	{ value: 'day', label: 'day' },
	{ value: 'week', label: 'week' },
	{ value: 'month', label: 'month' },
	{ value: 'quarter', label: 'quarter' },
	{ value: 'year', label: 'year' }
];

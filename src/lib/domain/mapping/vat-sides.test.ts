import { expect, test } from 'vitest';
import { clashingSum, onTheOtherSide, vatWarning, type Sums } from './vat-sides.ts';

const SUMS: Sums = {
	total: { is: 'with', other: 'net' },
	net: { is: 'without', other: 'total' },
	shipping: { is: 'without' }
};
const call = (path: string): string => `“${path}”`;

test('a sum with VAT does not go where prices are without it, and the other way round', () => {
	expect(clashingSum('total', SUMS, 'without')).toBe('total');
	expect(clashingSum({ number: 'net', decimals: 2 }, SUMS, 'with')).toBe('net');
	expect(clashingSum('total', SUMS, 'with')).toBeNull();
});

test('a field that says nothing of VAT is nobody’s mistake', () => {
	expect(clashingSum('constructor', SUMS, 'with')).toBeNull();
	expect(vatWarning({ constant: '100' }, SUMS, 'with', call)).toBeNull();
});

test('where a record has it both ways, the right one is known', () => {
	expect(onTheOtherSide('total', SUMS, 'without')).toBe('net');
	expect(onTheOtherSide('total', SUMS, 'with')).toBeNull();
	expect(onTheOtherSide('shipping', SUMS, 'with')).toBeNull();
});

test('the warning says what is wrong and what to choose', () => {
	expect(vatWarning('total', SUMS, 'without', call)).toBe(
		'“total” has VAT in it, and this step is set to prices without VAT. Choose “net”, or change that setting of the step, or the amounts will be wrong.'
	);
	expect(vatWarning('shipping', SUMS, 'with', call)).toContain('“shipping” has no VAT in it');
});

import { expect, test } from 'vitest';
import { causeOf } from './cause.ts';

test('records with the same trouble have the same cause, whatever stood in them', () => {
	const say = (value: string) => `“Birthday” could not be filled. “${value}” in “born” is not a date.`;
	expect(causeOf(say('yesterday'))).toBe(causeOf(say('31.31.2026')));
});

test('another field is another cause', () => {
	expect(causeOf('“Birthday” could not be filled.')).not.toBe(causeOf('“E-mail” could not be filled.'));
	const second = (field: string) => `“Name” is needed and is empty. “${field}” is needed and is empty.`;
	expect(causeOf(second('E-mail'))).not.toBe(causeOf(second('Phone')));
	const third = (field: string) => `A contact needs something in the field “${field}”.`;
	expect(causeOf(third('E-mail'))).not.toBe(causeOf(third('Phone')));
});

test('numbers of orders and invoices make no other cause', () => {
	expect(causeOf('Order 1001 is closed.')).toBe(causeOf('Order 1002 is closed.'));
});

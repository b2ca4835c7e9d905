import { expect, test } from 'vitest';
import { readEnv, variables, WrongVariable } from './env.ts';

test('with nothing set, everything has a value to start with', () => {
	const env = readEnv({});
	expect(env.PORT).toBe(3000);
	expect(env.HANDOVER_ALLOW_PRIVATE).toBe(false);
	expect(env.HANDOVER_DATABASE_URL).toBeUndefined();
	expect(env.HANDOVER_DATA).toMatch(/data$/);
});

test('an empty variable counts as not set', () => {
	expect(readEnv({ PORT: '' }).PORT).toBe(3000);
});

test.each([
	['PORT', '99999'],
	['PORT', 'eighty'],
	['ORIGIN', 'bakery.example'],
	['ORIGIN', 'localhost:3000'],
	['HANDOVER_SMTP_URL', 'mail.bakery.example'],
	['HANDOVER_SMTP_URL', 'smtp://kari:100%@mail.bakery.example'],
	['HANDOVER_DATABASE_URL', 'mysql://books'],
	['HANDOVER_KEY', 'a-short-secret'],
	['HANDOVER_ALLOW_PRIVATE', 'perhaps'],
	['HANDOVER_LOG', 'loud']
])('a wrong %s stops the start with its name and without its value', (name, value) => {
	expect(() => readEnv({ [name]: value })).toThrow(WrongVariable);
	expect(() => readEnv({ [name]: value })).toThrow(name);
	expect(() => readEnv({ [name]: value })).not.toThrow(value);
});

test('several wrong variables are named at once', () => {
	expect(() => readEnv({ PORT: '0', HANDOVER_LOG: 'loud' })).toThrow(/PORT.*HANDOVER_LOG/);
});

test('every variable says what it is for', () => {
	for (const { description } of Object.values(variables)) expect(description).toMatch(/\.$/);
});

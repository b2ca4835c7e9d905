import { expect, test } from 'vitest';
import { isAt, places } from './navigation.ts';

test('one connection belongs to the connections, and to no other place of the header', () => {
	const at = places(true, 0).filter(({ href }) => isAt('/connections/01JD', href));
	expect(at.map(({ label }) => label)).toEqual(['Connections']);
});

test('the calculator is the front page and not the root of everything', () => {
	expect(isAt('/', '/')).toBe(true);
	expect(isAt('/glossary', '/')).toBe(false);
	expect(isAt('/sign-up', '/sign-in')).toBe(false);
});

test('only who is signed in is shown what needs attention, with its number', () => {
	expect(places(true, 3).find(({ href }) => href === '/attention')?.count).toBe(3);
	expect(places(false, 3).some(({ count }) => count !== undefined)).toBe(false);
});

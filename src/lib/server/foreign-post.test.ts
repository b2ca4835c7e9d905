import { expect, test } from 'vitest';
import { isForeignPost } from './foreign-post.ts';

const post = (path: string, origin: string | null, type = 'application/x-www-form-urlencoded') => {
	const headers: Record<string, string> = { 'content-type': type, host: 'handover.example' };
	if (origin !== null) headers.origin = origin;
	const url = new URL(`https://handover.example${path}`);
	return isForeignPost(new Request(url, { method: 'POST', headers, body: 'a=1' }), url);
};

test('a form of our own page is let in', () => {
	expect(post('/settings', 'https://handover.example')).toBe(false);
});

test('a plain-http start behind no proxy is let in', () => {
	expect(post('/settings', 'http://handover.example')).toBe(false);
});

test.each([
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=b',
	'text/plain',
	'application/json',
	''
])('a %s post from another website is refused', (type) => {
	expect(post('/settings', 'https://elsewhere.example', type)).toBe(true);
});

test('a post without a readable origin is refused', () => {
	expect(post('/settings', 'null')).toBe(true);
});

test('an incoming form address takes posts from every website', () => {
	expect(post('/in/abc', 'https://bakery.example')).toBe(false);
});

import { expect, test } from 'vitest';
import { allowedOrigin, incomingSettings, isSuspect, thanksAddress } from './incoming-rules.ts';

const FORM = 'application/x-www-form-urlencoded';
const bakery = {
	allowedOrigins: 'https://www.nordbakeriet.no/kontakt\nhttps://nordbakeriet.no',
	honeypot: 'website_url'
};

test('with no list, every website may send', () => {
	expect(allowedOrigin({}, 'https://anywhere.example')).toBe('*');
	expect(allowedOrigin({ allowedOrigins: '' }, 'https://anywhere.example')).toBe('*');
});

test('with a list, only the websites on it may send, whatever path was typed', () => {
	expect(allowedOrigin(bakery, 'https://www.nordbakeriet.no')).toBe('https://www.nordbakeriet.no');
	expect(allowedOrigin(bakery, 'https://elsewhere.example')).toBeNull();
});

test('a website that was typed without https:// is let in by either scheme', () => {
	const typed = { allowedOrigins: 'www.nordbakeriet.no localhost:8080' };
	for (const origin of ['https://www.nordbakeriet.no', 'http://www.nordbakeriet.no', 'http://localhost:8080']) {
		expect(allowedOrigin(typed, origin)).toBe(origin);
	}
	expect(allowedOrigin(typed, 'https://nordbakeriet.no')).toBeNull();
});

test('a list that cannot be read lets nobody in rather than everybody, and a hidden origin is on no list', () => {
	expect(allowedOrigin({ allowedOrigins: 'https://[' }, 'https://elsewhere.example')).toBeNull();
	expect(allowedOrigin({ allowedOrigins: 'localhost:8080' }, 'null')).toBeNull();
});

test('what sends without a browser names no website and is let in', () => {
	expect(allowedOrigin(bakery, null)).not.toBeNull();
});

test('an entry that fills the trap field is suspect, one that leaves it empty is not', () => {
	expect(isSuspect(bakery, FORM, Buffer.from('name=Kari&website_url='))).toBe(false);
	expect(isSuspect(bakery, FORM, Buffer.from('name=Kari'))).toBe(false);
	expect(isSuspect(bakery, FORM, Buffer.from('name=Win&website_url=http%3A%2F%2Fspam'))).toBe(true);
	expect(isSuspect(bakery, 'application/json', Buffer.from('{"website_url":"spam"}'))).toBe(true);
});

test('the trap is set although nobody has named it', () => {
	const settings = incomingSettings({ connector: 'web-form', settings: {} });
	expect(isSuspect(settings, FORM, Buffer.from('name=Win&website_url=spam'))).toBe(true);
	expect(allowedOrigin(settings, 'https://anywhere.example')).toBe('*');
});

test('an entry that cannot be read is not suspect: a person looks at it', () => {
	expect(isSuspect(bakery, 'application/json', Buffer.from('{"website_url"'))).toBe(false);
});

test('only a web address is a page to go to', () => {
	expect(thanksAddress({ thanksUrl: 'https://nordbakeriet.no/takk' })).toBe('https://nordbakeriet.no/takk');
	expect(thanksAddress({ thanksUrl: 'https://nordbakeriet.no/så-bra' })).toBe('https://nordbakeriet.no/s%C3%A5-bra');
	expect(thanksAddress({ thanksUrl: 'javascript:alert(1)' })).toBeNull();
	expect(thanksAddress({})).toBeNull();
});

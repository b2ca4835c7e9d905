import { expect, test } from 'vitest';
import { limitedBody } from './limited-body.ts';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
	new Request('http://127.0.0.1/in/x', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

const endless = () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) });

test('a body within the limit comes whole', async () => {
	expect(Buffer.from((await limitedBody(post('name=Kari'), 100)) ?? '').toString()).toBe('name=Kari');
});

test('a body that says it is too large is not read', async () => {
	expect(await limitedBody(post('x', { 'content-length': '101' }), 100)).toBeNull();
});

test('a body that grows too large without saying so is cut off', async () => {
	expect(await limitedBody(post(endless()), 5000)).toBeNull();
});

test('whoever is still sending is not cut off: the body is left, not cancelled', async () => {
	let cancelled = false;
	const tooMuch = new ReadableStream({
		pull: (controller) => controller.enqueue(new Uint8Array(1000)),
		cancel: () => {
			cancelled = true;
		}
	});
	expect(await limitedBody(post(tooMuch), 5000)).toBeNull();
	expect(cancelled).toBe(false);
});

test('a body that breaks off is none', async () => {
	const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('the visitor went away')) });
	expect(await limitedBody(post(broken), 5000)).toBeNull();
});

test('no body is an empty one', async () => {
	const request = new Request('http://127.0.0.1/in/x', { method: 'POST' });
	expect(await limitedBody(request, 100)).toHaveLength(0);
});

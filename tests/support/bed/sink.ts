import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { lastVersion, orderOf } from './orders.ts';
import type { BedCount, BedWishes, Fault, Kill } from './wishes.ts';

interface Invoice {
	readonly id: number;
	readonly external_id: unknown;
	readonly email: unknown;
}

const EVERY = 100;

const answer = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
	response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** `POST /invoices` takes one record, `GET /invoices?external_id=` finds it; answers with what has arrived, too. */
export const openSink = ({ orders, delay, faults, keys, changes = false }: BedWishes) => {
	const [byKey, byReference] = [new Map<string, Invoice>(), new Map<string, Invoice[]>()];
	const invoices: Invoice[] = [];
	let [calls, underWay, peak] = [0, 0, 0];
	let kill: (Kill & { readonly at: number }) | null = null;

	const faultOf = (call: number): Fault | undefined =>
		call % EVERY === EVERY / 2 ? faults[Math.floor(call / EVERY) % faults.length] : undefined;

	/** By the order it is about, which version was written last. */
	const versions = new Map<string, number>();
	let outOfOrder = 0;
	const noteVersion = (reference: unknown, version: number): void => {
		if (version < (versions.get(String(reference)) ?? 0)) outOfOrder += 1;
		versions.set(String(reference), version);
	};

	const store = (body: string, key: string | undefined): Invoice => {
		const known = keys && key !== undefined ? byKey.get(key) : undefined;
		if (known) return known;
		const { external_id, email, version } = JSON.parse(body);
		noteVersion(external_id, Number(version));
		const invoice = { id: invoices.length + 1, external_id, email };
		invoices.push(invoice);
		if (key !== undefined) byKey.set(key, invoice);
		byReference.set(String(external_id), [...(byReference.get(String(external_id)) ?? []), invoice]);
		return invoice;
	};

	/** `PUT /invoices/{id}` */
	const change = (body: string, path: string): Invoice => {
		const invoice = invoices[Number(path.split('/').at(-1)) - 1];
		if (!invoice) throw new Error(`There is no invoice ${path}.`);
		noteVersion(invoice.external_id, Number(JSON.parse(body).version));
		return invoice;
	};

	const strike = (call: number, moment: Kill['moment']): void => {
		if (kill?.at === call && kill.moment === moment) process.kill(kill.pid, 'SIGKILL');
	};

	const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const number = calls++;
		const fault = faultOf(number);
		const body = await text(request);
		strike(number, 'before');
		if (delay > 0) await pause(delay);
		if (fault === '500') return answer(response, 500, { error: 'a hiccup' });
		if (fault === '429') return answer(response, 429, { error: 'too fast' }, { 'retry-after': '1' });
		if (fault === 'dropped-before') return void request.socket.destroy();
		const invoice =
			request.method === 'PUT'
				? change(body, request.url ?? '')
				: store(body, request.headers['idempotency-key']?.toString());
		strike(number, 'stored');
		if (fault === 'dropped-after') return void request.socket.destroy();
		answer(response, 201, { id: invoice.id });
		strike(number, 'answered');
	};

	const listener: RequestListener = (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://books');
		if (request.method === 'GET') {
			const found = byReference.get(searchParams.get('external_id') ?? '') ?? [];
			return answer(response, pathname === '/invoices' ? 200 : 404, { invoices: found });
		}
		peak = Math.max(peak, ++underWay);
		void take(request, response)
			.catch(() => request.socket.destroy())
			.finally(() => (underWay -= 1));
	};

	const count = (): BedCount => {
		const there = new Set(invoices.map(({ email }) => email));
		const wanted = Array.from({ length: orders }, (_, number) => orderOf(number).customer.email);
		const missing = wanted.filter((email) => !there.has(email)).length;
		const isStale = (number: number) => changes && versions.get(orderOf(number).id) !== lastVersion(number, orders);
		const stale = wanted.filter((_email, number) => isStale(number)).length;
		const doubled = invoices.length - there.size;
		return { calls, stored: invoices.length, missing, doubled, outOfOrder, stale, peak };
	};

	return {
		listener,
		count,
		/** Kills a process in the middle of a call to come. */
		kill: (wish: Kill): void => {
			kill = { ...wish, at: calls + wish.after };
		}
	};
};

import { Pool } from 'undici';
import type { orderOf } from '../../tests/support/bed/orders.ts';
import { measured } from './measured.ts';

// As fast as one can be who keeps nothing: reads pages, and posts so many at a time.
const [shop = '', books = '', records = '', concurrency = ''] = process.argv.slice(2);
const from = new Pool(shop);
const to = new Pool(books, { connections: Number(concurrency) });
const waiting: ReturnType<typeof orderOf>[] = [];
let since: number | null = 0;
let reading: Promise<void> | null = null;

const read = async (): Promise<void> => {
	const { body } = await from.request({ method: 'GET', path: `/orders?since=${since}&limit=100` });
	const page = (await body.json()) as { orders: typeof waiting; next_since: number; has_more: boolean };
	since = page.has_more ? page.next_since : null;
	waiting.push(...page.orders);
	reading = null;
};

const take = async () => {
	while (waiting.length === 0 && since !== null) await (reading ??= read());
	return waiting.shift();
};

const post = async (): Promise<void> => {
	for (let order = await take(); order; order = await take()) {
		const { id, total, currency, customer } = order;
		const name = `${customer.first_name} ${customer.last_name}`;
		const invoice = { external_id: id, amount: total, currency, email: customer.email, customer: name };
		const { body } = await to.request({
			method: 'POST',
			path: '/invoices',
			headers: { 'content-type': 'application/json', 'idempotency-key': id },
			body: JSON.stringify(invoice)
		});
		await body.json();
	}
};

const result = await measured(Number(records), () => Promise.all(Array.from({ length: Number(concurrency) }, post)));
console.log(JSON.stringify(result));
await Promise.all([from.close(), to.close()]);

import type { RequestListener } from 'node:http';
import { orderOf } from './orders.ts';

/** `GET /orders?since=&limit=`: the orders after a place, and the place to go on from. */
export const sourceOf =
	(orders: number): RequestListener =>
	(request, response) => {
		const { searchParams } = new URL(request.url ?? '/', 'http://shop');
		const since = Number(searchParams.get('since') ?? 0);
		const next = Math.min(orders, since + Number(searchParams.get('limit') ?? 100));
		const page = Array.from({ length: next - since }, (_, place) => orderOf(since + place));
		const body = JSON.stringify({ orders: page, next_since: next, has_more: next < orders });
		response.writeHead(200, { 'content-type': 'application/json' }).end(body);
	};

import type { RequestListener } from 'node:http';
import { changingAt, changingLength, orderOf } from './orders.ts';
import type { BedWishes } from './wishes.ts';

/** `GET /orders?since=&limit=`: the orders after a place, and the place to go on from. */
export const sourceOf =
	({ orders, changes = false }: BedWishes): RequestListener =>
	(request, response) => {
		const length = changes ? changingLength(orders) : orders;
		const at = (place: number) => {
			const { number, version } = changes ? changingAt(place, orders) : { number: place, version: 1 };
			return orderOf(number, version);
		};
		const { searchParams } = new URL(request.url ?? '/', 'http://shop');
		const since = Number(searchParams.get('since') ?? 0);
		const next = Math.min(length, since + Number(searchParams.get('limit') ?? 100));
		const page = Array.from({ length: next - since }, (_, place) => at(since + place));
		const body = JSON.stringify({ orders: page, next_since: next, has_more: next < length });
		response.writeHead(200, { 'content-type': 'application/json' }).end(body);
	};

import type { Idea } from './words.ts';

/** Ideas that can stand in for each other, and how well, from 0 to 1: source, target. */
const STAND_INS: readonly (readonly [source: Idea, target: Idea, share: number])[] = [
	['mobile', 'phone', 0.9],
	['phone', 'mobile', 0.8],
	['message', 'note', 0.85],
	['note', 'message', 0.75],
	['message', 'description', 0.85],
	['description', 'message', 0.7],
	['description', 'note', 0.75],
	['note', 'description', 0.75],
	['subject', 'title', 0.8],
	['title', 'subject', 0.8],
	['address', 'street', 0.75],
	['street', 'address', 0.7],
	['country', 'countryCode', 0.8],
	['countryCode', 'country', 0.8],
	['email', 'recipient', 0.92],
	['given', 'name', 0.7],
	['orderDate', 'date', 0.8],
	['orderDate', 'createdAt', 0.7],
	['createdAt', 'orderDate', 0.75],
	['orderDate', 'invoiceDate', 0.8],
	['createdAt', 'invoiceDate', 0.7],
	['invoiceDate', 'date', 0.8],
	['startDate', 'date', 0.8],
	['date', 'startDate', 0.75],
	['createdAt', 'date', 0.5],
	['orderNumber', 'reference', 0.8],
	['invoiceNumber', 'reference', 0.75],
	['id', 'reference', 0.75],
	['reference', 'orderNumber', 0.6],
	['product', 'title', 0.6],
	['event', 'title', 0.75],
	['service', 'title', 0.6],
	['product', 'description', 0.65],
	['service', 'product', 0.75],
	['product', 'service', 0.7],
	['event', 'service', 0.65]
];

const BY_PAIR = new Map(STAND_INS.map(([source, target, share]) => [`${source} ${target}`, share]));

/** How well what the source holds can stand for what the target wants: 1 for the same, 0 for another thing. */
export const standsFor = (source: Idea, target: Idea): number =>
	source === target ? 1 : (BY_PAIR.get(`${source} ${target}`) ?? 0);

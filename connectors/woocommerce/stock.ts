import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { amountOf, listOf, textOf } from '../rest/read.ts';
import { askShop, backOffice } from './shop.ts';

const ABOUT = 'stock level';

const refused = (say: string): ConnectorError =>
	new ConnectorError('refused', { say: `${say} Correct the record and send it again, or type it by hand.` });

const wordIn = (value: Value | undefined): string => (isFilled(value) ? String(value).trim() : '');

function quantityIn({ quantity }: Values): number {
	const count = amountOf(quantity);
	if (count !== null) return count;
	throw refused('This record does not say in figures how many are in stock.');
}

async function byId(context: Context, id: string): Promise<Values> {
	const address = `/products/${encodeURIComponent(id)}`;
	const { status, json } = await askShop(context, { method: 'GET', address, expect: [404], about: ABOUT });
	if (status === 404 || !isObject(json)) throw refused(`WooCommerce has no product with the id “${id}”.`);
	return json;
}

async function bySku(context: Context, sku: string): Promise<Values> {
	const parameters = { sku, per_page: 100 };
	const { json } = await askShop(context, { method: 'GET', address: '/products', parameters, about: ABOUT });
	const [found, ...others] = listOf(json).filter((product) => wordIn(product.sku).toLowerCase() === sku.toLowerCase());
	if (!found) throw refused(`WooCommerce has no product with the SKU “${sku}”.`);
	if (others.length > 0) throw refused(`WooCommerce has several products with the SKU “${sku}”.`);
	return found;
}

const productOf = async (context: Context, values: Values): Promise<Values> => {
	const [id, sku] = [wordIn(values.productId), wordIn(values.sku)];
	if (sku !== '') return bySku(context, sku);
	if (id !== '') return byId(context, id);
	throw refused('This record says neither the SKU nor the id of a product.');
};

/** A variation stands below its product, and only there can it be changed. */
const placeOf = ({ id, type, parent_id: parent }: Values): string =>
	type === 'variation' && isFilled(parent) && parent !== 0
		? `${String(parent)}/variations/${String(id)}`
		: String(textOf(id));

const receiptFor = (context: Context, place: string, outcome: Receipt['outcome']): Receipt => ({
	id: place,
	outcome,
	link: backOffice(context, `post.php?post=${place.replace(/\/.*/, '')}&action=edit`)
});

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	const quantity = quantityIn(values);
	const product = await productOf(context, values);
	const place = placeOf(product);
	if (product.manage_stock === true && product.stock_quantity === quantity) {
		return receiptFor(context, place, 'unchanged');
	}
	const body = { manage_stock: true, stock_quantity: quantity };
	await askShop(context, { method: 'PUT', address: `/products/${place}`, body, about: ABOUT });
	return receiptFor(context, place, earlier ? 'updated' : 'created');
}

/** Sets how many of a product or of one of its variations are in stock; doing it twice changes nothing. */
export const stock: DestinationAction = {
	write,
	readBack: async (context, { id }) => {
		const { json } = await askShop(context, { method: 'GET', address: `/products/${id}`, about: ABOUT });
		const product = isObject(json) ? json : {};
		return {
			sku: textOf(product.sku),
			productId: textOf(product.id),
			quantity: amountOf(product.stock_quantity)
		};
	}
};

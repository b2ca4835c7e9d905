import { randomUUID } from 'node:crypto';
import { readPath } from '#lib/domain/mapping/path.ts';
import { isFilled, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { figureIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { amountOf, listOf, textOf } from '../rest/read.ts';
import { SET_STOCK, STOCK, STOCK_HERE, STOCK_OF_ITEM } from './documents.ts';
import { locations, locationOf } from './locations.ts';
import { backOffice } from './shop-address.ts';
import { askShop, change } from './shopify.ts';

const ABOUT = 'stock level';
const ITEM = 'gid://shopify/InventoryItem/';
const VARIANT = /^(gid:\/\/shopify\/ProductVariant\/)?(\d+)$/;

const refused = (say: string): ConnectorError =>
	new ConnectorError('refused', { say: `${say} Correct the record and send it again, or type it by hand.` });

const wordIn = (value: Value | undefined): string => (isFilled(value) ? String(value).trim() : '');

function quantityIn({ quantity }: Values): number {
	const count = figureIn(quantity, 'How many are in stock');
	if (count !== null && Number.isInteger(count)) return count;
	throw refused('This record does not say in whole pieces how many are in stock.');
}

/** How the shop is searched for a variation, and what the record calls it. */
function searchedBy(values: Values): { readonly query: string; readonly called: string; readonly sku: string } {
	const sku = wordIn(values.sku);
	if (sku !== '') return { query: `sku:"${sku.replace(/["\\]/g, '\\$&')}"`, called: `the SKU “${sku}”`, sku };
	const id = wordIn(values.variantId);
	const [, , number] = VARIANT.exec(id) ?? [];
	if (number !== undefined) return { query: `id:${number}`, called: `the id “${number}”`, sku };
	if (id !== '') throw refused(`“${id}” is not the id of a variation; that is a number.`);
	throw refused('This record says neither the SKU nor the id of a variation.');
}

async function variation(context: Context, values: Values, location: string): Promise<Values> {
	const { query, called, sku } = searchedBy(values);
	const data = await askShop(context, { document: STOCK, variables: { query, location }, about: ABOUT });
	const found = listOf(readPath(data, 'productVariants.nodes')).filter(
		(one) => sku === '' || wordIn(one.sku).toLowerCase() === sku.toLowerCase()
	);
	const [variant, ...others] = found;
	if (!variant) throw refused(`Shopify has no product with ${called}.`);
	if (others.length > 0) throw refused(`Shopify has several products with ${called}.`);
	if (readPath(variant, 'inventoryItem.tracked') === true) return variant;
	throw refused(
		`Shopify does not count the stock of the product with ${called}. Switch on “Track quantity” on its page in Shopify.`
	);
}

const levelIn = (item: Value | undefined): number | null =>
	amountOf(readPath(item, 'inventoryLevel.quantities.0.quantity'));

/** Shopify wants a key on every change of stock. To set a number twice does no harm, so it is a new one every time. */
const setTo = async (context: Context, item: Value | undefined, location: string, quantity: number): Promise<void> => {
	const [id, key, before] = [String(readPath(item, 'id')), randomUUID(), levelIn(item)];
	if (before === null) {
		const variables = { item: id, location, available: quantity, key };
		await change(context, ABOUT, 'inventoryActivate', { document: STOCK_HERE, variables });
		return;
	}
	// What the other system has counted is what holds, so nothing is compared with what the shop believes.
	const quantities = [{ inventoryItemId: id, locationId: location, quantity, changeFromQuantity: null }];
	const variables = { input: { name: 'available', reason: 'correction', quantities }, key };
	await change(context, ABOUT, 'inventorySetQuantities', { document: SET_STOCK, variables });
};

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	const quantity = quantityIn(values);
	const location = await locationOf(context);
	const variant = await variation(context, values, location);
	const item = variant.inventoryItem;
	const [product, number] = [readPath(variant, 'product.legacyResourceId'), variant.legacyResourceId];
	const receipt = {
		id: [readPath(item, 'id'), location].map((id) => String(id).split('/').at(-1)).join('@'),
		link: backOffice(context, `products/${String(product)}/variants/${String(number)}`)
	};
	if (levelIn(item) === quantity) return { ...receipt, outcome: 'unchanged' };
	await setTo(context, item, location, quantity);
	return { ...receipt, outcome: earlier ? 'updated' : 'created' };
}

/** Sets how many of a variation can be sold at a location; doing it twice changes nothing. */
export const stock: DestinationAction = {
	write,
	readBack: async (context, receipt) => {
		const [item, location] = receipt.id.split('@');
		const variables = { id: `${ITEM}${item}`, location: `gid://shopify/Location/${location}` };
		const held = readPath(await askShop(context, { document: STOCK_OF_ITEM, variables }), 'inventoryItem');
		return { sku: textOf(readPath(held, 'sku')), quantity: levelIn(held) };
	},
	choices: { location: locations }
};

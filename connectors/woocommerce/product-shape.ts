import type { Values } from '#lib/domain/mapping/values.ts';
import { withoutTags } from '../wordpress-site/answers.ts';
import { amountOf, listOf, momentOf, textOf } from '../rest/read.ts';

/** A product of WooCommerce by our names; prices are decimal numbers, with or without VAT as they are kept in the shop. */
export const fromProduct = (product: Values): Values => ({
	id: textOf(product.id),
	name: textOf(product.name),
	sku: textOf(product.sku),
	barcode: textOf(product.global_unique_id),
	type: textOf(product.type),
	status: textOf(product.status),
	price: amountOf(product.price),
	regularPrice: amountOf(product.regular_price),
	salePrice: amountOf(product.sale_price),
	stock: amountOf(product.stock_quantity),
	stockStatus: textOf(product.stock_status),
	description: withoutTags(textOf(product.short_description) ?? textOf(product.description) ?? '') || null,
	categories: listOf(product.categories).map(({ name }) => textOf(name) ?? ''),
	weight: amountOf(product.weight),
	link: textOf(product.permalink),
	image: textOf(listOf(product.images)[0]?.src),
	created: momentOf(product.date_created_gmt),
	changed: momentOf(product.date_modified_gmt)
});

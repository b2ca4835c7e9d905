const MONEY = '{ shopMoney { amount currencyCode } }';
const ADDRESS = '{ name firstName lastName company address1 address2 zip city provinceCode countryCodeV2 phone }';
const TAXES = `taxLines { ratePercentage rate priceSet ${MONEY} }`;
const LINE = `id title variantTitle sku quantity discountedTotalSet(withCodeDiscounts: true) ${MONEY} ${TAXES}`;
const PAGE = 'pageInfo { hasNextPage endCursor }';
const LISTED = '$first: Int!, $after: String, $query: String, $reverse: Boolean';
const ASKED = 'first: $first, after: $after, query: $query, reverse: $reverse';

/**
 * A question may cost 1,000 points: one for every object that could come, those in a list as many times as the list is
 * long. So ten orders with ten lines each; what has more lines is asked for these by itself.
 */
export const ORDERS_A_PAGE = 10;
export const PEOPLE_A_PAGE = 100;
export const PAYOUTS_A_PAGE = 50;

export const ORDERS = `query Orders(${LISTED}) {
	orders(${ASKED}, sortKey: UPDATED_AT) {
		nodes {
			id legacyResourceId name displayFinancialStatus displayFulfillmentStatus test taxesIncluded
			createdAt processedAt cancelledAt closedAt updatedAt
			email phone note tags sourceName paymentGatewayNames discountCodes
			totalPriceSet ${MONEY} totalTaxSet ${MONEY} totalShippingPriceSet ${MONEY} totalDiscountsSet ${MONEY}
			totalRefundedSet ${MONEY}
			customer { id displayName }
			billingAddress ${ADDRESS}
			shippingAddress ${ADDRESS}
			shippingLines(first: 3) { nodes { title discountedPriceSet ${MONEY} ${TAXES} } }
			lineItems(first: 10) { nodes { ${LINE} } ${PAGE} }
		}
		${PAGE}
	}
}`;

export const MORE_LINES = `query MoreLines($id: ID!, $after: String) {
	order(id: $id) { lineItems(first: 100, after: $after) { nodes { ${LINE} } ${PAGE} } }
}`;

const CUSTOMER = `id legacyResourceId displayName firstName lastName note tags state numberOfOrders createdAt updatedAt
	amountSpent { amount currencyCode }
	defaultEmailAddress { emailAddress marketingState }
	defaultPhoneNumber { phoneNumber }
	defaultAddress { id name firstName lastName company address1 address2 zip city provinceCode countryCodeV2 phone }`;

export const CUSTOMERS = `query Customers(${LISTED}) {
	customers(${ASKED}, sortKey: UPDATED_AT) { nodes { ${CUSTOMER} } ${PAGE} }
}`;

const HELD = `${CUSTOMER} addressesV2(first: 50) { nodes { id firstName lastName company address1 address2 zip city provinceCode countryCodeV2 phone } }`;

export const CUSTOMER_BY_EMAIL = `query CustomerByEmail($email: String!) {
	customerByIdentifier(identifier: { emailAddress: $email }) { ${HELD} }
}`;

export const CUSTOMER_BY_ID = `query CustomerById($id: ID!) { customer(id: $id) { ${HELD} } }`;

export const SET_CUSTOMER = `mutation SetCustomer($identifier: CustomerSetIdentifiers, $input: CustomerSetInput!) {
	customerSet(identifier: $identifier, input: $input) { customer { id } userErrors { code field message } }
}`;

export const DELETE_CUSTOMER = `mutation DeleteCustomer($input: CustomerDeleteInput!) {
	customerDelete(input: $input) { deletedCustomerId userErrors { field message } }
}`;

const SUM = '{ amount currencyCode }';

export const PAYOUTS = `query Payouts(${LISTED}) {
	shopifyPaymentsAccount {
		payouts(${ASKED}, sortKey: ISSUED_AT) {
			nodes {
				id legacyResourceId issuedAt status transactionType net ${SUM}
				summary {
					chargesGross ${SUM} chargesFee ${SUM} refundsFeeGross ${SUM} refundsFee ${SUM}
					adjustmentsGross ${SUM} adjustmentsFee ${SUM}
				}
			}
			${PAGE}
		}
	}
}`;

export const LOCATIONS = 'query Locations { locations(first: 100) { nodes { id name } } }';

export const STOCK = `query Stock($query: String!, $location: ID!) {
	productVariants(first: 10, query: $query) {
		nodes {
			legacyResourceId sku product { legacyResourceId }
			inventoryItem { id tracked inventoryLevel(locationId: $location) { quantities(names: ["available"]) { quantity } } }
		}
	}
}`;

export const STOCK_OF_ITEM = `query StockOfItem($id: ID!, $location: ID!) {
	inventoryItem(id: $id) { sku inventoryLevel(locationId: $location) { quantities(names: ["available"]) { quantity } } }
}`;

export const SET_STOCK = `mutation SetStock($input: InventorySetQuantitiesInput!, $key: String!) {
	inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { code field message } }
}`;

export const STOCK_HERE = `mutation StockHere($item: ID!, $location: ID!, $available: Int!, $key: String!) {
	inventoryActivate(inventoryItemId: $item, locationId: $location, available: $available) @idempotent(key: $key) {
		userErrors { field message }
	}
}`;

const ADDRESS = 'fullName company streetLine1 streetLine2 postalCode city countryCode phoneNumber';

export const LOGIN = `mutation LogIn($username: String!, $password: String!) {
	login(username: $username, password: $password) { __typename ... on ErrorResult { errorCode message } }
}`;

export const WHO = 'query Who { me { identifier } activeChannel { code } }';

/** How many digits of an amount stand behind the point: all amounts are whole numbers. */
const DIGITS = 'globalSettings { serverConfig { moneyStrategyPrecision } }';

export const ORDERS = `query Orders($options: OrderListOptions) {
	${DIGITS}
	orders(options: $options) {
		items {
			id code state createdAt updatedAt orderPlacedAt currencyCode couponCodes
			total totalWithTax shippingWithTax
			customer { id emailAddress firstName lastName phoneNumber }
			billingAddress { ${ADDRESS} }
			shippingAddress { ${ADDRESS} }
			lines { quantity proratedLinePrice proratedLinePriceWithTax taxRate productVariant { id sku name } }
			surcharges { description sku price priceWithTax taxRate }
			shippingLines { discountedPrice discountedPriceWithTax shippingMethod { name } }
			payments { method state amount transactionId }
		}
	}
}`;

export const CUSTOMERS = `query Customers($options: CustomerListOptions) {
	customers(options: $options) {
		items {
			id createdAt updatedAt title firstName lastName phoneNumber emailAddress
			user { id }
			addresses {
				fullName company streetLine1 streetLine2 postalCode city phoneNumber defaultBillingAddress
				country { code }
			}
		}
	}
}`;

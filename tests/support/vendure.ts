import { sharedServer } from './shared-server.ts';
import type { Missing, RealServer } from './real-server.ts';

export interface VendureServer extends RealServer {
	readonly url: string;
	readonly owner: { readonly user: string; readonly password: string };
	/** Somebody buys a cup by the shop's own checkout. */
	buy(): Promise<void>;
	register(): Promise<void>;
}

interface Asked {
	readonly query: string;
	readonly variables?: Record<string, unknown>;
}

/** A person's way through one of the two APIs: what follows belongs to the session that the first answer begins. */
function visit(api: string) {
	let token = '';
	return async (asked: Asked): Promise<Record<string, unknown>> => {
		const answer = await fetch(api, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
			body: JSON.stringify(asked)
		});
		token = answer.headers.get('vendure-auth-token') || token;
		const { data, errors } = (await answer.json()) as { data: Record<string, unknown>; errors?: unknown };
		if (errors) throw new Error(JSON.stringify(errors));
		return data;
	};
}

async function buy(api: string, email: string): Promise<void> {
	const ask = visit(api);
	const c = { emailAddress: email, firstName: 'Åse', lastName: 'Nordmann-Łuk', phoneNumber: '+47 99 88 77 66' };
	const address = '{streetLine1:"Storgata 1",city:"Oslo",postalCode:"0155",countryCode:"NO"}';
	await ask({ query: 'mutation{addItemToOrder(productVariantId:2,quantity:1){__typename}}' });
	await ask({
		query: 'mutation($c:CreateCustomerInput!){setCustomerForOrder(input:$c){__typename}}',
		variables: { c }
	});
	await ask({ query: `mutation{setOrderShippingAddress(input:${address}){__typename}}` });
	const { eligibleShippingMethods } = await ask({ query: '{eligibleShippingMethods{id}}' });
	const [method] = eligibleShippingMethods as { id: string }[];
	await ask({ query: `mutation{setOrderShippingMethod(shippingMethodId:["${method?.id}"]){__typename}}` });
	await ask({ query: 'mutation{transitionOrderToState(state:"ArrangingPayment"){__typename}}' });
	const paid = 'mutation{addPaymentToOrder(input:{method:"invoice",metadata:{}}){__typename}}';
	const { addPaymentToOrder } = await ask({ query: paid });
	const { __typename } = addPaymentToOrder as { __typename: string };
	if (__typename !== 'Order') throw new Error(`The checkout ended with ${__typename}`);
}

/** A real Vendure, with a shelf of its own. */
export async function startVendure(): Promise<VendureServer | Missing> {
	const server = await sharedServer('vendure');
	if ('missing' in server) return server;
	const { ADMIN_API = '', SHOP_API = '', USER = '', PASSWORD = '' } = server.said;
	const admin = visit(ADMIN_API);
	const login = 'mutation($u:String!,$p:String!){login(username:$u,password:$p){__typename}}';
	await admin({ query: login, variables: { u: USER, p: PASSWORD } });
	let made = 0;
	return {
		url: new URL(ADMIN_API).origin,
		owner: { user: USER, password: PASSWORD },
		stop: server.stop,
		buy: () => buy(SHOP_API, `kunde${(made += 1)}@nordbakeriet.example`),
		register: async () => {
			const input = {
				emailAddress: `venn${(made += 1)}@nordbakeriet.example`,
				firstName: 'Kari',
				lastName: 'Nordmann'
			};
			const query = 'mutation($input:CreateCustomerInput!){createCustomer(input:$input){__typename}}';
			await admin({ query, variables: { input } });
		}
	};
}

import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed } from '../conformance.ts';
import type { Context } from '../contract.ts';
import { TOKEN, type SlackWorkspace } from './fixtures/slack-workspace.ts';

const NOBODY = await freePort();

/** Kari's workspace, as the engine opens it. */
export const contextAt = (baseUrl: string, channel = 'C0ORDERS01', token = TOKEN): Context =>
	testContext({ settings: { baseUrl }, secrets: { token }, options: { channel } });

/** Where the connector is put to the test: a workspace in memory that behaves as Slack documents it. */
export const bedOn = (workspace: SlackWorkspace): DestinationBed => ({
	open: async (_, signal) => ({ ...contextAt(workspace.url), signal }),
	wrong: async (_, signal) => ({ ...contextAt(workspace.url, 'C0ORDERS01', 'xoxb-stale'), signal }),
	absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`), signal }),
	values: (n) => ({ text: `Order ${n} from Salong Saga\nsee https://shop.example/orders/${n}` }),
	bad: () => ({ text: ' ' }),
	count: async () => workspace.messagesIn('orders').length
});

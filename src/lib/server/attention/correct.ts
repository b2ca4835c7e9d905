import { asMeant } from '#lib/domain/runs/as-typed.ts';
import type { App } from '../app.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { correctedTexts } from './corrected-texts.ts';
import { myDelivery, resend } from './decide.ts';

/** Sends a record again with what a person has typed in a posted form; what was not touched goes as it would have gone. */
export const correct = async (
	parts: Pick<App, 'store' | 'now' | 'queue'>,
	{ id: workspaceId, timeZone }: Pick<Workspace, 'id' | 'timeZone'>,
	typed: Readonly<Record<string, string>>
): Promise<void> => {
	const { store } = parts;
	const delivery = await myDelivery(parts, workspaceId, typed.delivery ?? '');
	const record = await store.records.byId(delivery.recordId);
	const row = await store.connections.actionById(delivery.actionId);
	const context = { timeZone } as Parameters<typeof outgoingValues>[0]['context'];
	const outgoing = record && row ? outgoingValues({ row, context, half: null }, { delivery, record }) : { say: '' };
	const before = 'values' in outgoing ? outgoing.values : (outgoing.soFar ?? {});
	await resend(parts, workspaceId, delivery.id, asMeant(correctedTexts(typed), before));
};

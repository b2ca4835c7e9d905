import type { RecordField } from '#connectors/contract.ts';
import { draftOf } from '#lib/domain/mapping/drafts/draft-of.ts';
import type { Draft } from '#lib/domain/mapping/drafts/draft.ts';
import { postedDraft } from '#lib/domain/mapping/drafts/posted-draft.ts';
import { reachDraftOf, reachDraftSchema, type ReachDraft } from '#lib/domain/mapping/drafts/reach-draft.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import type { VatSide } from '#lib/domain/mapping/vat-sides.ts';

/** One step of a connection as the mapping page has it. */
export interface Part {
	readonly id: string;
	readonly title: string;
	readonly system: string;
	readonly fields: readonly RecordField[];
	readonly open: boolean;
	readonly mapping: Mapping;
	readonly because: Readonly<Record<string, string>>;
	readonly reach: Reach | null;
	readonly vat: Readonly<Record<string, VatSide>>;
}

export interface Answers {
	readonly reach: ReachDraft;
	fields: readonly RecordField[];
	readonly drafts: Record<string, Draft>;
	/** The fields that stand open: what nobody needs and nothing fits stays folded. */
	readonly shown: string[];
}

const postedReach = (posted: string | undefined): ReachDraft | null => {
	try {
		return posted === undefined ? null : reachDraftSchema.parse(JSON.parse(posted));
	} catch {
		return null;
	}
};

/** What the editor begins with: what was typed and not taken, else what is saved or suggested. */
export const firstAnswers = (part: Part, typed: Readonly<Record<string, string>>): Answers => {
	const prefix = `rule.${part.id}.`;
	const posted = Object.keys(typed).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
	const known = new Set(part.fields.map(({ name }) => name));
	const added = posted.filter((name) => !known.has(name));
	const fields: RecordField[] = [
		...part.fields,
		...added.map((name) => ({ name, label: name, kind: 'text' as const }))
	];
	const draft = ({ name, kind }: RecordField): Draft => {
		const value = typed[`${prefix}${name}`];
		return value === undefined
			? draftOf(part.mapping[name], kind)
			: postedDraft(value, typed[`text.${part.id}.${name}`] ?? '', kind);
	};
	const drafts = Object.fromEntries(fields.map((field) => [field.name, draft(field)]));
	return {
		reach: postedReach(typed[`reach.${part.id}`]) ?? reachDraftOf(part.reach),
		fields,
		drafts,
		shown: fields.flatMap(({ name, required }) => (required || drafts[name]?.way !== '' ? [name] : []))
	};
};

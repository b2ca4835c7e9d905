import { fitting } from './event-words.ts';
import { originalNames } from './original-names.ts';
import type { System, ToolCoverage } from './types.ts';

/** What the handover needs of a tool: `order.created` and `invoice.create`; null where the owner named it freely. */
export interface Need {
	readonly event: string;
	readonly action: string;
}

/** A connector tool that knows both systems. */
export interface ToolBetween {
	readonly tool: string;
	readonly name: string;
	/** `fits`: a trigger and an action for this handover; `listed`: both systems, what it can do is not published. */
	readonly certainty: 'fits' | 'listed' | 'look-up';
	/** The tool's own identifiers, to find them by; our reading of them where the words do not tell which one it is. */
	readonly triggers: readonly string[];
	readonly actions: readonly string[];
	/** Stored pages that name the systems, where one was read. */
	readonly seen: readonly string[];
}

// Airbyte copies into a warehouse, and of Node-RED only package names are known: neither carries single records.
const TOOLS: Readonly<Record<string, string>> = {
	zapier: 'Zapier',
	make: 'Make',
	n8n: 'n8n',
	activepieces: 'Activepieces',
	n8n_community: 'n8n (community add-on)',
	automatisch: 'Automatisch',
	huginn: 'Huginn'
};

const SHOWN = 2;
function names(readings: readonly string[], identifiers: readonly string[] | undefined): string[] {
	const found = new Set(readings.flatMap((reading) => originalNames(reading, identifiers)));
	return [...(found.size > 0 ? found : readings)].slice(0, SHOWN);
}

function between(tool: string, from: ToolCoverage, to: ToolCoverage, need: Need | null): ToolBetween | null {
	const seen = [from.seen, to.seen].filter((page) => page !== undefined);
	const base = { tool, name: TOOLS[tool] ?? tool, seen };
	if (from.listed && to.listed) return { ...base, certainty: 'listed', triggers: [], actions: [] };
	if (!need) {
		const both = (from.triggers ?? []).length > 0 && (to.actions ?? []).length > 0;
		return both ? { ...base, certainty: 'look-up', triggers: [], actions: [] } : null;
	}
	const starts = fitting(from.emits, need.event);
	const does = fitting(to.accepts, need.action);
	if (starts.length === 0 || does.length === 0) return null;
	return { ...base, certainty: 'fits', triggers: names(starts, from.triggers), actions: names(does, to.actions) };
}

/** The tools that can carry this handover from one system to the other; the surest first. */
export function toolsBetween(from: System, to: System, need: Need | null): ToolBetween[] {
	const found = Object.keys(TOOLS).flatMap((tool) => {
		const [source, target] = [from.coverage[tool], to.coverage[tool]];
		const tie = source && target ? between(tool, source, target, need) : null;
		return tie ? [tie] : [];
	});
	const order = { fits: 0, listed: 1, 'look-up': 2 };
	return found.sort((one, other) => order[one.certainty] - order[other.certainty]);
}

import { assign } from '../../mapping/suggest/assign.ts';
import type { Sheet } from '../files/sheet.ts';
import { contentOf, fitOf, rolesByContent, type Content } from './content.ts';
import { headerRole } from './header-role.ts';
import { ROLES, SHARED_ROLES, type Column, type Role } from './role.ts';

const SINGLE = ROLES.filter((role) => !SHARED_ROLES.includes(role));

/** How surely a column is each thing that its heading or its cells speak for. */
function chances(heading: string, content: Content): ReadonlyMap<Role, number> {
	const found = new Map<Role, number>();
	const named = headerRole(heading);
	const namedFit = named === null ? 0 : named.confidence * fitOf(named.role, content);
	for (const [role, chance] of rolesByContent(content))
		// A heading that says something else, and whose cells agree with it, outweighs what the cells look like.
		found.set(role, named === null || namedFit < 0.3 ? chance : chance * 0.5);
	if (named !== null) found.set(named.role, Math.max(found.get(named.role) ?? 0, namedFit));
	// Shopify calls the number of an order its name.
	if (named?.role === 'name' && content.hasDigit > 0.9 && content.short > 0.9)
		found.set('name', 0).set('orderNumber', 0.85);
	// An order's number in a list of invoices, or the other way round: the second number of a table.
	found.set('reference', Math.max(found.get('reference') ?? 0, (found.get('orderNumber') ?? 0) * 0.8));
	return found;
}

/** What is left for a column that no single role has taken. */
function sharedRole(found: ReadonlyMap<Role, number>, content: Content): readonly [Role, number] {
	const [best] = [...found].filter(([role]) => SHARED_ROLES.includes(role)).sort((a, b) => b[1] - a[1]);
	if (best !== undefined && best[1] >= 0.3) return best;
	return content.hasDigit > 0.3 && content.sentence > 0.3 ? ['text', 0.5] : ['other', 0.5];
}

/**
 * Says of every column what it holds, by its heading and by its cells, so that all of them together fit best: of two
 * dates one is the due date, and no role is given twice.
 */
export function recognise(sheet: Sheet): Column[] {
	const contents = sheet.header.map((_, at) => contentOf(sheet.rows.map((row) => row[at] ?? '')));
	const found = sheet.header.map((name, at) => chances(name, contents[at]!));
	const taken = assign(found.map((chance) => SINGLE.map((role) => Math.max(0, (chance.get(role) ?? 0) - 0.25))));
	return sheet.header.map((name, at) => {
		const place = taken[at] ?? null;
		const role = place === null ? null : SINGLE[place]!;
		const single = role === null ? 0 : (found[at]!.get(role) ?? 0);
		const [shared, sharedChance] = sharedRole(found[at]!, contents[at]!);
		return role !== null && single >= sharedChance
			? { name, role, confidence: single }
			: { name, role: shared, confidence: sharedChance };
	});
}

import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Value } from '../contract.ts';
import type { Answer } from './call.ts';
import { goesRound } from './going-round.ts';
import { nextInHeader } from './link-header.ts';
import type { Paging } from './paging-settings.ts';
import type { Position } from './place.ts';

/** What one page says about the way on. */
export interface Turned {
	/** Where the next page begins; null at the end of the list. */
	readonly next: Position | null;
	/** Where to go on another time, once the end was reached. */
	readonly rest: Position | null;
	/** Why nobody can go on although there is more: thrown behind the records of this page. */
	readonly failure?: ConnectorError;
}

type Reading = (page: { readonly answer: Answer; readonly count: number; readonly at: Position | null }) => Turned;

const isYes = (value: Value | undefined): boolean =>
	value === true || value === 1 || (typeof value === 'string' && /^(true|yes|1)$/i.test(value));

const positionIn = (json: Value | undefined, path: string): Position | null => {
	const value = readPath(json, path);
	return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
};

const noWayOn = ({ host, status }: Answer, path: string): ConnectorError =>
	new ConnectorError('unreadable', {
		say: `${host} says that there is more, but not where it goes on: “${path}” is empty in its answer. What was read is kept; ask whoever looks after the system.`,
		technical: `${status}, more to come and no next position at ${path}`
	});

const byCursor =
	({ next: place, more }: Extract<Paging, { kind: 'cursor' }>): Reading =>
	({ answer, at }) => {
		const said = positionIn(answer.json, place);
		const goesOn = more === undefined ? said !== null && said !== at : isYes(readPath(answer.json, more));
		if (goesOn && said === null) return { next: null, rest: at, failure: noWayOn(answer, place) };
		if (goesOn && said === at) return { next: null, rest: at, failure: goesRound(answer.host, `once more at ${said}`) };
		return { next: goesOn ? said : null, rest: said ?? at };
	};

const byLink =
	(linkIn: (answer: Answer) => string | null): Reading =>
	({ answer, at }) => {
		const link = linkIn(answer);
		const next = link === null ? null : (URL.parse(link, answer.url)?.href ?? null);
		return { next, rest: at };
	};

const linkAt =
	(path: string) =>
	({ json }: Answer): string | null => {
		const link = readPath(json, path);
		return typeof link === 'string' && link.trim() !== '' ? link.trim() : null;
	};

// A system may give fewer than it was asked for, so a short page is no end of the list; an empty one is.
const byPage =
	({ first, pages, more }: Extract<Paging, { kind: 'page' }>): Reading =>
	({ answer, count, at }) => {
		const here = Number(at ?? first);
		const last = Number(pages === undefined ? NaN : readPath(answer.json, pages)) + first - 1;
		const goesOn = count > 0 && !(here >= last) && (more === undefined || isYes(readPath(answer.json, more)));
		return { next: goesOn ? here + 1 : null, rest: here };
	};

// One record is asked for again at every page, to see that the list has not moved under us.
const byOffset =
	({ more }: Extract<Paging, { kind: 'offset' }>): Reading =>
	({ answer, count, at }) => {
		const here = Number(at ?? 0);
		const fresh = Math.max(0, here > 0 ? count - 1 : count);
		const goesOn = fresh > 0 && (more === undefined || isYes(readPath(answer.json, more)));
		return { next: goesOn ? here + fresh : null, rest: here + fresh };
	};

/** How a page is asked whether it is the last, for each kind of paging. */
export function turning(paging: Paging): Reading {
	switch (paging.kind) {
		case 'cursor':
			return byCursor(paging);
		case 'next-link':
			return byLink(linkAt(paging.next));
		case 'link-header':
			return byLink(({ headers }) => nextInHeader(headers.link ?? ''));
		case 'page':
			return byPage(paging);
		case 'offset':
			return byOffset(paging);
		case 'none':
			return () => ({ next: null, rest: null });
	}
}

/** Where to look when the place that was kept has moved away: one page further back; null at the beginning. */
export function stepBack(paging: Paging, at: Position): Position | null {
	if (paging.kind === 'page') return Number(at) > paging.first ? Number(at) - 1 : null;
	if (paging.kind === 'offset') return Number(at) > 0 ? Math.max(0, Number(at) - (paging.size ?? 50)) : null;
	return null;
}

/** What a page is asked by, beside what the stream asks for at all of them. */
export function askedBy(paging: Paging, at: Position | null): Record<string, string | number> {
	const { sizeParameter, size } = paging;
	const sized = sizeParameter === undefined || size === undefined ? {} : { [sizeParameter]: size };
	if (paging.kind === 'cursor' && at !== null) return { ...sized, [paging.parameter]: at };
	if (paging.kind === 'page') return { ...sized, [paging.parameter]: at ?? paging.first };
	if (paging.kind === 'offset') return { ...sized, [paging.parameter]: Math.max(0, Number(at ?? 0) - 1) };
	return sized;
}

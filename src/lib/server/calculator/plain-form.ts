import { catalogue } from '#connectors/catalogue/files.ts';
import { PLAIN_SYSTEMS } from '#connectors/catalogue/kinds.ts';
import { searcherOf } from '#connectors/catalogue/search.ts';
import { COUNTRIES, countryOf } from '#lib/domain/estimate/countries.ts';
import { HANDOVER_DEFAULTS } from '#lib/domain/estimate/defaults.ts';
import type { HandoverTypeId } from '#lib/domain/estimate/defaults.ts';
import type { Draft, DraftSystem } from '#lib/domain/estimate/draft.ts';
import { place } from '#lib/domain/estimate/draft-places.ts';
import { PERIODS } from '#lib/domain/estimate/input-types.ts';
import { PLAIN_ROWS } from '#lib/domain/estimate/plain-rows.ts';

/** Fields of a posted form, as they were typed. */
export type Fields = Readonly<Record<string, string>>;

const search = searcherOf([...PLAIN_SYSTEMS, ...catalogue.systems]);
const oneOf = <Word extends string>(words: readonly Word[], word: string | undefined, usual: Word): Word =>
	words.find((one) => one === word) ?? usual;
const cut = (text: string | undefined, length: number): string => (text ?? '').trim().slice(0, length);

/** The system that was meant by a typed name, or an own one of that name. */
function systemFor(name: string, id: string): DraftSystem {
	const [found] = name === '' ? [] : search(name, 1);
	return found
		? { id: found.id, name: found.name, category: found.category }
		: { id: `own-${id}`, name: name === '' ? 'Paper, phone, other' : name, category: 'other' };
}

/** What the form for browsers without scripts has asked, as the same draft that the calculator makes. */
export function draftFromForm(fields: Fields): Draft {
	const country = oneOf(Object.keys(COUNTRIES), fields['country'], 'EU');
	const role = { id: 'role-1', name: 'Office', wage: cut(fields[place.wage('role-1')], 60), full: false };
	const types = Object.keys(HANDOVER_DEFAULTS) as HandoverTypeId[];
	const rows = PLAIN_ROWS.filter(
		(id) => cut(fields[place.volume(id)], 60) !== '' || cut(fields[`from.${id}`], 60) !== ''
	).map((id) => {
		const source = systemFor(cut(fields[`from.${id}`], 60), `${id}1`);
		const target = systemFor(cut(fields[`to.${id}`], 60), `${id}2`);
		const label = `${source.name} → ${target.name}`;
		return {
			systems: [source, target],
			event: {
				id,
				says: label,
				source: source.id,
				volume: cut(fields[place.volume(id)], 60),
				period: oneOf(PERIODS, fields[`period.${id}`], 'week')
			},
			handover: {
				id,
				event: id,
				role: role.id,
				label,
				source: source.id,
				target: target.id,
				type: oneOf(types, fields[`type.${id}`], 'other'),
				typical: '',
				places: [],
				usualMinutes: null,
				usualFields: null,
				minutes: cut(fields[place.handover(id, 'minutes')], 60),
				own: {}
			}
		};
	});
	const systems = new Map(rows.flatMap((row) => row.systems).map((system) => [system.id, system]));
	return {
		version: 1,
		country,
		currency: countryOf(country).currency,
		systems: [...systems.values()],
		roles: [role],
		events: rows.map(({ event }) => event),
		handovers: rows.map(({ handover }) => handover),
		own: {}
	};
}

import { hasType, type CollectionKind } from '../dav/collection.ts';
import { childrenOf } from '../dav/xml.ts';

export const taskLists: CollectionKind = {
	service: 'caldav',
	homeSet: 'calendar-home-set',
	one: 'task list',
	many: 'task lists',
	item: 'task',
	begin: 'VCALENDAR',
	mediaType: 'text/calendar',
	extension: '.ics',
	matches: (resource) => {
		const takes = resource.properties.get('supported-calendar-component-set');
		// A calendar that does not say what it takes, takes everything (RFC 4791, 5.2.3).
		const takesTasks = !takes || childrenOf(takes, 'comp').some(({ attributes }) => attributes.name === 'VTODO');
		return hasType(resource, 'calendar') && takesTasks;
	}
};
